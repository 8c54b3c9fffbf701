import org.jspecify.annotations.NullMarked;

/** The kernel: rules, tax, allocation strategies, executor and in-memory storage. */
@NullMarked
module dev.solde.billing.core {
    requires transitive dev.solde.billing.api;
    requires static org.jspecify;

    exports dev.solde.billing.core;
}
