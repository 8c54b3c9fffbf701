/**
 * Statements, invoices, credit notes, receipts and refund notes as people see them.
 *
 * <p>What is computed is computed by the kernel; here it is laid out. Start with {@code BillingDocuments}.
 */
package dev.solde.billing.documents;
