/**
 * What goes wrong between a program and its database, on purpose and repeatably: {@link
 * dev.solde.billing.testkit.fault.FaultyDataSource} breaks connections at statements and commits and fails rollbacks, {@link
 * dev.solde.billing.testkit.fault.TcpProxy} cuts, stalls and refuses them on the wire.
 *
 * <p>The fault to begin with is {@link dev.solde.billing.testkit.fault.Fault#AFTER_COMMIT}, the lost answer: a program that gives
 * its commands again with their keys has no trouble with it, and one without keys does everything twice. Neither tool knows anything of
 * Solde; point them at the host's own tables, too.
 */
package dev.solde.billing.testkit.fault;
