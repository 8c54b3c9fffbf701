/**
 * What the five documents show, as text in one language: the values that templates name.
 *
 * <p>Records hold what is printed, the classes beside them make it of statements, documents and payments. Nothing here knows HTML.
 * Start with {@code StatementPage} and {@code StatementLayout}.
 */
package dev.solde.billing.documents.page;
