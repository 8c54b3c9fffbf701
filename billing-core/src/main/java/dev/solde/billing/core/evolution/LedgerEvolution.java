package dev.solde.billing.core.evolution;

import dev.solde.billing.document.LineKind;
import dev.solde.billing.fact.AccountRevised;
import dev.solde.billing.fact.Allocated;
import dev.solde.billing.fact.Deallocated;
import dev.solde.billing.fact.DocumentIssued;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.ExpectedPaymentRevised;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.FlagRaised;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.LineIssued;
import dev.solde.billing.fact.PaymentReceived;
import dev.solde.billing.fact.PendingEntryRevised;
import dev.solde.billing.fact.PeriodClosed;
import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.fact.RefundRevised;
import dev.solde.billing.fact.StatementGenerated;
import dev.solde.billing.fact.TaxCharged;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Side;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Applies facts to a ledger: with {@link AccountEvolution} the only code that changes balances and open amounts. What a fact claims of the balance after it
 * is recomputed here; a claim that differs is a broken invariant ({@link IllegalStateException}).
 */
public final class LedgerEvolution implements Fact.Cases<Void> {

    private final AccountEvolution account;
    private final Map<ItemId, OpenItem> items;
    private final Map<AllocationId, Allocation> allocations;

    private LedgerEvolution(Ledger before) {
        account = new AccountEvolution(before.account());
        items = new LinkedHashMap<>(before.items());
        allocations = new LinkedHashMap<>(before.allocations());
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
        for (Fact fact : record.facts()) {
            apply(fact);
        }
        account.recorded(record);
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
        return account.state();
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

    /** What is known of an allocation. */
    public Allocation allocation(AllocationId id) {
        Allocation allocation = allocations.get(id);
        if (allocation == null) {
            throw new IllegalStateException("a fact names " + id + ", which is not on the ledger at hand");
        }
        return allocation;
    }

    /** All allocations known so far. */
    public Collection<Allocation> allocations() {
        return allocations.values();
    }

    @Override
    public Void accountRevised(AccountRevised fact) {
        account.revised(fact);
        return null;
    }

    @Override
    public Void entryPosted(EntryPosted fact) {
        account.posted(fact);
        OpenItem document = items.get(fact.item());
        put(OpenItem.fresh(
                fact.item(),
                account.currency(),
                document == null ? fact.number() : document.number(),
                fact.amountMinor(),
                fact.documentDate(),
                fact.postingDate(),
                fact.dueDate(),
                account.sequence(),
                document == null ? fact.origin() : document.origin(),
                document == null ? Set.of() : document.lineTypes()));
        fact.origin().ifPresent(origin -> takenBack(fact.item().kind(), origin, fact.amountMinor()));
        return null;
    }

    /** An item that reverses another takes it back; one that reinstates undoes the reversal, which gives the payment back. */
    private void takenBack(ItemKind kind, ItemId origin, long amount) {
        addReturned(origin, amount);
        if (kind == ItemKind.PAYMENT_REINSTATEMENT) {
            addReturned(item(origin).origin().orElseThrow(), -amount);
        }
    }

    private void addReturned(ItemId id, long amount) {
        OpenItem item = item(id);
        long returned = Math.addExact(item.returnedMinor(), amount);
        if (returned < 0 || returned > item.amountMinor()) {
            throw new IllegalStateException(
                    "of " + id + " over " + item.amountMinor() + " would be taken back " + returned);
        }
        items.put(id, item.withReturned(returned));
    }

    private void addRefunded(ItemId id, long amount) {
        OpenItem item = item(id);
        items.put(id, item.withRefunded(Math.addExact(item.refundedMinor(), amount)));
    }

    /** A document is an item at once; of amount 0 and settled, until its entry comes. */
    @Override
    public Void documentIssued(DocumentIssued fact) {
        put(OpenItem.fresh(
                fact.document(),
                account.currency(),
                Optional.of(fact.number()),
                0,
                fact.issueDate(),
                fact.issueDate(),
                fact.dueDate(),
                account.sequence(),
                Optional.empty(),
                Set.of()));
        return null;
    }

    @Override
    public Void referenceMade(ReferenceMade fact) {
        if (fact.role() == ReferenceMade.Role.PRECEDING) {
            OpenItem note = item(fact.item());
            items.put(note.id(), note.withOrigin(fact.target()));
        } else if (fact.role() == ReferenceMade.Role.SENT && fact.subject() instanceof ItemId sent) {
            item(sent);
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
        account.requireAfterLock(fact.effectiveDate());
        allocations.put(
                fact.id(),
                new Allocation(
                        fact.id(),
                        fact.credit(),
                        fact.debit(),
                        account.currency(),
                        fact.amountMinor(),
                        fact.amountMinor(),
                        fact.effectiveDate(),
                        fact.lock(),
                        fact.settlement(),
                        fact.payment(),
                        account.sequence()));
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
        account.requireAfterLock(fact.effectiveDate());
        move(allocation.credit(), fact.amountMinor(), fact.effectiveDate());
        move(allocation.debit(), fact.amountMinor(), fact.effectiveDate());
        return null;
    }

    @Override
    public Void lineIssued(LineIssued fact) {
        if (fact.kind() == LineKind.SOLD && fact.document() instanceof InvoiceId) {
            fact.type()
                    .ifPresent(type ->
                            items.put(fact.document(), item(fact.document()).withLineType(type)));
        }
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

    @Override
    public Void flagRaised(FlagRaised fact) {
        switch (fact.flag()) {
            case TEXTS_ERASED -> account.textsErased();
            case DISPUTED -> dispute(fact, true);
            case DISPUTE_ENDED -> dispute(fact, false);
            case CANCELLED -> item(fact.item().orElseThrow());
        }
        return null;
    }

    private void dispute(FlagRaised fact, boolean disputed) {
        OpenItem item = item(fact.item().orElseThrow());
        items.put(item.id(), item.withDispute(disputed));
    }

    /** A refund counts on the payment to which it is routed until it is cancelled or fails. */
    @Override
    public Void refundRevised(RefundRevised fact) {
        fact.via().ifPresent(payment -> {
            switch (fact.state()) {
                case PENDING -> addRefunded(payment, fact.amountMinor());
                case CANCELLED, FAILED -> addRefunded(payment, -fact.amountMinor());
                case TRANSMITTED, CONFIRMED -> {}
            }
        });
        return null;
    }

    @Override
    public Void expectedPaymentRevised(ExpectedPaymentRevised fact) {
        return null;
    }

    @Override
    public Void pendingEntryRevised(PendingEntryRevised fact) {
        return null;
    }

    @Override
    public Void periodClosed(PeriodClosed fact) {
        account.closed(fact);
        return null;
    }

    @Override
    public Void statementGenerated(StatementGenerated fact) {
        return null;
    }

    private void move(ItemId id, long amount, LocalDate effectiveDate) {
        OpenItem item = item(id);
        long open = Math.addExact(item.openMinor(), amount);
        if (open < 0 || open > item.amountMinor()) {
            throw new IllegalStateException("of " + id + " over " + item.amountMinor() + " would be open " + open);
        }
        put(item.withOpen(open, effectiveDate, account.sequence()));
    }

    private void put(OpenItem item) {
        OpenItem before = items.put(item.id(), item);
        account.opened(item.side(), item.openMinor() - (before == null ? 0 : before.openMinor()));
    }
}
