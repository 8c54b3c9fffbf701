package dev.solde.billing.jdbc;

import static dev.solde.billing.jdbc.HandMade.EUR;

import dev.solde.billing.document.PendingEntryState;
import dev.solde.billing.fact.Allocated;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.ExpectedPaymentRevised;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.FlagRaised;
import dev.solde.billing.fact.FlagRaised.Flag;
import dev.solde.billing.fact.PendingEntryRevised;
import dev.solde.billing.fact.PeriodClosed;
import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.fact.RefundRevised;
import dev.solde.billing.fact.StatementGenerated;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.ledger.LineType;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.payment.RefundState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Steps of a hand-made account beyond invoices and payments: what goes back, what is taken back, and what is off the ledger. */
final class HandMadeThings {

    private final HandMade made;
    private final Map<RefundId, RefundRevised> refunds = new LinkedHashMap<>();

    HandMadeThings(HandMade made) {
        this.made = made;
    }

    private long next() {
        return made.ledger().account().version() + 1;
    }

    private OpenItem item(ItemId id) {
        return made.ledger().items().get(id);
    }

    private void append(String kind, List<? extends Fact> facts, Map<ItemId, OpenItem> items) {
        made.append(kind, Optional.empty(), List.copyOf(facts), items, Map.of());
    }

    /** An item of another system, with its old number. */
    ItemId opening(ItemKind kind, long minor, LocalDate day) {
        ItemId id = kind.id(made.id(), made.uuid());
        post("take-over", id, minor, day, Optional.of(DocumentNumber.of("OLD-" + next())), Optional.empty(), Map.of());
        return id;
    }

    /** An item that takes back so much of another one. */
    ItemId takingBack(ItemKind kind, ItemId origin, long minor, LocalDate day) {
        ItemId id = kind.id(made.id(), made.uuid());
        OpenItem was = item(origin);
        post(
                "take-back",
                id,
                minor,
                day,
                Optional.empty(),
                Optional.of(origin),
                Map.of(origin, was.withReturned(was.returnedMinor() + minor)));
        return id;
    }

    private void post(
            String kind,
            ItemId id,
            long minor,
            LocalDate day,
            Optional<DocumentNumber> number,
            Optional<ItemId> origin,
            Map<ItemId, OpenItem> others) {
        EntryPosted entry = HandMadeFacts.entry(made.ledger().account(), id, minor, day, day, number, origin);
        Map<ItemId, OpenItem> items = new LinkedHashMap<>(others);
        items.put(id, HandMadeFacts.item(id, number, minor, day, day, next(), origin));
        append(kind, List.of(entry), items);
    }

    /** An invoice with these types of lines; the lines themselves matter elsewhere. */
    InvoiceId typed(long minor, LocalDate day, String... types) {
        InvoiceId id = new InvoiceId(made.id(), made.uuid());
        OpenItem item = HandMadeFacts.item(id, Optional.empty(), minor, day, day.plusDays(9), next(), Optional.empty());
        for (String type : types) {
            item = item.withLineType(LineType.of(type));
        }
        EntryPosted entry = HandMadeFacts.entry(made.ledger().account(), id, minor, day, day.plusDays(9));
        append("issue-invoice", List.of(entry), Map.of(id, item));
        return id;
    }

