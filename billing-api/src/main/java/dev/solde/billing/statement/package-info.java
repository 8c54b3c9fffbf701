/** Statements of account and period views. */
package dev.solde.billing.statement;
