import org.jspecify.annotations.NullMarked;

/** Contract tests for any storage, arbitraries, an oracle model, a scenario runner and fault tools. */
@NullMarked
module dev.solde.billing.testkit {
    requires transitive dev.solde.billing.core;
    requires transitive java.sql;
    requires transitive net.jqwik.api;
    requires transitive org.assertj.core;
    requires transitive org.junit.jupiter.api;
    requires com.fasterxml.jackson.databind;
    requires static org.jspecify;

    exports dev.solde.billing.testkit;
    exports dev.solde.billing.testkit.fault;
    exports dev.solde.billing.testkit.model;
    exports dev.solde.billing.testkit.scenario;
}
