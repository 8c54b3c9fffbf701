/**
 * Statements, ledgers, open items and ageing as CSV and JSON, for spreadsheets and other programs.
 *
 * <p>Begin with {@link dev.solde.billing.documents.export.CsvExport} or {@link
 * dev.solde.billing.documents.export.JsonExport}. Rows are read page by page and written as they come, so that a ledger of any length
 * takes little memory. What is laid out for people to read is not here, but in {@code dev.solde.billing.documents}.
 */
package dev.solde.billing.documents.export;
