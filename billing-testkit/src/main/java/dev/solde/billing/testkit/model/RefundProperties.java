package dev.solde.billing.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Billing;
import dev.solde.billing.RejectedException;
import dev.solde.billing.command.Allocate;
import dev.solde.billing.command.CancelRefund;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.FailRefund;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RefundCredit;
import dev.solde.billing.command.RefundInvoice;
import dev.solde.billing.command.RefundPayment;
import dev.solde.billing.command.ReinstatePayment;
import dev.solde.billing.command.ReversePayment;
import dev.solde.billing.command.TransmitRefund;
import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.fact.Deallocated;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.RefundRevised;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PaymentReversalId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.Refund;
import dev.solde.billing.payment.ReversalCause;
import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.testkit.Bench;
import dev.solde.billing.testkit.Books;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/**
 * What holds of every story of refunds: whatever the source, a refund takes no more than is open or freed for it, moves the
 * balance by its amount, and a refused one moves nothing. Extend it for another storage.
 */
public class RefundProperties {

    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    private static final AccountId ACCOUNT = AccountId.of("refunds");

    /** For subclasses. */
    protected RefundProperties() {}

    /** An empty storage; each call gives another one. */
    protected BillingStorage newStorage() {
        return InMemoryBillingStorage.create();
    }

    /** One thing that happens, with indices into what there is. */
    public record Step(int verb, int first, int second, long amount) {}

