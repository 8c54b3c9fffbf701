/**
 * Statements and ageing, as pure functions of what was read: {@link dev.solde.billing.core.statements.StatementReading} reads all
 * that a statement is made of as known at one record, {@link dev.solde.billing.core.statements.StatementAssembly} makes the
 * statement. The same two make it when it is generated, previewed, read again and proved, so that they cannot disagree.
 */
package dev.solde.billing.core.statements;
