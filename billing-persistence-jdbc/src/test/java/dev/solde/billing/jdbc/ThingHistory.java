package dev.solde.billing.jdbc;

import dev.solde.billing.document.PendingEntryState;
import dev.solde.billing.fact.ExpectedPaymentRevised;
import dev.solde.billing.fact.ExpectedPaymentRevised.Share;
import dev.solde.billing.fact.PendingEntryRevised;
import dev.solde.billing.fact.RefundRevised;
import dev.solde.billing.fact.StatementGenerated;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.ledger.SettlementId;
import dev.solde.billing.ledger.StatementId;
import dev.solde.billing.payment.ExpectedPaymentState;
import dev.solde.billing.payment.RefundState;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.statement.StatementKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * An account with a long past: so many refunds of one payment, promises for one invoice, pending entries and statements, all of
 * them over but the last of each, and so many items in dispute, allocated to each other and all of them older than those that are
 * not.
 */
final class ThingHistory {

    /** Items of one record; all in one would make a record look like the whole account. */
    private static final int AT_ONCE = 20;

    final HandMade made;
    private final HandMadeThings things;
    private final int past;
    private final InvoiceId invoice;
    private final PaymentId payment;
    private final RefundId refund;
    private final PendingEntryId entry;
    private final ExpectedPaymentId expected;
    private final StatementId statement;

    private ThingHistory(String account, int past) {
        this.past = past;
        made = new HandMade(Scripts.TENANT, account);
        things = new HandMadeThings(made);
        made.open();
        for (int i = 0; i < past; i += AT_ONCE) {
            things.disputed(ItemKind.INVOICE, AT_ONCE, HandMade.DAY.minusDays(9));
            things.disputed(ItemKind.PAYMENT, AT_ONCE, HandMade.DAY.minusDays(9));
        }
        for (int i = 0; i < past; i += AT_ONCE) {
            things.allocate(
                    made.items(PaymentId.class).subList(i, i + AT_ONCE),
                    made.items(InvoiceId.class).subList(i, i + AT_ONCE),
                    1,
                    HandMade.DAY);
        }
        payment = made.payment(900_000, HandMade.DAY);
        invoice = made.invoice(900_000, HandMade.DAY);
        refund = makeRefunds();
        entry = makeEntries();
        expected = makeExpected();
        statement = makeStatements();
        things.close(HandMade.DAY.plusDays(1));
        made.payment(100, HandMade.DAY.plusDays(2));
    }

    static ThingHistory of(String account, int past) {
        return new ThingHistory(account, past);
    }

    /** All but the last failed. */
    private RefundId makeRefunds() {
        for (int i = 0; i < past; i += AT_ONCE) {
            List<RefundRevised> pending = IntStream.range(0, AT_ONCE)
                    .mapToObj(
                            n -> ThingSamples.refund(new RefundId(made.id(), made.uuid()), 1, Optional.of(payment), 2))
                    .toList();
            things.move(pending);
            things.move(pending.stream()
                    .map(was -> HandMadeThings.in(was, RefundState.FAILED))
                    .toList());
        }
        return things.refund(payment, 7, Optional.of(payment), HandMade.DAY);
    }

    /** All but the last are billed. */
    private PendingEntryId makeEntries() {
        long next = made.ledger().account().version() + 1;
        List<PendingEntryId> ids = IntStream.range(0, past)
                .mapToObj(i -> new PendingEntryId(made.id(), made.uuid()))
                .toList();
        pend(ids, PendingEntryState.PENDING, next);
        pend(ids, PendingEntryState.BILLED, next);
        PendingEntryId last = new PendingEntryId(made.id(), made.uuid());
        pend(List.of(last), PendingEntryState.PENDING, next + 2);
        return last;
    }

    private void pend(List<PendingEntryId> ids, PendingEntryState state, long addedIn) {
        things.pend(
                Optional.empty(),
                ids.stream()
                        .map(id -> ThingSamples.pending(id, state, HandMade.DAY, addedIn, 2))
                        .toArray(PendingEntryRevised[]::new));
    }

