/**
 * What is printed, for a person to read from top to bottom.
 *
 * <p>Computes nothing. Look next at {@code BooksReport}.
 */
package dev.solde.examples.onlineretail.report;
