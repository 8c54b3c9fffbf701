/** What a command added to the journal. */
package dev.solde.billing.fact;
