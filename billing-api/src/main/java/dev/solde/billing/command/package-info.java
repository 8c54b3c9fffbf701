/**
 * What an application asks the kernel to do: one immutable value per verb.
 *
 * <p>{@code of(..)} is the finished common case, {@code builder(subject)} opens the rest, {@code toBuilder()} goes
 * back. Each command may carry a key, an actor, a reason and the version it expects. What the call alone shows to be
 * wrong is refused by {@code build()} with {@link java.lang.IllegalArgumentException}; what needs the account is
 * refused by the verb with a {@link dev.solde.billing.Rejection}. Look next at {@link dev.solde.billing.Billing}.
 */
package dev.solde.billing.command;
