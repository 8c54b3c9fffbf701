package dev.solde.billing.core.rules;

import dev.solde.billing.core.evolution.LedgerEvolution;
import dev.solde.billing.fact.Allocated;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.SettlementId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The facts of a decision in the making. Each is applied at once, so that the next one sees the balance and the open amounts
 * that it leaves; the ledger that the rule was given stays as it is.
 */
final class LedgerDraft {

    private final LedgerEvolution evolution;
    private final DecisionContext context;
    private final List<Fact> facts = new ArrayList<>();

    LedgerDraft(Ledger ledger, DecisionContext context) {
        this.evolution = LedgerEvolution.from(ledger);
        this.context = context;
    }

    /** Adds a fact. */
    LedgerDraft add(Fact fact) {
        evolution.apply(fact);
        facts.add(fact);
        return this;
    }

    /** Adds facts. */
    LedgerDraft addAll(Collection<? extends Fact> more) {
        for (Fact fact : more) {
            add(fact);
        }
        return this;
    }

    /** Posts the entry of an item; number, running balance and high water follow from the ledger. */
    LedgerDraft post(
            ItemId item,
            long amountMinor,
            LocalDate documentDate,
            LocalDate postingDate,
            LocalDate valueDate,
            LocalDate dueDate,
            Optional<String> cause) {
        return post(
                item,
                amountMinor,
                documentDate,
                postingDate,
                valueDate,
                dueDate,
                cause,
                Optional.empty(),
                Optional.empty());
    }

    /** Posts the entry of an item that reverses or reinstates another, all its dates being this one. */
    LedgerDraft postOn(LocalDate date, ItemId item, long amountMinor, String cause, ItemId origin) {
        return post(
                item, amountMinor, date, date, date, date, Optional.of(cause), Optional.empty(), Optional.of(origin));
    }

    /** Posts the entry of an item with all that an entry can say. */
    LedgerDraft post(
            ItemId item,
            long amountMinor,
            LocalDate documentDate,
            LocalDate postingDate,
            LocalDate valueDate,
            LocalDate dueDate,
            Optional<String> cause,
            Optional<DocumentNumber> number,
            Optional<ItemId> origin) {
        AccountState account = evolution.account();
        LocalDate high =
                account.postingHighWater().filter(postingDate::isBefore).orElse(postingDate);
        return add(new EntryPosted(
                item,
                amountMinor,
                account.entries() + 1,
                Math.addExact(account.balanceMinor(), item.kind().side().signed(amountMinor)),
                documentDate,
                postingDate,
                valueDate,
                dueDate,
                high,
                Math.max(account.backdatedDays(), high.toEpochDay() - postingDate.toEpochDay()),
                cause,
                number,
                origin));
    }

    /** Allocates; the amount was checked before. */
    LedgerDraft allocate(CreditItemId credit, DebitItemId debit, long amountMinor, LocalDate effectiveDate) {
        return allocate(
                credit, debit, amountMinor, effectiveDate, AllocationLock.NONE, Optional.empty(), Optional.empty());
    }

    /** Allocates as part of a settlement or with a lock. */
    LedgerDraft allocate(
            CreditItemId credit,
            DebitItemId debit,
            long amountMinor,
            LocalDate effectiveDate,
            AllocationLock lock,
            Optional<SettlementId> settlement,
            Optional<PaymentId> payment) {
        AllocationId id = new AllocationId(credit.account(), context.ids().get());
        return add(new Allocated(id, credit, debit, amountMinor, effectiveDate, lock, settlement, payment));
    }

    /** The item with what is open of it after the facts so far. */
    OpenItem item(ItemId id) {
        return evolution.item(id);
    }

    /** The item, if it is at hand. */
    Optional<OpenItem> find(ItemId id) {
        return evolution.items().stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** The account after the facts so far. */
    AccountState account() {
        return evolution.account();
    }

    /** All allocations at hand after the facts so far. */
    Collection<Allocation> allocations() {
        return evolution.allocations();
    }

    /** All items at hand after the facts so far. */
    Collection<OpenItem> items() {
        return evolution.items();
    }

    /** The facts of one kind so far, in order. */
    <F extends Fact> List<F> facts(Class<F> kind) {
        List<F> ofKind = new ArrayList<>();
        for (Fact fact : facts) {
            if (kind.isInstance(fact)) {
                ofKind.add(kind.cast(fact));
            }
        }
        return Collections.unmodifiableList(ofKind);
    }

    /** All facts so far. */
    List<Fact> facts() {
        return List.copyOf(facts);
    }

    /** The decision with the facts so far. */
    Decision accept() {
        return new Decision.Accept(facts);
    }
}
