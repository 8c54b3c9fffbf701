/**
 * Statements and documents sent by e-mail, and each sending recorded.
 *
 * <p>Begin with {@link dev.solde.billing.documents.mail.StatementMailer}, or {@link
 * dev.solde.billing.documents.mail.DocumentMailer} for a single document. Needs Jakarta Mail, which this library does not bring: the host
 * chooses an implementation, for example Angus Mail. What is sent is laid out by {@code dev.solde.billing.documents}.
 */
package dev.solde.billing.documents.mail;
