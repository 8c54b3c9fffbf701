package dev.solde.billing.jdbc;

import dev.solde.billing.document.PendingEntryState;
import dev.solde.billing.fact.ExpectedPaymentRevised.Share;
import dev.solde.billing.fact.PendingEntryRevised;
import dev.solde.billing.fact.RefundRevised;
import dev.solde.billing.ledger.AccountSettings;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.ledger.StatementId;
import dev.solde.billing.payment.ExpectedPaymentState;
import dev.solde.billing.payment.RefundState;
import dev.solde.billing.statement.StatementKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Accounts on which refunds, reversals, promises, pending entries, closures and statements happen, the same for the same seed. */
final class ThingScripts {

    final HandMade made;
    private final HandMadeThings things;
    private final Random random;
    private final List<ExpectedPaymentId> expected = new ArrayList<>();
    private final Map<PendingEntryId, PendingEntryRevised> entries = new LinkedHashMap<>();
    private final List<StatementId> statements = new ArrayList<>();

    private ThingScripts(String account, long seed) {
        made = new HandMade(Scripts.TENANT, account);
        things = new HandMadeThings(made);
        random = new Random(seed);
    }

    static ThingScripts lively(String account, long seed, int steps, AccountSettings settings) {
        ThingScripts script = new ThingScripts(account, seed);
        script.made.open(settings);
        for (int i = 0; i < steps; i++) {
            script.step(HandMade.DAY.plusDays(i / 3));
            if (i % 25 == 24) {
                script.things.close(HandMade.DAY.plusDays(i / 3));
            }
        }
        return script;
    }

    List<ExpectedPaymentId> expected() {
        return List.copyOf(expected);
    }

    List<PendingEntryId> entries() {
        return List.copyOf(entries.keySet());
    }

    List<StatementId> statements() {
        return List.copyOf(statements);
    }

    List<RefundRevised> refunds() {
        return things.refunds();
    }

    /** One more record: the entry is released. */
    void release(PendingEntryId entry) {
        PendingEntryRevised was = entries.get(entry);
        things.pend(
                Optional.empty(),
                ThingSamples.pending(entry, PendingEntryState.RELEASED, was.processingDate(), was.addedIn(), 1));
    }

    private void step(LocalDate day) {
        switch (random.nextInt(15)) {
            case 0 -> made.invoice(1000 + random.nextInt(9000), day);
            case 1 -> things.typed(1000, day, "TRAINING", "FEES");
            case 2, 3 -> made.payment(5000 + random.nextInt(5000), day);
            case 4 -> things.opening(random.nextBoolean() ? ItemKind.OPENING_DEBIT : ItemKind.OPENING_CREDIT, 700, day);
            case 5 -> takeBack(day);
            case 6 -> refund(day);
            case 7 -> moveRefund();
            case 8 -> any(made.ledger().items().keySet()).ifPresent(things::dispute);
            case 9, 10 -> pend(day);
            case 11, 12 -> expect(day);
            case 13 -> state();
            default -> allocate(day);
        }
    }

