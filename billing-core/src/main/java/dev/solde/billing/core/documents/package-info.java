/**
 * Documents and facts: what figures become when a document is issued, how a document is read back from its facts, and what is
 * left of an invoice after its credit notes.
 */
package dev.solde.billing.core.documents;
