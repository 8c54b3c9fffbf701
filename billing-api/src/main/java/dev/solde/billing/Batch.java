package dev.solde.billing;

import dev.solde.billing.command.Command;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Many commands at once; the last word states the promise. Immutable: each setting gives another batch. The accounts of a chunk
 * are locked in one order, before any series of numbers. Commands of an account are executed in their order, and numbers of a
 * series are given in the order of the commands; otherwise those of different accounts go together: a source that one of them
 * releases can be billed to another account in the next chunk.
 */
public interface Batch {

    /** How many commands share a transaction; 1 to 1,000, default 500. */
    Batch chunk(int commands);

    /** Told after every chunk, and of one that was broken off, if some of its commands were dealt with. */
    Batch onProgress(Consumer<? super Progress> listener);

    /** Told of every command that was refused, once its chunk is written. */
    Batch onRefusal(Consumer<? super Refused> listener);

    /** Told of every command that failed otherwise than by a refusal. */
    Batch onFailure(Consumer<? super Failed> listener);

    /**
     * Each command for itself: one that is refused is left out and reported, the others go on. When the storage fails, or a listener,
     * a strategy or a broken invariant throws, the commands of the chunk are done one by one, a warning with the cause is logged ({@link
     * System.Logger}), and those that fail again are reported: one account that is damaged does not hold up the others. But when the
     * answer to the commit of a chunk is lost, those without a key are reported as failed with {@link OutcomeUnknownException} instead,
     * because they may be written. Give the commands keys, and a batch that is run again does nothing twice.
     *
     * <p>In a transaction of the host ({@link Billing#within}, or a storage whose transactions are managed) nothing can be done again, so
     * whatever fails is thrown, and the host rolls back.
     *
     * <p>When the storage cannot be reached for a command done alone either, the batch stops, because every other command would wait
     * as long for nothing (after a commit whose answer is lost, once the commands of the chunk are reported as unknown). Dealt with
     * are then as many commands, from the first on, as {@link #onProgress} was last told; of the rest nothing is written.
     *
     * @throws StorageUnreachableException when the storage cannot be reached
     */
    BatchReport each(Stream<? extends Command<?>> commands);

    /**
     * All commands in one transaction, or none: the first refusal throws {@link RejectedException} and nothing is written.
     *
     * @throws IllegalStateException in a transaction of the host, joined or managed: it is all or none by itself
     */
    BatchReport allOrNone(Stream<? extends Command<?>> commands);

    /**
     * Bills all accounts that are due on a day: those with a pending entry that no draft reserves, of a processing date on or before
     * their own billing date of that day. What was billed is not due any more, so that a run that broke off is simply
     * run again and bills nothing twice. The commands of a run have keys, so that one whose answer was lost is found again and
     * counted as done.
     */
    BatchReport runBilling(LocalDate date);

    /**
     * Collects the scheduled payments of all accounts that are due on or before a day, with this day as posting date. What
     * was collected is not due any more, so that a run that broke off is simply run again.
     */
    BatchReport collectScheduled(LocalDate date);

    /**
     * Closes a period of all accounts: first of the tenant, so that an account opened from now on begins with it, then of every
     * account that is not closed so far. A run that broke off is simply run again.
     *
     * @throws RejectedException {@code invalid-close-date} when the day is not before today
     */
    BatchReport closePeriod(LocalDate through);
}
