package dev.solde.billing.core.evolution;

import dev.solde.billing.fact.AccountRevised;
import dev.solde.billing.fact.Allocated;
import dev.solde.billing.fact.Deallocated;
import dev.solde.billing.fact.DocumentIssued;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.FlagRaised;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.LineIssued;
import dev.solde.billing.fact.PaymentReceived;
import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.fact.TaxCharged;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.Digest;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PaymentTerms;
import dev.solde.billing.ledger.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Applies facts to a ledger: the only code that changes balances and open amounts. What a fact claims of the balance after it
 * is recomputed here; a claim that differs is a broken invariant ({@link IllegalStateException}).
 */
public final class LedgerEvolution implements Fact.Cases<Void> {

    private final AccountState start;
    private final Map<ItemId, OpenItem> items;
    private final Map<AllocationId, Allocation> allocations;
    private long sequence;
    private long entries;
    private long balance;
    private long openDebit;
    private long openCredit;
    private Optional<LocalDate> highWater;
    private long backdatedDays;
    private Instant recordedAt;
    private Digest head;
    private Optional<PaymentTerms> terms;
    private Optional<FreeText> party;

    private LedgerEvolution(Ledger before) {
        start = before.account();
        items = new LinkedHashMap<>(before.items());
        allocations = new LinkedHashMap<>(before.allocations());
        sequence = start.version() + 1;
        entries = start.entries();
        balance = start.balanceMinor();
        openDebit = start.openDebitMinor();
        openCredit = start.openCreditMinor();
        highWater = start.postingHighWater();
        backdatedDays = start.backdatedDays();
        recordedAt = start.recordedAt();
        head = start.head();
        terms = start.terms();
        party = start.party();
    }

    /** Goes on from this ledger; facts applied now belong to the record after its version. */
    public static LedgerEvolution from(Ledger before) {
        return new LedgerEvolution(before);
    }

    /** The ledger after a record. */
    public static Ledger apply(Ledger before, JournalRecord record) {
        LedgerEvolution evolution = from(before);
        evolution.apply(record);
        return evolution.ledger();
    }

    /** Applies all facts of a record and takes over its place in the chain. */
    public void apply(JournalRecord record) {
        record.facts().forEach(this::apply);
        recordedAt = record.recordedAt();
        head = record.hash();
        sequence++;
    }

    /** Applies one fact of the record that is being made. */
    public void apply(Fact fact) {
        fact.match(this);
    }

    /** The ledger as of the last complete record, with the facts of the one being made applied. */
    public Ledger ledger() {
        return new Ledger(account(), items, allocations);
    }

    /** The account as of the facts applied so far. */
    public AccountState account() {
        return new AccountState(
                start.id(),
                start.currency(),
                sequence - 1,
                entries,
                balance,
                openDebit,
                openCredit,
                start.lockedThrough(),
                highWater,
                backdatedDays,
                recordedAt,
                head,
                terms,
                party);
    }

    /** What is known of an item. */
    public OpenItem item(ItemId id) {
        OpenItem item = items.get(id);
        if (item == null) {
            throw new IllegalStateException("a fact names " + id + ", which is not on the ledger at hand");
        }
        return item;
    }

    /** All items known so far. */
    public Collection<OpenItem> items() {
        return items.values();
    }

    /** All allocations known so far. */
    public Collection<Allocation> allocations() {
        return allocations.values();
    }

    @Override
    public Void accountRevised(AccountRevised fact) {
        requireEqual("currency", start.currency().getCurrencyCode(), fact.currency());
        terms = fact.terms();
        party = fact.party();
        return null;
    }

    @Override
    public Void entryPosted(EntryPosted fact) {
        long after = Math.addExact(balance, fact.item().kind().side().signed(fact.amountMinor()));
        LocalDate posted = fact.postingDate();
        LocalDate high = highWater.filter(posted::isBefore).orElse(posted);
        requireEqual("entry number", entries + 1, fact.entryNumber());
        requireEqual("running balance", after, fact.balanceAfterMinor());
        requireEqual("posting high water", high, fact.postingHighWater());
        balance = after;
        entries++;
        highWater = Optional.of(high);
        backdatedDays = Math.max(backdatedDays, high.toEpochDay() - posted.toEpochDay());
        requireEqual("backdated days", backdatedDays, fact.backdatedDays());
        OpenItem document = items.get(fact.item());
        put(new OpenItem(
                fact.item(),
                start.currency(),
                document == null ? Optional.empty() : document.number(),
                fact.amountMinor(),
                fact.amountMinor(),
                fact.documentDate(),
                posted,
                fact.dueDate(),
                sequence,
                document == null ? Optional.empty() : document.origin(),
                posted,
                Optional.empty(),
                OptionalLong.empty()));
        return null;
    }

