/**
 * All calls into Solde: {@code RetailBilling} writes the books, {@code BooksReader} reads them, {@code Database} keeps them.
 *
 * <p>No figure is kept here beside the kernel's: what is printed and compared was read back. Look next at {@code Importer}.
 */
package dev.solde.examples.onlineretail.books;
