package dev.solde.billing.core.memory;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.port.StoredDraft;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything kept for one tenant: its tables, and what the transaction that works on this copy has locked.
 *
 * @param accounts each account with its journal
 * @param documents the document that has a number, unique in the tenant
 * @param billedSources the invoice on which a source is billed, unique in the tenant
 * @param lastValues the last number given in a series and year
 * @param lastIssueDates the greatest issue date of a series in any year
 * @param drafts the draft of a document
 * @param lockDate through which day the tenant closes periods, under one key
 * @param feed the records in the order in which their transactions were, counted from 1; none is ever changed
 * @param feedEnd how many they are, under one key
 * @param locked the accounts and series codes that the transaction holds; all are released with its end
 */
record Books(
        Table<AccountId, AccountBook> accounts,
        Table<DocumentNumber, ItemId> documents,
        Table<HostReference, ItemId> billedSources,
        Table<SeriesYear, Long> lastValues,
        Table<String, LocalDate> lastIssueDates,
        Table<ItemId, StoredDraft> drafts,
        Table<String, LocalDate> lockDate,
        Table<Long, RecordId> feed,
        Table<String, Long> feedEnd,
        Set<Object> locked) {

    private static final String FEED_END = "feed-end";

    /** Numbers are counted per series and year of issue. */
    record SeriesYear(String code, Year year) {}

    /** What a record is found by. */
    record RecordId(AccountId account, long sequence) {}

    static Books empty() {
        return new Books(
                new Table<>(),
                new Table<>(),
                new Table<>(),
                new Table<>(),
                new Table<>(),
                new Table<>(),
                new Table<>(),
                new Table<>(),
                new Table<>(),
                new HashSet<>());
    }

    Books workingCopy() {
        return new Books(
                accounts.workingCopy(),
                documents.workingCopy(),
                billedSources.workingCopy(),
                lastValues.workingCopy(),
                lastIssueDates.workingCopy(),
                drafts.workingCopy(),
                lockDate.workingCopy(),
                feed.workingCopy(),
                feedEnd.workingCopy(),
                new HashSet<>());
    }

    void commit() {
        accounts.commit();
        documents.commit();
        billedSources.commit();
        lastValues.commit();
        lastIssueDates.commit();
        drafts.commit();
        lockDate.commit();
        feed.commit();
        feedEnd.commit();
    }

    Optional<AccountBook> account(AccountId id) {
        return accounts.get(id);
    }

    /** All accounts, in no order. */
    Stream<AccountBook> allAccounts() {
        return accounts.all().values().stream();
    }

    /** Puts a record at the end of the feed, where everybody sees it when the transaction is committed. */
    void putOnFeed(RecordId record) {
        long position = lastPosition() + 1;
        feed.put(position, record);
        feedEnd.put(FEED_END, position);
    }

    /** The position of the last record on the feed, 0 if there is none. */
    long lastPosition() {
        return feedEnd.get(FEED_END).orElse(0L);
    }

    /** The drafts of an account. */
    Stream<StoredDraft> draftsOf(AccountId account) {
        return drafts.all().values().stream()
                .filter(draft -> draft.document().account().equals(account));
    }

    /** Refuses a write without the lock that it needs: of an account, or of a series by its code. */
    void requireLocked(Object accountOrSeries) {
        if (!locked.contains(accountOrSeries)) {
            throw new IllegalStateException("the transaction writes without having locked " + accountOrSeries);
        }
    }
}
