/**
 * What facts do to a ledger, and what must hold between a ledger and the next. The same code serves a command before it is
 * written and a verification years later.
 */
package dev.solde.billing.core.evolution;
