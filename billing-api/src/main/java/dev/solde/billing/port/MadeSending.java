package dev.solde.billing.port;

import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.ledger.Actor;
import java.time.Instant;
import java.util.Optional;

/**
 * A sending and what its record says of it.
 *
 * @param sending a reference of role {@code SENT}
 * @param recordedAt when the record was made
 * @param actor who asked for it
 */
public record MadeSending(ReferenceMade sending, Instant recordedAt, Optional<Actor> actor) {}
