/**
 * A real retailer's quarter, billed through the public API and compared with figures published beside the data.
 *
 * <p>{@code data} reads the files and knows nothing of billing; {@code books} holds every call into Solde, {@link
 * dev.solde.examples.onlineretail.books.RetailBilling} to write and {@link dev.solde.examples.onlineretail.books.BooksReader}
 * to read; {@code report} prints; {@code comparison} compares. Read {@code RetailBilling} first.
 */
package dev.solde.examples.onlineretail;
