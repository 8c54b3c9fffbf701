package dev.solde.billing.core.memory;

import dev.solde.billing.fact.AccountRevised;
import dev.solde.billing.fact.Allocated;
import dev.solde.billing.fact.Deallocated;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountSettings;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.Digest;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Salt;
import dev.solde.billing.ledger.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** One journal record made by hand: facts, and the ledger that they lead to. Checks nothing, so that it can be wrong. */
final class Change {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    final Ledger before;
    private final AccountState old;
    private final List<Fact> facts = new ArrayList<>();
    private final Map<ItemId, OpenItem> items;
    private final Map<AllocationId, Allocation> allocations;
    private Optional<CommandKey> key = Optional.empty();
    private Optional<FreeText> party;
    private Optional<LocalDate> highWater;
    private long entries;
    private long balance;
    private long openDebit;
    private long openCredit;

    Change(Ledger before) {
        this.before = before;
        this.old = before.account();
        this.items = new LinkedHashMap<>(before.items());
        this.allocations = new LinkedHashMap<>(before.allocations());
        this.party = old.party();
        this.highWater = old.postingHighWater();
        this.entries = old.entries();
        this.balance = old.balanceMinor();
        this.openDebit = old.openDebitMinor();
        this.openCredit = old.openCreditMinor();
    }

    long sequence() {
        return old.version() + 1;
    }

    Change under(CommandKey commandKey) {
        key = Optional.of(commandKey);
        return this;
    }

    Change fact(Fact fact) {
        facts.add(fact);
        return this;
    }

    Change settings(FreeText newParty) {
        party = Optional.of(newParty);
        return fact(new AccountRevised(old.currency().getCurrencyCode(), 2, AccountSettings.NONE, party));
    }

    Change post(ItemId id, long amount, LocalDate date, Optional<DocumentNumber> number, Optional<ItemId> origin) {
        entries++;
        balance += id.kind().side().signed(amount);
        LocalDate high = highWater.filter(date::isBefore).orElse(date);
        highWater = Optional.of(high);
        open(id, amount);
        items.put(
                id,
                new OpenItem(
                        id,
                        old.currency(),
                        number,
                        amount,
                        amount,
                        date,
                        date,
                        date,
                        sequence(),
                        origin,
                        date,
                        Optional.empty(),
                        OptionalLong.empty(),
                        Set.of(),
                        false,
                        0,
                        0));
        return fact(new EntryPosted(
                id,
                amount,
                entries,
                balance,
                date,
                date,
                date,
                date,
                high,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    Change allocate(Allocated fact) {
        settle(fact.credit(), fact.amountMinor(), fact.effectiveDate());
        settle(fact.debit(), fact.amountMinor(), fact.effectiveDate());
        allocations.put(
                fact.id(),
                new Allocation(
                        fact.id(),
                        fact.credit(),
                        fact.debit(),
                        old.currency(),
                        fact.amountMinor(),
                        fact.amountMinor(),
                        fact.effectiveDate(),
                        fact.lock(),
                        fact.settlement(),
                        fact.payment(),
                        sequence()));
        return fact(fact);
    }

    Change deallocate(Deallocated fact) {
        Allocation live = allocations.get(fact.allocation());
        settle(live.credit(), -fact.amountMinor(), fact.effectiveDate());
        settle(live.debit(), -fact.amountMinor(), fact.effectiveDate());
        allocations.put(live.id(), live.withLive(live.liveMinor() - fact.amountMinor()));
        return fact(fact);
    }

    private void settle(ItemId id, long amount, LocalDate date) {
        OpenItem item = items.get(id);
        items.put(id, item.withOpen(item.openMinor() - amount, date, sequence()));
        open(id, -amount);
    }

    private void open(ItemId id, long amount) {
        if (id.kind().side() == Side.DEBIT) {
            openDebit += amount;
        } else {
            openCredit += amount;
        }
    }

    JournalRecord record() {
        return new JournalRecord(
                old.id(),
                sequence(),
                "by-hand",
                key,
                Digest.ZERO,
                Optional.empty(),
                Optional.of(FreeText.of("because")),
                START.plusSeconds(60 * sequence()),
                facts,
                Optional.of(new Salt(1, sequence())),
                List.of(new Digest(3, 3, 3, sequence())),
                new Digest(7, 7, old.id().hashCode(), sequence()));
    }

    Ledger after() {
        AccountState state = new AccountState(
                old.id(),
                old.currency(),
                sequence(),
                entries,
                balance,
                openDebit,
                openCredit,
                old.lockedThrough(),
                highWater,
                old.backdatedDays(),
                record().recordedAt(),
                record().hash(),
                old.settings(),
                party);
        return new Ledger(state, items, allocations);
    }
}
