/** Invoices, credit notes, their lines and taxes. */
package dev.solde.billing.document;
