/**
 * What users of Solde need to test with it: a clock, ids and salts under their control, assertions on refusals, the contract
 * that every storage keeps, and a model of the kernel to compare random runs with.
 *
 * <p>In an application's own tests, begin with {@link dev.solde.billing.testkit.MutableClock} and {@link
 * dev.solde.billing.testkit.RejectionAssertions}. For an allocation strategy of one's own, extend {@link
 * dev.solde.billing.testkit.AllocationStrategyContract}; for a storage, {@link dev.solde.billing.testkit.StorageContract}, which
 * is made of one interface per theme; the random runs against a model are in
 * {@link dev.solde.billing.testkit.model}, and connections that break on purpose in {@link dev.solde.billing.testkit.fault}. There are no mocks: the in-memory storage gives the same answers as any other.
 */
package dev.solde.billing.testkit;
