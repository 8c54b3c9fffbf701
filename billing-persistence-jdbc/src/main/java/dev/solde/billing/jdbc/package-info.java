/**
 * Storage of the ledger in a relational database on plain JDBC: one schema, one dialect per database, no framework.
 *
 * <p>What users need is public: {@link dev.solde.billing.jdbc.JdbcBillingStorage},
 * {@link dev.solde.billing.jdbc.JdbcTransaction} and {@link dev.solde.billing.jdbc.BillingSchema}. The rest is read in this
 * order: the schema file of one database, {@code OwnTransactions} (who begins and ends), {@code JdbcLedgers} (lock, load,
 * append), {@code FactTables} (one table per kind of fact), {@code JdbcReader} (the reads). One class per table holds its
 * statements, in which {@code $name} stands for a table under the configured prefix.
 *
 * <p>Nothing here decides or computes: facts go in and the same facts come out; derived columns are written as the kernel
 * says.
 */
package dev.solde.billing.jdbc;
