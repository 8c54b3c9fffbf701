/**
 * The machinery of the in-memory storage: a database of five tables per tenant, written as plainly as possible.
 *
 * <p>Models what the ports promise and nothing more; how fast it could be done is no concern here. Read in this order:
 * {@link dev.solde.billing.core.memory.Books} (the tables), {@link dev.solde.billing.core.memory.AccountBook} (a row of the
 * first), {@link dev.solde.billing.core.memory.StoredLedgers} (load and append),
 * {@link dev.solde.billing.core.memory.AppendChecks} (the constraints), {@link dev.solde.billing.core.memory.AccountView} (the
 * two times of a read), {@link dev.solde.billing.core.memory.StoredReader} (the reads),
 * {@link dev.solde.billing.core.memory.UnitOfWork} (the transaction).
 */
package dev.solde.billing.core.memory;
