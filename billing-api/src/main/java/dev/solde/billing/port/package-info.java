/**
 * What the kernel asks of a storage, in small interfaces of which each method states its concurrency promise.
 *
 * <p>A storage keeps what it is handed: it computes no balance, decides nothing and gives back exactly the facts that were
 * appended. The in-memory storage in {@code billing-core} is the readable specification; the contract test in
 * {@code billing-testkit} checks any other.
 */
@SparseStyle
package dev.solde.billing.port;
