package dev.solde.billing.port;

import dev.solde.billing.fact.PeriodClosed;
import java.util.Optional;

/**
 * The entries of a period that is to be closed.
 *
 * @param previous the last closure, after which the period begins
 * @param debitMinor the debits by posting date after the previous closure, through the day asked for
 * @param creditMinor the credits likewise
 */
public record PeriodTotals(Optional<PeriodClosed> previous, long debitMinor, long creditMinor) {}
