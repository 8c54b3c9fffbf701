/**
 * What happened: the facts of a journal record, the record itself with its hash, and the canonical form that is hashed,
 * exported and restored.
 *
 * <p>Facts are added and never changed. There are few kinds, however many verbs there are; a new kind needs a codec line, a
 * table and a line in the evolution, and the compiler asks for them through {@link dev.solde.billing.fact.Fact.Cases}. Amounts
 * are in minor units of the account's currency, so that a fact has exactly one form. Look next at
 * {@link dev.solde.billing.port.LedgerRepository}.
 */
package dev.solde.billing.fact;
