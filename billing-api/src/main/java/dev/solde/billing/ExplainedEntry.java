package dev.solde.billing;

import dev.solde.billing.ledger.Actor;
import dev.solde.billing.ledger.LedgerEntry;
import java.util.Optional;

/**
 * A movement of the balance with who brought it and why.
 *
 * @param entry the movement, with the balance after it
 * @param commandKind the name of the command, for example {@code issue-invoice}
 * @param reason why, in the caller's words; {@code [erased]} after an erasure
 */
public record ExplainedEntry(LedgerEntry entry, String commandKind, Optional<Actor> actor, Optional<String> reason) {}
