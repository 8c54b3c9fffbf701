/**
 * Compares the books with the figures that are published beside the data.
 *
 * <p>Each published figure or row is one comparison; what a directory does not publish is named, not passed over. Look next at
 * {@code Comparison}.
 */
package dev.solde.examples.onlineretail.comparison;
