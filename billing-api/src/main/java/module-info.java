import org.jspecify.annotations.NullMarked;

/** The public API of Solde: values, documents, commands, facts, rejections, queries and ports. */
@NullMarked
@SuppressWarnings({
    "requires-automatic", // The Immutables annotations, which are needed at compile time only.
    "module" // The modules that see the argument checks are compiled after this one.
})
module dev.solde.billing.api {
    requires transitive java.money;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports dev.solde.billing;
    exports dev.solde.billing.ledger;
    exports dev.solde.billing.document;
    exports dev.solde.billing.payment;
    exports dev.solde.billing.allocation;
    exports dev.solde.billing.fact;
    exports dev.solde.billing.command;
    exports dev.solde.billing.statement;
    exports dev.solde.billing.port;
    exports dev.solde.billing.internal to
            dev.solde.billing.core,
            dev.solde.billing.jdbc,
            dev.solde.billing.testkit;
}
