/**
 * The words of two languages, and amounts, dates and numbers as a locale writes them.
 *
 * <p>Start with {@code Words} and {@code Formats}.
 */
package dev.solde.billing.documents.words;
