package dev.solde.billing.port;

import dev.solde.billing.document.Series;
import java.time.Year;

/**
 * Gapless numbers per (tenant, series, year). The series is locked after the account, so that every transaction takes its
 * locks in the same order.
 */
public interface DocumentNumbers {

    /**
     * Locks the series (all its years) until the transaction ends and reads its state. A number that the transaction does
     * not {@link #take} is not lost.
     */
    SeriesState lock(Series series, Year year);

    /** The state without a lock, for previews. */
    SeriesState peek(Series series, Year year);

    /** Keeps the state after a number was given; undone with the transaction. The caller holds the lock. */
    void take(SeriesState state);
}
