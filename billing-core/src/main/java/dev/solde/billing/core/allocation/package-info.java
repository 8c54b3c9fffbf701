/** The allocation strategies that ship, each a pure function. */
package dev.solde.billing.core.allocation;
