package dev.solde.billing.testkit;

import dev.solde.billing.fact.Allocated;
import dev.solde.billing.fact.Deallocated;
import dev.solde.billing.fact.DocumentIssued;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Side;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What the facts of an account say as of a day and as known at a record, computed in the most naive way: everything is added
 * up from the beginning. The checker compares the kernel's answers with it; it shares no code with the kernel.
 */
final class FactReplay {

    private final Map<ItemId, Long> amounts = new LinkedHashMap<>();
    private final Map<ItemId, Long> open = new LinkedHashMap<>();
    private final Map<UUID, Allocated> allocations = new HashMap<>();
    private final Map<UUID, Long> live = new LinkedHashMap<>();
    private long balance;

    private FactReplay() {}

    /** What was posted and effective by a day, if one is given, in the records up to a sequence. */
    static FactReplay of(List<JournalRecord> records, Optional<LocalDate> asOf, long knownAt) {
        FactReplay replay = new FactReplay();
        records.stream()
                .filter(record -> record.sequence() <= knownAt)
                .flatMap(record -> record.facts().stream())
                .forEach(fact -> replay.add(fact, asOf));
        return replay;
    }

    /** Every day on which the facts change anything. */
    static TreeSet<LocalDate> days(List<JournalRecord> records) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (JournalRecord record : records) {
            record.facts(EntryPosted.class).forEach(fact -> days.add(fact.postingDate()));
            record.facts(Allocated.class).forEach(fact -> days.add(fact.effectiveDate()));
            record.facts(Deallocated.class).forEach(fact -> days.add(fact.effectiveDate()));
        }
        return days;
    }

    private void add(Fact fact, Optional<LocalDate> asOf) {
        if (fact instanceof DocumentIssued issued && counts(issued.issueDate(), asOf)) {
            amounts.put(issued.document(), 0L);
            open.put(issued.document(), 0L);
        } else if (fact instanceof EntryPosted posted && counts(posted.postingDate(), asOf)) {
            amounts.put(posted.item(), posted.amountMinor());
            open.put(posted.item(), posted.amountMinor());
            balance += posted.item().kind().side() == Side.DEBIT ? posted.amountMinor() : -posted.amountMinor();
        } else if (fact instanceof Allocated made) {
            allocations.put(made.id().uuid(), made);
            if (counts(made.effectiveDate(), asOf)) {
                move(made.id().uuid(), made.amountMinor());
            }
        } else if (fact instanceof Deallocated ended && counts(ended.effectiveDate(), asOf)) {
            move(ended.allocation().uuid(), -ended.amountMinor());
        }
    }

    private void move(UUID allocation, long amount) {
        Allocated made = allocations.get(allocation);
        live.merge(allocation, amount, Long::sum);
        open.merge(made.credit(), -amount, Long::sum);
        open.merge(made.debit(), -amount, Long::sum);
    }

    private static boolean counts(LocalDate date, Optional<LocalDate> asOf) {
        return asOf.isEmpty() || !date.isAfter(asOf.get());
    }

    long balance() {
        return balance;
    }

    /** The items that are there, with what is open of them. */
    Map<ItemId, Long> open() {
        return open;
    }

    /** The items that are there, with their amounts. */
    Map<ItemId, Long> amounts() {
        return amounts;
    }

    /** What is live of the allocations of an item. */
    long allocated(ItemId item) {
        return live.entrySet().stream()
                .filter(entry -> touches(allocations.get(entry.getKey()), item))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static boolean touches(Allocated made, ItemId item) {
        CreditItemId credit = made.credit();
        DebitItemId debit = made.debit();
        return credit.equals(item) || debit.equals(item);
    }

    /** The sum of the open amounts of a side. */
    long open(Side side) {
        return open.entrySet().stream()
                .filter(entry -> entry.getKey().kind().side() == side)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
