import org.jspecify.annotations.NullMarked;

/** The kernel: rules, tax, allocation strategies, executor and in-memory storage. */
@NullMarked
// The test kit, which plays published documents against the arithmetic, is compiled after this module.
@SuppressWarnings("module")
module dev.solde.billing.core {
    requires transitive dev.solde.billing.api;
    requires static org.jspecify;

    exports dev.solde.billing.core;
    exports dev.solde.billing.core.tax to
            dev.solde.billing.testkit;
}
