/** Storage of the ledger on plain JDBC. */
package dev.solde.billing.jdbc;
