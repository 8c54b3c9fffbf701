package dev.solde.examples.springboot;

/**
 * A row of the host's own table.
 *
 * @param invoice the number of the invoice
 * @param note what the customer is told; empty for nothing
 */
record Order(String id, String customer, String invoice, String note) {}
