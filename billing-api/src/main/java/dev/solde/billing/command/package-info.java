/** What a caller asks for, as values. */
package dev.solde.billing.command;
