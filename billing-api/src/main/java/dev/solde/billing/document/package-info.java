/**
 * Invoices and credit notes: what is asked ({@link dev.solde.billing.document.Line}) and what was issued ({@link
 * dev.solde.billing.document.Invoice}, {@link dev.solde.billing.document.InvoiceLine}), with tax per group as EN 16931 has it.
 *
 * <p>Documents of somebody else are judged before an import: {@link dev.solde.billing.document.En16931} tells which rules their
 * {@link dev.solde.billing.document.DocumentAmounts} break.
 *
 * <p>Does not model tax law: which tax applies is the caller's knowledge. An issued document never changes and does not know
 * what is still open on it; ask the queries for the item. Look next at {@link dev.solde.billing.command}.
 */
package dev.solde.billing.document;
