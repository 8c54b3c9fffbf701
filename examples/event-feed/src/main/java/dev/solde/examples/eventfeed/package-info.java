/**
 * Tells another system what was recorded: a general ledger that is reached over HTTP, fails now and then, and recognises what it has
 * seen. Begin with {@link dev.solde.examples.eventfeed.EventFeedStory}; {@code LedgerClient} is the handler that an application
 * writes, {@code GeneralLedger} stands for the other system.
 */
package dev.solde.examples.eventfeed;