    /** All but the last failed. */
    private ExpectedPaymentId makeExpected() {
        List<ExpectedPaymentId> ids = IntStream.range(0, past)
                .mapToObj(i -> new ExpectedPaymentId(made.id(), made.uuid()))
                .toList();
        expect(ids, ExpectedPaymentState.SCHEDULED);
        expect(ids, ExpectedPaymentState.FAILED);
        ExpectedPaymentId last = new ExpectedPaymentId(made.id(), made.uuid());
        expect(List.of(last), ExpectedPaymentState.SCHEDULED);
        return last;
    }

    private void expect(List<ExpectedPaymentId> ids, ExpectedPaymentState state) {
        List<Share> shares = List.of(new Share(invoice, 1));
        things.expect(ids.stream()
                .map(id -> ThingSamples.expected(id, state, Optional.of(HandMade.DAY), shares, 2))
                .toArray(ExpectedPaymentRevised[]::new));
    }

    /** Only the first carries a balance forward. */
    private StatementId makeStatements() {
        StatementId first = new StatementId(made.id(), made.uuid());
        things.state(ThingSamples.statement(first, StatementKind.BALANCE_FORWARD, Optional.empty(), 1));
        for (int i = 0; i < past; i += AT_ONCE) {
            things.state(IntStream.range(i, i + AT_ONCE)
                    .mapToObj(number -> ThingSamples.statement(
                            new StatementId(made.id(), made.uuid()),
                            StatementKind.ACTIVITY,
                            Optional.of(first),
                            number))
                    .toArray(StatementGenerated[]::new));
        }
        return first;
    }

    PaymentId payment() {
        return payment;
    }

    InvoiceId invoice() {
        return invoice;
    }

    RefundId refund() {
        return refund;
    }

    PendingEntryId entry() {
        return entry;
    }

    ExpectedPaymentId expected() {
        return expected;
    }

    /** Every attribute by itself, with one id and with several: each is a query of its own. */
    List<LoadScope> scopes() {
        List<AllocationId> allocations =
                made.ledger().allocations().keySet().stream().limit(5).toList();
        PaymentId unknown = new PaymentId(made.id(), new UUID(1, 1));
        LoadScope.Builder[] asking = {
            bare().allocationsOf(Set.of(payment, invoice)),
            bare().allocationsOf(Set.of(payment)),
            bare().allocations(allocations),
            bare().allocations(allocations.subList(0, 1)),
            bare().settlement(new SettlementId(made.id(), invoice.uuid())),
            bare().descendantsOf(Set.of(payment, invoice)).items(Set.of(payment)),
            bare().descendantsOf(Set.of(payment)),
            bare().originsOf(Set.of(payment, invoice)),
            bare().originsOf(Set.of(refund)).items(Set.of(payment)),
            bare().recordsOf(Set.of(payment)),
            bare().recordsOf(Set.of(payment, invoice, refund)),
            bare().creditedInvoice(invoice),
            bare().items(List.of(payment)),
            bare().items(List.of(payment, invoice)),
            bare().items(List.of(payment, invoice, refund, unknown, new InvoiceId(made.id(), new UUID(1, 2)))),
            bare().refunds(Set.of(refund)),
            bare().refunds(Set.of(refund, new RefundId(made.id(), unknown.uuid()))),
            bare().refundsVia(Set.of(payment)),
            bare().refundsVia(Set.of(payment, unknown)),
            bare().pendingEntries(Set.of(entry)),
            bare().pendingEntries(Set.of(entry, new PendingEntryId(made.id(), unknown.uuid()))),
            bare().entriesDueBy(LocalDate.MAX),
            bare().expectedPayments(Set.of(expected)),
            bare().expectedPayments(Set.of(expected, new ExpectedPaymentId(made.id(), unknown.uuid()))),
            bare().expectedOn(Set.of(invoice)),
            bare().expectedOn(Set.of(invoice, refund)),
            bare().draft(invoice),
            bare().documentsNamed("SO-1", "none"),
            bare().statement(statement),
            bare().periodThrough(LocalDate.MAX)
        };
        return List.of(asking).stream().map(LoadScope.Builder::build).toList();
    }

    private LoadScope.Builder bare() {
        return LoadScope.builder(made.id());
    }
}
