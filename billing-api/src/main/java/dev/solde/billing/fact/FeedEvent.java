package dev.solde.billing.fact;

/**
 * A journal record at its place on the feed. It may be delivered more than once: account and sequence of the record are what a
 * receiver recognises it by.
 *
 * @param position where it stands among the records of all accounts
 * @param record as the journal has it now: without the texts that were erased since
 */
public record FeedEvent(FeedPosition position, JournalRecord record) {}
