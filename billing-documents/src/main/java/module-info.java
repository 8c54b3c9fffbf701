import org.jspecify.annotations.NullMarked;

/** Statements and documents to look at: HTML, PDF, CSV, JSON and e-mail. */
@NullMarked
module dev.solde.billing.documents {
    requires transitive dev.solde.billing.api;
    requires static org.jspecify;

    exports dev.solde.billing.documents;
}