    /** Stories, refunds in more than half of the steps. */
    @Provide
    public Arbitrary<List<Step>> stories() {
        Arbitrary<Integer> index = Arbitraries.integers().between(0, 7);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 19),
                        index,
                        index,
                        Arbitraries.longs().between(1, 40))
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(30);
    }

    /** Balance, what is consumed, what is owed again; all invariants at the end. */
    @Property
    @Tag("R-7")
    @Tag("R-100")
    @Tag("R-101")
    @Tag("R-102")
    @Tag("R-105")
    public void refunds_take_what_is_open_and_move_the_balance_by_their_amount(@ForAll("stories") List<Step> story) {
        Bench bench = new Bench(this::newStorage, Optional.empty());
        bench.billing().openAccount(OpenAccount.of(ACCOUNT, EUR));
        for (Step step : story) {
            Books before = bench.books(ACCOUNT);
            command(step, before).ifPresent(command -> play(bench.billing(), command, before, bench));
        }
        bench.checkInvariants();
    }

    private static void play(Billing billing, Command<?> command, Books before, Bench bench) {
        try {
            billing.execute(command);
        } catch (RejectedException refused) {
            assertThat(bench.books(ACCOUNT)).as("after %s", refused.rejection()).isEqualTo(before);
            return;
        }
        Books after = bench.books(ACCOUNT);
        JournalRecord record = after.lastRecord();
        List<RefundRevised> made = record.facts(RefundRevised.class);
        if (made.isEmpty()
                || !(command instanceof RefundCredit
                        || command instanceof RefundPayment
                        || command instanceof RefundInvoice)) {
            return;
        }
        List<Refund> refunds = made.stream()
                .map(fact -> billing.queries().refund(fact.refund()))
                .toList();
        long refunded = made.stream().mapToLong(RefundRevised::amountMinor).sum();
        long credited = refunds.get(0)
                .creditNote()
                .map(note -> after.item(note).amountMinor())
                .orElse(0L);
        assertThat(minor(after) - minor(before))
                .as("balance moved by %s", command)
                .isEqualTo(refunded - credited);
        assertThat(refunds)
                .allSatisfy(refund -> assertThat(after.item(refund.id()).openMinor())
                        .as("open of a new refund (R-102)")
                        .isZero());
        for (Refund refund : refunds) {
            for (Refund.Consumed part : refund.consumed()) {
                assertThat(Amounts.minor(part.amount()))
                        .as("%s of %s", part, command)
                        .isBetween(1L, atHand(part.credit(), before, record, after));
            }
        }
        assertThat(refunded).isEqualTo(Amounts.minor(asked(command)));
    }

    /** What was open of a credit, what the record freed of it, and what the record issued. */
    private static long atHand(CreditItemId credit, Books before, JournalRecord record, Books after) {
        long open = before.items().stream()
                .filter(item -> item.id().equals(credit))
                .mapToLong(item -> item.openMinor())
                .findFirst()
                .orElseGet(() -> after.item(credit).amountMinor());
        long freed = record.facts(Deallocated.class).stream()
                .filter(end -> before.allocations().stream()
                        .anyMatch(link -> link.id().equals(end.allocation())
                                && link.credit().equals(credit)))
                .mapToLong(Deallocated::amountMinor)
                .sum();
        return open + freed;
    }

    private static MonetaryAmount asked(Command<?> command) {
        if (command instanceof RefundCredit credit) {
            return credit.amount();
        }
        return command instanceof RefundPayment payment ? payment.amount() : ((RefundInvoice) command).amount();
    }

    private static long minor(Books books) {
        return Amounts.minor(books.balance().orElseThrow());
    }

    private static Optional<Command<?>> command(Step step, Books books) {
        Names names = new Names(books);
        MonetaryAmount amount = Amounts.ofMinor(step.amount(), EUR);
        Tax tax = Tax.rate("0");
        return switch (step.verb()) {
            case 0, 1 ->
                Optional.of(
                        IssueInvoice.builder(ACCOUNT).line("x", 1, amount, tax).build());
            case 2 -> Optional.of(IssueGlobalCreditNote.ofAmount(ACCOUNT, "x", amount, PriceMode.NET, tax));
            case 3 ->
                names.pick(InvoiceId.class, step.first())
                        .map(invoice -> IssueCreditNote.ofAmount(invoice, amount, PriceMode.NET, "x"));
            case 4, 5, 6 ->
                Optional.of(names.pick(InvoiceId.class, step.first())
                        .map(invoice -> RecordPayment.of(invoice, amount, PaymentMethod.CARD))
                        .orElseGet(() -> RecordPayment.of(ACCOUNT, amount, PaymentMethod.CARD)));
            case 7 ->
                names.pick(CreditItemId.class, step.first())
                        .flatMap(credit -> names.pick(InvoiceId.class, step.second())
                                .map(invoice -> Allocate.of(credit, invoice, amount)));
            case 8 ->
                names.pick(PaymentId.class, step.first())
                        .map(payment -> ReversePayment.builder(payment, ReversalCause.BOUNCED)
                                .amount(amount)
                                .build());
            case 9 -> names.pick(PaymentReversalId.class, step.first()).map(ReinstatePayment::of);
            case 10 -> Optional.of(RefundCredit.of(ACCOUNT, amount, PaymentMethod.CASH));
            case 11 ->
                names.pick(CreditNoteId.class, step.first())
                        .map(note -> RefundCredit.builder(note, amount)
                                .method(PaymentMethod.CASH)
                                .build());
            case 12 -> names.pick(PaymentId.class, step.first()).map(payment -> RefundPayment.of(payment, amount));
            case 13 ->
                names.pick(PaymentId.class, step.first())
                        .map(payment -> RefundPayment.builder(payment, amount)
                                .reopenLatestFirst()
                                .build());
            case 14 ->
                names.pick(PaymentId.class, step.first())
                        .flatMap(payment -> names.pick(InvoiceId.class, step.second())
                                .map(invoice -> RefundPayment.builder(payment, amount)
                                        .reopen(invoice, Amounts.ofMinor(1 + step.amount() / 2, EUR))
                                        .build()));
            case 15, 16 ->
                names.pick(PaymentId.class, step.first())
                        .flatMap(payment -> names.pick(InvoiceId.class, step.second())
                                .map(invoice -> RefundPayment.builder(payment, amount)
                                        .withCreditNote(IssueCreditNote.ofAmount(
                                                invoice,
                                                Amounts.ofMinor(1 + step.amount() * 2 / 3, EUR),
                                                PriceMode.NET,
                                                "x"))
                                        .build()));
            case 17 ->
                names.pick(InvoiceId.class, step.first())
                        .map(invoice -> RefundInvoice.builder(invoice, amount)
                                .reopenLatestFirst()
                                .build());
            case 18 ->
                names.pick(RefundId.class, step.first())
                        .map(refund -> step.second() % 2 == 0 ? CancelRefund.of(refund) : FailRefund.of(refund, "x"));
            default -> names.pick(RefundId.class, step.first()).map(TransmitRefund::of);
        };
    }

    /** The items that there are, by kind. */
    private record Names(Books books) {

        <I extends ItemId> Optional<I> pick(Class<I> kind, int index) {
            List<I> all = new ArrayList<>();
            books.items().forEach(item -> {
                if (kind.isInstance(item.id())) {
                    all.add(kind.cast(item.id()));
                }
            });
            return all.isEmpty() ? Optional.empty() : Optional.of(all.get(index % all.size()));
        }
    }
}
