import org.jspecify.annotations.NullMarked;

/** The public API of Solde: values, documents, commands, facts, rejections, queries and ports. */
@NullMarked
@SuppressWarnings("requires-automatic") // The Immutables annotations, which are needed at compile time only.
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
}
