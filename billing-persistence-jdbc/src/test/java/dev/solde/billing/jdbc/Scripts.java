package dev.solde.billing.jdbc;

import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.port.LedgerTransaction;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import dev.solde.billing.port.StoredDraft;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Accounts with a life, the same for the same seed. */
final class Scripts {

    static final TenantId TENANT = TenantId.of("club");

    private Scripts() {}

    /** Invoices, credit notes, payments, allocations and their ends, backdated every so often. */
    static HandMade lively(String account, long seed, int steps) {
        Random random = new Random(seed);
        HandMade made = new HandMade(TENANT, account);
        made.open();
        for (int i = 0; i < steps; i++) {
            LocalDate day = HandMade.DAY.plusDays(i / 3 - random.nextInt(8));
            switch (random.nextInt(7)) {
                case 0, 1 -> made.invoice(1 + random.nextInt(10_000), day);
                case 2 -> made.payment(1 + random.nextInt(10_000), day);
                case 3 -> creditNote(made, random, day);
                case 4, 5 -> allocate(made, random);
                default -> deallocate(made, random);
            }
        }
        made.invoice(0, HandMade.DAY.plusDays(steps / 3));
        made.flag(1);
        return made;
    }

    private static void creditNote(HandMade made, Random random, LocalDate day) {
        List<InvoiceId> invoices = made.items(InvoiceId.class);
        if (!invoices.isEmpty()) {
            made.creditNote(invoices.get(random.nextInt(invoices.size())), 1 + random.nextInt(500), day);
        }
    }

    private static void allocate(HandMade made, Random random) {
        List<OpenItem> open = made.ledger().items().values().stream()
                .filter(item -> item.openMinor() > 0)
                .toList();
        List<OpenItem> credits =
                open.stream().filter(item -> item.id() instanceof CreditItemId).toList();
        List<OpenItem> debits =
                open.stream().filter(item -> item.id() instanceof InvoiceId).toList();
        if (!credits.isEmpty() && !debits.isEmpty()) {
            OpenItem credit = credits.get(random.nextInt(credits.size()));
            OpenItem debit = debits.get(random.nextInt(debits.size()));
            long most = Math.min(credit.openMinor(), debit.openMinor());
            long minor = random.nextBoolean() ? most : 1 + random.nextInt((int) most);
            LocalDate day = latest(credit, debit).plusDays(random.nextInt(3));
            made.allocate((CreditItemId) credit.id(), (InvoiceId) debit.id(), minor, day);
        }
    }

    private static LocalDate latest(OpenItem one, OpenItem other) {
        return one.lastEffectiveOn().isAfter(other.lastEffectiveOn()) ? one.lastEffectiveOn() : other.lastEffectiveOn();
    }

    private static void deallocate(HandMade made, Random random) {
        List<AllocationId> live = made.ledger().allocations().values().stream()
                .filter(allocation -> allocation.liveMinor() > 0)
                .map(allocation -> allocation.id())
                .toList();
        if (!live.isEmpty()) {
            var allocation = made.ledger().allocations().get(live.get(random.nextInt(live.size())));
            ItemId credit = allocation.credit();
            LocalDate day = latest(
                    made.ledger().items().get(credit), made.ledger().items().get(allocation.debit()));
            long minor =
                    random.nextBoolean() ? allocation.liveMinor() : 1 + random.nextInt((int) allocation.liveMinor());
            made.deallocate(allocation.id(), minor, day);
        }
    }

    /** Appends everything, each step in a transaction of its own, as a kernel would. */
    static void play(HandMade made, BillingStorage storage) {
        made.steps().forEach(step -> storage.transactions(TENANT).run(transaction -> append(transaction, step)));
    }

    static JournalRecord append(LedgerTransaction transaction, HandMade.Step step) {
        transaction
                .ledgers()
                .lock(LoadScope.of(step.record().account()).toBuilder()
                        .items(step.before().items().keySet())
                        .build());
        transaction.ledgers().append(step.record(), step.before(), step.after());
        return step.record();
    }

    static Optional<Loaded> lock(BillingStorage storage, LoadScope scope) {
        return storage.transactions(TENANT).run(work -> work.ledgers().lock(scope));
    }

    static Optional<Loaded> peek(BillingStorage storage, LoadScope scope) {
        return storage.transactions(TENANT).run(work -> work.ledgers().peek(scope));
    }

    /** Under the lock of the account, as a kernel would. */
    static StoredDraft save(BillingStorage storage, StoredDraft draft) {
        return storage.transactions(TENANT).run(work -> {
            work.ledgers().lock(LoadScope.of(draft.document().account()));
            work.drafts().save(draft);
            return draft;
        });
    }

    static StoredDraft delete(BillingStorage storage, StoredDraft draft) {
        return storage.transactions(TENANT).run(work -> {
            work.ledgers().lock(LoadScope.of(draft.document().account()));
            work.drafts().delete(draft.document(), draft.version());
            return draft;
        });
    }
}
