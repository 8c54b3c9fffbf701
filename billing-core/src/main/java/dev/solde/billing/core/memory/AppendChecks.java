package dev.solde.billing.core.memory;

import dev.solde.billing.StaleLedgerException;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.Ledger;
import java.util.Map;
import java.util.Objects;

/**
 * What the constraints of a database would refuse. None of it can happen to a kernel that decided on what it had locked, so
 * each is a broken invariant, not a refusal of a command. The tables check the rest when a row is inserted.
 */
final class AppendChecks {

    private final AccountBook stored;
    private final JournalRecord record;
    private final Ledger before;
    private final Ledger after;

    AppendChecks(AccountBook stored, JournalRecord record, Ledger before, Ledger after) {
        this.stored = stored;
        this.record = record;
        this.before = before;
        this.after = after;
    }

    void run() {
        beforeIsWhatIsStored();
        recordIsTheNext();
        keyIsNew();
        amountsAreInRange();
    }

    private void beforeIsWhatIsStored() {
        if (!before.account().equals(stored.state())) {
            throw new StaleLedgerException("account " + stored.id() + " is at version "
                    + stored.state().version() + " and not as the command saw it, at version "
                    + before.account().version());
        }
        sameAsStored(before.items(), after.items(), stored.ledger().items());
        sameAsStored(before.allocations(), after.allocations(), stored.ledger().allocations());
    }

    /** What a row that is written was before must be stored; a row that was not there before must be new. */
    private <K, V> void sameAsStored(Map<K, V> rowsBefore, Map<K, V> rowsAfter, Map<K, V> rowsStored) {
        rowsAfter.keySet().forEach(id -> {
            if (!Objects.equals(rowsBefore.get(id), rowsStored.get(id))) {
                throw new StaleLedgerException(id + " is not stored as the command saw it");
            }
        });
    }

    private void recordIsTheNext() {
        long next = stored.state().version() + 1;
        require(record.sequence() == next, "the next record of " + stored.id() + " is " + next);
        require(after.account().version() == next, "the version after the record must be its sequence, " + next);
        require(after.account().id().equals(record.account()), "the record is of another account");
        require(after.account().head().equals(record.hash()), "the account's head must be the record's hash");
        require(!record.facts().isEmpty(), "a record has facts");
    }

    private void keyIsNew() {
        record.key()
                .ifPresent(key ->
                        require(stored.recordUnder(key).isEmpty(), "a record was made under this key before: " + key));
    }

    private void amountsAreInRange() {
        after.items().values().forEach(item -> {
            require(
                    0 <= item.amountMinor() && item.amountMinor() < Amounts.LIMIT_MINOR,
                    "the amount of " + item.id() + " is out of range: " + item.amountMinor());
            require(
                    0 <= item.openMinor() && item.openMinor() <= item.amountMinor(),
                    "the open amount of " + item.id() + " must be between 0 and its amount: " + item.openMinor());
        });
        after.allocations()
                .values()
                .forEach(allocation -> require(
                        0 <= allocation.liveMinor() && allocation.liveMinor() <= allocation.amountMinor(),
                        "what is live of " + allocation.id() + " must be between 0 and its amount: "
                                + allocation.liveMinor()));
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalStateException(sentence);
        }
    }
}
