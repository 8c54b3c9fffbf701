/**
 * The rules of billing: one pure function per verb from what was loaded, the command and the context to a decision.
 *
 * <p>A rule reads no clock and no storage and throws nothing for a business reason: it accepts with facts or rejects with a
 * reason. Refusals stand in it in the order in which the command's Javadoc lists them.
 */
package dev.solde.billing.core.rules;
