/**
 * Plays published EN 16931 documents and verdicts against the arithmetic of the kernel and the public checker: {@code
 * scripts/vectors FILE...}, and the build with the files of this repository.
 *
 * <p>Two kinds of file: documents with their totals ({@link dev.solde.billing.testkit.vectors.TotalsVector}) and verdicts of single
 * rules ({@link dev.solde.billing.testkit.vectors.RuleVector}). A case answers one {@link
 * dev.solde.billing.testkit.vectors.Verdict}.
 */
package dev.solde.billing.testkit.vectors;
