/**
 * The account and what lies on it: ids, items, entries, money and the immutable {@link dev.solde.billing.ledger.Ledger}
 * snapshot that rules decide on.
 *
 * <p>Models one customer account in one currency as a list of open items. Does not model a general ledger: there are no
 * counter-accounts, and an allocation is a link between items, never an entry. Look next at
 * {@link dev.solde.billing.fact}.
 */
package dev.solde.billing.ledger;
