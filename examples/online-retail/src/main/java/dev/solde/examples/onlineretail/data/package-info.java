/**
 * The files of the data set as values: lines, documents, and which of them can be billed.
 *
 * <p>Not documents of the books: nothing here is issued or owed. Look next at {@code Selection}, the rule of what is billed.
 */
package dev.solde.examples.onlineretail.data;
