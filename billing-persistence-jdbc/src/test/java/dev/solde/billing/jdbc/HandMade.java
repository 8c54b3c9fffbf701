package dev.solde.billing.jdbc;

import dev.solde.billing.document.DocumentType;
import dev.solde.billing.fact.AccountRevised;
import dev.solde.billing.fact.Allocated;
import dev.solde.billing.fact.Deallocated;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.FlagRaised;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.PeriodClosed;
import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountSettings;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.SettlementId;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.ledger.TenantId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.money.CurrencyUnit;

/**
 * One account and its journal made by hand: as much of a kernel as the tests of a storage need. Every step changes the
 * snapshot here and gives what is to be appended, so that equal steps give equal records on every storage.
 */
final class HandMade {

    static final CurrencyUnit EUR = HandMadeFacts.EUR;
    static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    /** What one command appends. */
    record Step(JournalRecord record, Ledger before, Ledger after) {}

    private final TenantId tenant;
    private final AccountId id;
    private final List<Step> steps = new ArrayList<>();
    private Ledger ledger;
    private int made;

    HandMade(TenantId tenant, String account) {
        this.tenant = tenant;
        this.id = AccountId.of(account);
        this.ledger = Ledger.empty(AccountState.empty(id, EUR));
    }

    AccountId id() {
        return id;
    }

    Ledger ledger() {
        return ledger;
    }

    List<Step> steps() {
        return steps;
    }

    List<JournalRecord> records() {
        return steps.stream().map(Step::record).toList();
    }

    /** Ordered by time, as the kernel's are, so that every database sorts them as Java does. */
    UUID uuid() {
        made++;
        return new UUID(
                0x0195_0000_0000_7000L + ((long) made << 16),
                0x8000_0000_0000_0000L | id.value().hashCode());
    }

    Step open() {
        return open(HandMadeFacts.SETTINGS);
    }

    Step open(AccountSettings settings) {
        Optional<FreeText> party = Optional.of(FreeText.of("NAME=Dupont\nCITY=Évry\n"));
        AccountRevised revised = new AccountRevised("EUR", 2, settings, party);
        return append("open-account", Optional.empty(), List.of(revised), Map.of(), Map.of());
    }

    /** An invoice with a sold line, an allowance, two taxes and references; number and source are derived from the step. */
    InvoiceId invoice(long minor, LocalDate day) {
        InvoiceId invoice = new InvoiceId(id, uuid());
        HostReference source = HostReference.of("order-line", id + "/" + made);
        document(
                invoice,
                DocumentType.INVOICE,
                minor,
                day,
                day.plusDays(30),
                Optional.empty(),
                HandMadeFacts.references(invoice, source));
        return invoice;
    }

    CreditNoteId creditNote(InvoiceId of, long minor, LocalDate day) {
        CreditNoteId note = new CreditNoteId(id, uuid());
        HostReference preceding = HostReference.of(
                "invoice", ledger.items().get(of).number().orElseThrow().value());
        document(
                note,
                DocumentType.CREDIT_NOTE,
                minor,
                day,
                day,
                Optional.of(of),
                List.of(
                        new ReferenceMade(note, 0, ReferenceMade.Role.PRECEDING, preceding, Optional.of(of)),
                        new ReferenceMade(note, 1, ReferenceMade.Role.RELEASE, source(of), Optional.empty())));
        return note;
    }

    HostReference source(InvoiceId invoice) {
        return records().stream()
                .flatMap(record -> record.facts(ReferenceMade.class).stream())
                .filter(made -> made.subject().equals(invoice) && made.role() == ReferenceMade.Role.SOURCE)
                .map(ReferenceMade::reference)
                .findFirst()
                .orElseThrow();
    }

    private void document(
            ItemId item,
            DocumentType type,
            long minor,
            LocalDate day,
            LocalDate due,
            Optional<ItemId> origin,
            List<ReferenceMade> references) {
        DocumentNumber number = DocumentNumber.of("F-" + id + "-" + made);
        List<Fact> facts = new ArrayList<>(HandMadeFacts.document(item, type, number, made, minor, day, due));
        facts.addAll(references);
        post(
                type == DocumentType.INVOICE ? "issue-invoice" : "issue-credit-note",
                item,
                Optional.of(number),
                minor,
                day,
                due,
                origin,
                facts);
    }

    PaymentId payment(long minor, LocalDate day) {
        PaymentId payment = new PaymentId(id, uuid());
        post(
                "record-payment",
                payment,
                Optional.empty(),
                minor,
                day,
                day,
                Optional.empty(),
                List.of(HandMadeFacts.received(payment)));
        return payment;
    }