    /** A document is an item at once; of amount 0 and settled, until its entry comes. */
    @Override
    public Void documentIssued(DocumentIssued fact) {
        put(new OpenItem(
                fact.document(),
                start.currency(),
                Optional.of(fact.number()),
                0,
                0,
                fact.issueDate(),
                fact.issueDate(),
                fact.dueDate(),
                sequence,
                Optional.empty(),
                fact.issueDate(),
                Optional.of(fact.issueDate()),
                OptionalLong.of(sequence)));
        return null;
    }

    @Override
    public Void referenceMade(ReferenceMade fact) {
        if (fact.role() == ReferenceMade.Role.PRECEDING) {
            OpenItem note = item(fact.document());
            items.put(note.id(), note.withOrigin(fact.target()));
        } else if (fact.role() == ReferenceMade.Role.REMITTANCE
                && fact.target()
                        .filter(target -> item(target).side() == Side.DEBIT)
                        .isEmpty()) {
            throw new IllegalStateException("what the payer named is no debit: " + fact);
        }
        return null;
    }

    @Override
    public Void allocated(Allocated fact) {
        allocations.put(
                fact.id(),
                new Allocation(
                        fact.id(),
                        fact.credit(),
                        fact.debit(),
                        start.currency(),
                        fact.amountMinor(),
                        fact.amountMinor(),
                        fact.effectiveDate(),
                        fact.lock(),
                        fact.settlement(),
                        fact.payment(),
                        sequence));
        move(fact.credit(), -fact.amountMinor(), fact.effectiveDate());
        move(fact.debit(), -fact.amountMinor(), fact.effectiveDate());
        return null;
    }

    @Override
    public Void deallocated(Deallocated fact) {
        Allocation allocation = allocations.get(fact.allocation());
        if (allocation == null || allocation.liveMinor() < fact.amountMinor()) {
            throw new IllegalStateException("more ends of " + fact.allocation() + " than is live: " + allocation);
        }
        allocations.put(allocation.id(), allocation.withLive(allocation.liveMinor() - fact.amountMinor()));
        move(allocation.credit(), fact.amountMinor(), fact.effectiveDate());
        move(allocation.debit(), fact.amountMinor(), fact.effectiveDate());
        return null;
    }

    @Override
    public Void lineIssued(LineIssued fact) {
        return null;
    }

    @Override
    public Void taxCharged(TaxCharged fact) {
        return null;
    }

    @Override
    public Void paymentReceived(PaymentReceived fact) {
        return null;
    }

    /** After an erasure the account's own copy of the party is gone, too; the settings stay. */
    @Override
    public Void flagRaised(FlagRaised fact) {
        if (fact.flag() == FlagRaised.Flag.TEXTS_ERASED) {
            party = party.map(text -> FreeText.erased());
        }
        return null;
    }

    private void move(ItemId id, long amount, LocalDate effectiveDate) {
        OpenItem item = item(id);
        long open = Math.addExact(item.openMinor(), amount);
        if (open < 0 || open > item.amountMinor()) {
            throw new IllegalStateException("of " + id + " over " + item.amountMinor() + " would be open " + open);
        }
        put(item.withOpen(open, effectiveDate, sequence));
    }

    private void put(OpenItem item) {
        OpenItem before = items.put(item.id(), item);
        long change = item.openMinor() - (before == null ? 0 : before.openMinor());
        switch (item.side()) {
            case DEBIT -> openDebit = Math.addExact(openDebit, change);
            case CREDIT -> openCredit = Math.addExact(openCredit, change);
        }
    }

    private void requireEqual(String what, Object computed, Object claimed) {
        if (!computed.equals(claimed)) {
            throw new IllegalStateException(what + " of record " + sequence + " of account " + start.id() + " is "
                    + claimed + ", but the facts say " + computed);
        }
    }
}