    private <T> Optional<T> any(Collection<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(all).get(random.nextInt(all.size())));
    }

    private Optional<OpenItem> open(Side side) {
        return any(made.ledger().items().values().stream()
                .filter(item -> item.side() == side && item.openMinor() >= 100)
                .toList());
    }

    /** A reversal of a payment, or a reinstatement of such a reversal. */
    private void takeBack(LocalDate day) {
        any(made.ledger().items().values().stream()
                        .filter(item ->
                                item.id() instanceof PaymentId || item.id().kind() == ItemKind.PAYMENT_REVERSAL)
                        .filter(item -> item.returnedMinor() + 10 <= item.amountMinor())
                        .toList())
                .ifPresent(item -> things.takingBack(
                        item.id() instanceof PaymentId ? ItemKind.PAYMENT_REVERSAL : ItemKind.PAYMENT_REINSTATEMENT,
                        item.id(),
                        10,
                        day));
    }

    private void refund(LocalDate day) {
        open(Side.CREDIT).ifPresent(credit -> {
            Optional<PaymentId> via = any(made.items(PaymentId.class))
                    .filter(payment -> random.nextBoolean()
                            && made.ledger().items().get(payment).refundedMinor() < 1000);
            things.refund((CreditItemId) credit.id(), 50, via, day);
        });
    }

    private void moveRefund() {
        any(things.refunds().stream().filter(refund -> refund.state().isLive()).toList())
                .ifPresent(refund -> things.moveOn(
                        refund.refund(),
                        any(List.of(
                                        RefundState.TRANSMITTED,
                                        RefundState.CONFIRMED,
                                        RefundState.CANCELLED,
                                        RefundState.FAILED))
                                .orElseThrow()));
    }

    private void pend(LocalDate day) {
        long next = made.ledger().account().version() + 1;
        if (entries.isEmpty() || random.nextBoolean()) {
            PendingEntryRevised one = ThingSamples.pending(
                    new PendingEntryId(made.id(), made.uuid()), PendingEntryState.PENDING, day, next, next);
            PendingEntryRevised other = ThingSamples.pending(
                    new PendingEntryId(made.id(), made.uuid()), PendingEntryState.PENDING, day, next, next + 1);
            things.pend(Optional.empty(), one, other);
            entries.put(one.entry(), one);
            entries.put(other.entry(), other);
        } else {
            PendingEntryRevised was = any(entries.values()).orElseThrow();
            PendingEntryState state = any(List.of(PendingEntryState.values())).orElseThrow();
            PendingEntryRevised now =
                    ThingSamples.pending(was.entry(), state, day.plusDays(random.nextInt(5)), was.addedIn(), next);
            boolean onInvoice = state == PendingEntryState.BILLED || state == PendingEntryState.RELEASED;
            things.pend(any(made.items(InvoiceId.class)).filter(invoice -> onInvoice), now);
            entries.put(now.entry(), now);
        }
    }

    private void expect(LocalDate day) {
        long next = made.ledger().account().version() + 1;
        boolean isNew = expected.isEmpty() || random.nextInt(3) > 0;
        ExpectedPaymentId id = isNew
                ? new ExpectedPaymentId(made.id(), made.uuid())
                : any(expected).orElseThrow();
        ExpectedPaymentState state = isNew
                ? ExpectedPaymentState.SCHEDULED
                : any(List.of(ExpectedPaymentState.values())).orElseThrow();
        boolean dated = state == ExpectedPaymentState.SCHEDULED || random.nextBoolean();
        Optional<LocalDate> dueOn = dated ? Optional.of(day.plusDays(random.nextInt(9))) : Optional.empty();
        List<Share> shares = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            debit().ifPresent(debit -> shares.add(new Share(debit, 7)));
        }
        things.expect(ThingSamples.expected(id, state, dueOn, shares, next));
        if (isNew) {
            expected.add(id);
        }
    }

    private Optional<DebitItemId> debit() {
        List<ItemId> debits = made.ledger().items().keySet().stream()
                .filter(item -> item instanceof DebitItemId)
                .toList();
        return any(debits).map(DebitItemId.class::cast);
    }

    private void state() {
        long next = made.ledger().account().version() + 1;
        StatementId id = new StatementId(made.id(), made.uuid());
        StatementKind kind = any(List.of(StatementKind.values())).orElseThrow();
        things.state(ThingSamples.statement(id, kind, any(statements), next));
        statements.add(id);
    }

    private void allocate(LocalDate day) {
        open(Side.CREDIT)
                .ifPresent(credit -> open(Side.DEBIT)
                        .ifPresent(debit -> made.allocate(
                                (CreditItemId) credit.id(), (DebitItemId) debit.id(), 10 + random.nextInt(90), day)));
    }
}
