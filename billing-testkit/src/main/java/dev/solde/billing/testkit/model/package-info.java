/**
 * Random runs: lists of small commands, a model that foresees each answer with plain maps and longs, and the properties that
 * compare the two.
 *
 * <p>Look first at {@link dev.solde.billing.testkit.model.LedgerProperties} and {@link
 * dev.solde.billing.testkit.model.AllocationProperties}; extend them for a storage of your own. The property
 * engine is jqwik, which is used in this package only.
 */
package dev.solde.billing.testkit.model;
