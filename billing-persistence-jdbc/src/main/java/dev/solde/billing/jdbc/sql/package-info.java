/**
 * JDBC without its boilerplate: a session on one connection, parameters and rows read in their order, the differences
 * between databases, and what a refusal of the database means.
 *
 * <p>Knows nothing of billing, and is not a mapper: statements are written by hand, each once per storage. Read
 * {@link dev.solde.billing.jdbc.sql.Session} first, then {@link dev.solde.billing.jdbc.sql.Dialect}.
 */
package dev.solde.billing.jdbc.sql;