    private void post(
            String kind,
            ItemId item,
            Optional<DocumentNumber> number,
            long minor,
            LocalDate day,
            LocalDate due,
            Optional<ItemId> origin,
            List<Fact> facts) {
        AccountState account = ledger.account();
        List<Fact> all = new ArrayList<>(facts);
        if (minor > 0) {
            all.add(0, HandMadeFacts.entry(account, item, minor, day, due));
        }
        OpenItem open = HandMadeFacts.item(item, number, minor, day, due, account.version() + 1, origin);
        append(kind, Optional.of(CommandKey.of("test", kind + ":" + made)), all, Map.of(item, open), Map.of());
    }

    AllocationId allocate(CreditItemId credit, DebitItemId debit, long minor, LocalDate day) {
        AllocationId allocation = new AllocationId(id, uuid());
        Optional<SettlementId> settlement =
                made % 2 == 0 ? Optional.of(new SettlementId(id, uuid())) : Optional.empty();
        Optional<PaymentId> settled =
                items(PaymentId.class).stream().findFirst().filter(paid -> made % 3 == 0);
        Optional<PaymentId> payment = credit instanceof PaymentId paid ? Optional.of(paid) : settled;
        long sequence = ledger.account().version() + 1;
        Allocated fact = new Allocated(allocation, credit, debit, minor, day, AllocationLock.NONE, settlement, payment);
        Allocation made = new Allocation(
                allocation, credit, debit, EUR, minor, minor, day, AllocationLock.NONE, settlement, payment, sequence);
        append(
                "allocate",
                Optional.empty(),
                List.of(fact),
                opened(credit, debit, -minor, day),
                Map.of(allocation, made));
        return allocation;
    }

    void deallocate(AllocationId id, long minor, LocalDate day) {
        Allocation was = ledger.allocations().get(id);
        append(
                "deallocate",
                Optional.empty(),
                List.of(new Deallocated(id, minor, day)),
                opened(was.credit(), was.debit(), minor, day),
                Map.of(id, was.withLive(was.liveMinor() - minor)));
    }

    void flag(long until) {
        FlagRaised fact = new FlagRaised(FlagRaised.Flag.TEXTS_ERASED, Optional.empty(), until);
        append("erase", Optional.empty(), List.of(fact), Map.of(), Map.of());
    }

    private Map<ItemId, OpenItem> opened(ItemId credit, ItemId debit, long minor, LocalDate day) {
        Map<ItemId, OpenItem> changed = new LinkedHashMap<>();
        for (ItemId item : List.of(credit, debit)) {
            OpenItem was = ledger.items().get(item);
            changed.put(
                    item,
                    was.withOpen(was.openMinor() + minor, day, ledger.account().version() + 1));
        }
        return changed;
    }

    /** Makes the record of these facts and brings the snapshot to the changed rows. */
    Step append(
            String kind,
            Optional<CommandKey> key,
            List<Fact> facts,
            Map<ItemId, OpenItem> items,
            Map<AllocationId, Allocation> allocations) {
        AccountState account = ledger.account();
        Map<ItemId, OpenItem> allItems = new LinkedHashMap<>(ledger.items());
        allItems.putAll(items);
        Map<AllocationId, Allocation> allAllocations = new LinkedHashMap<>(ledger.allocations());
        allAllocations.putAll(allocations);
        JournalRecord record = HandMadeFacts.record(tenant, account, kind, key, facts);
        List<EntryPosted> entries = record.facts(EntryPosted.class);
        Optional<EntryPosted> entry = entries.stream().reduce((earlier, later) -> later);
        Optional<AccountRevised> revised =
                record.facts(AccountRevised.class).stream().findFirst();
        AccountState state = new AccountState(
                id,
                EUR,
                record.sequence(),
                account.entries() + entries.size(),
                entry.map(EntryPosted::balanceAfterMinor).orElse(account.balanceMinor()),
                HandMadeFacts.open(allItems, Side.DEBIT),
                HandMadeFacts.open(allItems, Side.CREDIT),
                record.facts(PeriodClosed.class).stream()
                        .map(PeriodClosed::through)
                        .findFirst()
                        .or(account::lockedThrough),
                entry.map(EntryPosted::postingHighWater).or(account::postingHighWater),
                entry.map(EntryPosted::backdatedDays).orElse(account.backdatedDays()),
                record.recordedAt(),
                record.hash(),
                revised.map(AccountRevised::settings).orElse(account.settings()),
                revised.map(AccountRevised::party).orElse(account.party()));
        Ledger before = new Ledger(
                account,
                HandMadeFacts.subset(ledger.items(), items),
                HandMadeFacts.subset(ledger.allocations(), allocations));
        Ledger after = new Ledger(state, items, allocations);
        Step step = new Step(record, before, after);
        steps.add(step);
        ledger = new Ledger(state, allItems, allAllocations);
        return step;
    }

    /** The items of a kind, in the order of their making. */
    <I extends ItemId> List<I> items(Class<I> type) {
        return ledger.items().keySet().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
