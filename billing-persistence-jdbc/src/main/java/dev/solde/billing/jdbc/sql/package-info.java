/**
 * JDBC without its boilerplate: a session on one connection, parameters and rows read in their order, the differences
 * between databases, and what a refusal of the database means.
 *
 * <p>Knows nothing of billing, and is not a mapper: statements are written by hand, each once per storage. Queries are put
 * together in a {@link dev.solde.billing.jdbc.sql.Message}, changes wait until something is read or the work is done; a {@code
 * Wire} sends both in the way that suits the database. Read {@link dev.solde.billing.jdbc.sql.Session} first, then {@link
 * dev.solde.billing.jdbc.sql.Dialect}.
 */
package dev.solde.billing.jdbc.sql;
