import org.jspecify.annotations.NullMarked;

/** Storage of the ledger on plain JDBC. */
@NullMarked
module dev.solde.billing.jdbc {
    requires transitive dev.solde.billing.api;
    requires transitive java.sql;
    requires static org.jspecify;

    exports dev.solde.billing.jdbc;
}
