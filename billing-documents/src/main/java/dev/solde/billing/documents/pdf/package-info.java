/**
 * Pages of HTML as PDF, with the bundled font and nothing from outside.
 *
 * <p>Knows nothing of billing. Start with {@code PdfPrinter}.
 */
package dev.solde.billing.documents.pdf;