    /** So many items of a kind that are in dispute, in one record. */
    void disputed(ItemKind kind, int count, LocalDate day) {
        AccountState account = made.ledger().account();
        List<Fact> facts = new ArrayList<>();
        Map<ItemId, OpenItem> items = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            ItemId id = kind.id(made.id(), made.uuid());
            facts.add(new EntryPosted(
                    id,
                    10,
                    account.entries() + i + 1,
                    account.balanceMinor() + (i + 1) * kind.side().signed(10),
                    day,
                    day,
                    day,
                    day,
                    day,
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
            facts.add(new FlagRaised(Flag.DISPUTED, Optional.of(id), 0));
            items.put(
                    id,
                    HandMadeFacts.item(id, Optional.empty(), 10, day, day, next(), Optional.empty())
                            .withDispute(true));
        }
        append("dispute", facts, items);
    }

    /** So much of each of the credits to the debit beside it, in one record. */
    void allocate(List<PaymentId> credits, List<InvoiceId> debits, long minor, LocalDate day) {
        List<Fact> facts = new ArrayList<>();
        Map<ItemId, OpenItem> items = new LinkedHashMap<>();
        Map<AllocationId, Allocation> allocations = new LinkedHashMap<>();
        for (int i = 0; i < credits.size(); i++) {
            AllocationId id = new AllocationId(made.id(), made.uuid());
            PaymentId credit = credits.get(i);
            InvoiceId debit = debits.get(i);
            Allocated fact = new Allocated(
                    id, credit, debit, minor, day, AllocationLock.NONE, Optional.empty(), Optional.of(credit));
            facts.add(fact);
            allocations.put(
                    id,
                    new Allocation(
                            id,
                            credit,
                            debit,
                            EUR,
                            minor,
                            minor,
                            day,
                            fact.lock(),
                            Optional.empty(),
                            fact.payment(),
                            next()));
            for (ItemId end : List.<ItemId>of(credit, debit)) {
                items.put(end, item(end).withOpen(item(end).openMinor() - minor, day, next()));
            }
        }
        made.append("allocate", Optional.empty(), facts, items, allocations);
    }

    void dispute(ItemId id) {
        boolean disputed = !item(id).disputed();
        FlagRaised flag = new FlagRaised(disputed ? Flag.DISPUTED : Flag.DISPUTE_ENDED, Optional.of(id), 0);
        append("dispute", List.of(flag), Map.of(id, item(id).withDispute(disputed)));
    }

    /** A refund of so much of a credit, consumed at once; on the way back to a payment, if one is named. */
    RefundId refund(CreditItemId credit, long minor, Optional<PaymentId> via, LocalDate day) {
        RefundId id = new RefundId(made.id(), made.uuid());
        AccountState account = made.ledger().account();
        RefundRevised refund = ThingSamples.refund(id, minor, via, next());
        AllocationId allocation = new AllocationId(made.id(), made.uuid());
        Allocated consumed = new Allocated(
                allocation, credit, id, minor, day, AllocationLock.REFUND, Optional.empty(), Optional.empty());
        Map<ItemId, OpenItem> items = new LinkedHashMap<>();
        via.ifPresent(payment ->
                items.put(payment, item(payment).withRefunded(item(payment).refundedMinor() + minor)));
        OpenItem from = items.getOrDefault(credit, item(credit));
        items.put(credit, from.withOpen(from.openMinor() - minor, day, next()));
        items.put(
                id,
                HandMadeFacts.item(id, Optional.empty(), minor, day, day, next(), Optional.empty())
                        .withOpen(0, day, next()));
        Allocation live = new Allocation(
                allocation,
                credit,
                id,
                EUR,
                minor,
                minor,
                day,
                AllocationLock.REFUND,
                Optional.empty(),
                Optional.empty(),
                next());
        made.append(
                "refund",
                Optional.empty(),
                List.of(HandMadeFacts.entry(account, id, minor, day, day), refund, consumed),
                items,
                Map.of(allocation, live));
        refunds.put(id, refund);
        return id;
    }

    /** The refunds as they stand. */
    List<RefundRevised> refunds() {
        return List.copyOf(refunds.values());
    }

    void moveOn(RefundId id, RefundState state) {
        RefundRevised was = refunds.get(id);
        RefundRevised now = in(was, state);
        Map<ItemId, OpenItem> items = new LinkedHashMap<>();
        if (was.state().isLive() && !state.isLive()) {
            was.via()
                    .ifPresent(payment -> items.put(
                            payment, item(payment).withRefunded(item(payment).refundedMinor() - was.amountMinor())));
        }
        append("move-refund", List.of(now), items);
        refunds.put(id, now);
    }

    /** The refund in another state. */
    static RefundRevised in(RefundRevised was, RefundState state) {
        return new RefundRevised(
                was.refund(), state, was.amountMinor(), was.method(), was.via(), was.cancellableOn(), was.memo());
    }

    /** Revisions of refunds alone, whatever follows from them for items. */
    void move(List<RefundRevised> revisions) {
        append("move-refunds", revisions, Map.of());
    }

    /** A revision of an expected payment, with another beside it where one is given. */
    void expect(ExpectedPaymentRevised... revisions) {
        append("expect", List.of(revisions), Map.of());
    }

    /** Revisions of pending entries; a billed one stands on a line of the invoice, a released one no longer does. */
    void pend(Optional<InvoiceId> invoice, PendingEntryRevised... revisions) {
        List<Fact> facts = new ArrayList<>(List.of(revisions));
        invoice.ifPresent(document -> {
            for (PendingEntryRevised entry : revisions) {
                ReferenceMade.Role role = entry.state() == PendingEntryState.BILLED
                        ? ReferenceMade.Role.ENTRY
                        : ReferenceMade.Role.RELEASE;
                HostReference reference =
                        HostReference.of("pending-entry", entry.entry().uuid().toString());
                facts.add(new ReferenceMade(document, 1, role, reference, Optional.empty()));
            }
        });
        append("pend", facts, Map.of());
    }

    void close(LocalDate through) {
        append("close-period", List.of(new PeriodClosed(through, next(), 2, 30, 40)), Map.of());
    }

    void state(StatementGenerated... statements) {
        append("generate-statement", List.of(statements), Map.of());
    }
}
