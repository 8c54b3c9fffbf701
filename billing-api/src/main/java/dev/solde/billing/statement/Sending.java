package dev.solde.billing.statement;

import dev.solde.billing.ledger.Actor;
import dev.solde.billing.ledger.SubjectId;
import java.time.Instant;
import java.util.Optional;

/**
 * That a statement or document was sent to somebody. It says nothing of whether it arrived.
 *
 * @param subject what was sent: a statement, or the item whose document it was
 * @param recipient the host's opaque name of whom it was sent to; never an address
 * @param channel the way it went, a code such as {@code email}
 * @param sentAt when the sending was recorded
 * @param actor who sent it, if that was said
 */
public record Sending(SubjectId subject, String recipient, String channel, Instant sentAt, Optional<Actor> actor) {}
