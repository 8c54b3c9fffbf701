/** The reads: documents from facts, ageing from open items, and the proof that facts and stored figures agree. */
package dev.solde.billing.core.queries;
