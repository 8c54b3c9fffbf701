/** Values of the account: ids, amounts, items, entries and the ledger snapshot. */
package dev.solde.billing.ledger;
