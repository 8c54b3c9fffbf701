/** Which credit settles which debit. */
package dev.solde.billing.allocation;
