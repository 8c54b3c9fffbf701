package dev.solde.billing.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.BillingSettings;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.RefundCredit;
import dev.solde.billing.command.RefundPayment;
import dev.solde.billing.command.RefundSource;
import dev.solde.billing.core.evolution.LedgerEvolution;
import dev.solde.billing.fact.Allocated;
import dev.solde.billing.fact.Deallocated;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.PaymentReceived;
import dev.solde.billing.fact.RefundRevised;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.Digest;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.RefundState;
import dev.solde.billing.port.Loaded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rules of refunds as pure functions: what they ask for, and which facts they answer with. */
class RefundRulesTest {

    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    private static final AccountId ACCOUNT = AccountId.of("family-dupont");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate REFUND_DAY = LocalDate.of(2026, 5, 31);
    private static final InvoiceId INVOICE = new InvoiceId(ACCOUNT, new UUID(0, 1));
    private static final PaymentId PAYMENT = new PaymentId(ACCOUNT, new UUID(0, 2));
    private static final CreditNoteId NOTE = new CreditNoteId(ACCOUNT, new UUID(0, 3));
    private static final AllocationId LINK = new AllocationId(ACCOUNT, new UUID(0, 4));

    private LedgerDraft draft = new LedgerDraft(Ledger.empty(AccountState.empty(ACCOUNT, EUR)), context());

    private static MonetaryAmount eur(String amount) {
        return Amounts.of(amount, EUR);
    }

    private static DecisionContext context() {
        Iterator<UUID> ids =
                Stream.iterate(100L, id -> id + 1).map(id -> new UUID(0, id)).iterator();
        return new DecisionContext(
                TODAY,
                REFUND_DAY,
                BillingSettings.defaults(),
                ids::next,
                NumberTape.of(List.of()),
                0,
                false,
                Optional.empty(),
                StatementsSeen.NONE);
    }

    private void posted(ItemId item, long amount) {
        draft.post(item, amount, TODAY, TODAY, TODAY, TODAY, Optional.empty());
    }

    /** An invoice of 100 paid by 120, 20 of which wait, and a credit note of 30. */
    private Loaded paid() {
        posted(INVOICE, 10_000);
        posted(PAYMENT, 12_000);
        posted(NOTE, 3_000);
        draft.add(new Allocated(
                LINK, PAYMENT, INVOICE, 10_000, TODAY, AllocationLock.NONE, Optional.empty(), Optional.empty()));
        return loaded();
    }

    private Loaded loaded() {
        LedgerEvolution evolution = LedgerEvolution.from(Ledger.empty(AccountState.empty(ACCOUNT, EUR)));
        ((Decision.Accept) draft.accept()).facts().forEach(evolution::apply);
        PaymentReceived received =
                new PaymentReceived(PAYMENT, PaymentMethod.CARD, Optional.empty(), Optional.empty(), Optional.empty());
        JournalRecord record = new JournalRecord(
                ACCOUNT,
                1,
                "record-payment",
                Optional.empty(),
                Digest.ZERO,
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                List.of(received),
                Optional.empty(),
                List.of(),
                Digest.ZERO);
        return Loaded.builder()
                .ledger(evolution.ledger())
                .records(Map.of(PAYMENT, record))
                .build();
    }

    @Test
    @Tag("R-99")
    void aRefundOfTheAccountAsksForCreditsAsFarAsItsAmountAndTheNetCreditAndNeverForAll() {
        Loaded loaded = paid();
        assertThat(Arrays.asList(candidates("50.00", loaded), candidates("50.01", loaded), candidates("1.001", loaded)))
                .containsExactly(
                        Candidates.credits(5_000, Set.of()), Candidates.credits(5_000, Set.of()), Candidates.NONE);
        assertThat(new RefundCreditRule()
                        .candidates(
                                RefundCredit.builder(NOTE, eur("1.00"))
                                        .method(PaymentMethod.CASH)
                                        .build(),
                                loaded,
                                context()))
                .isEqualTo(Candidates.NONE);
    }

    private static Candidates candidates(String amount, Loaded loaded) {
        return new RefundCreditRule()
                .candidates(
                        RefundCredit.of(ACCOUNT, Amounts.price(amount, EUR), PaymentMethod.CASH), loaded, context());
    }

    @Test
    @Tag("R-101")
    void aRefundOfAPaymentAsksForCreditNotesAsFarAsItsOwnMoneyDoesNotReach() {
        Loaded loaded = paid();
        RefundPaymentRule rule = new RefundPaymentRule();
        assertThat(List.of(
                        rule.candidates(RefundPayment.of(PAYMENT, eur("20.00")), loaded, context()),
                        rule.candidates(RefundPayment.of(PAYMENT, eur("25.00")), loaded, context()),
                        rule.candidates(
                                RefundPayment.builder(PAYMENT, eur("25.00"))
                                        .unappliedOnly()
                                        .build(),
                                loaded,
                                context())))
                .containsExactly(Candidates.NONE, Candidates.credits(500, Set.of(INVOICE)), Candidates.NONE);
    }

    @Test
    @Tag("R-101")
    @Tag("R-102")
    void theFactsOfARefundThatReopensEndTheAllocationFirstAndTellTheStateLast() {
        Decision decision = new RefundPaymentRule()
                .decide(
                        RefundPayment.builder(PAYMENT, eur("75.00"))
                                .reopen(INVOICE, eur("40.00"))
                                .build(),
                        paid(),
                        context());
        RefundId refund = new RefundId(ACCOUNT, new UUID(0, 100));
        assertThat(decision)
                .isEqualTo(new Decision.Accept(List.of(
                        new Deallocated(LINK, 4_000, TODAY),
                        new EntryPosted(
                                refund,
                                7_500,
                                4,
                                2_500,
                                TODAY,
                                TODAY,
                                TODAY,
                                TODAY,
                                TODAY,
                                0,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        allocated(101, PAYMENT, 6_000, refund),
                        allocated(102, NOTE, 1_500, refund),
                        new RefundRevised(
                                refund,
                                RefundState.PENDING,
                                7_500,
                                PaymentMethod.CARD,
                                Optional.of(PAYMENT),
                                REFUND_DAY,
                                Optional.empty()))));
    }

    private static Allocated allocated(
            long id, dev.solde.billing.ledger.CreditItemId credit, long amount, RefundId refund) {
        return new Allocated(
                new AllocationId(ACCOUNT, new UUID(0, id)),
                credit,
                refund,
                amount,
                TODAY,
                AllocationLock.REFUND,
                Optional.empty(),
                Optional.empty());
    }

    @Test
    @Tag("R-101")
    void whatIsOwedAgainDoesNotLowerTheNetCreditButOpenDebitsDo() {
        Loaded before = paid();
        posted(new InvoiceId(ACCOUNT, new UUID(0, 9)), 2_500);
        assertThat(before.ledger().account().balanceMinor()).isEqualTo(-5_000);
        RefundPayment asked = RefundPayment.builder(PAYMENT, eur("75.00"))
                .reopen(INVOICE, eur("40.00"))
                .build();
        assertThat(new RefundPaymentRule().decide(asked, loaded(), context()))
                .isEqualTo(new Decision.Reject(new Rejection.PaymentAllocated(
                        PAYMENT, eur("75.00"), eur("65.00"), List.of(LINK), List.of(INVOICE))));
        assertThat(new RefundPaymentRule()
                        .decide(asked.toBuilder().amount(eur("65.00")).build(), loaded(), context()))
                .isInstanceOf(Decision.Accept.class);
    }

    @Test
    void aCommandMayBeChangedIntoOneWithAnotherSource() {
        RefundPayment named = RefundPayment.builder(PAYMENT, eur("9.00"))
                .reopen(INVOICE, eur("4.00"))
                .build();
        InvoiceId other = new InvoiceId(ACCOUNT, new UUID(0, 9));
        assertThat(List.of(
                        named.toBuilder().build(),
                        named.toBuilder().reopen(INVOICE, eur("5.00")).build(),
                        named.toBuilder().reopen(other, eur("5.00")).build(),
                        named.toBuilder().reopenLatestFirst().build()))
                .extracting(RefundPayment::source)
                .containsExactly(
                        named.source(),
                        new RefundSource.Reopen(List.of(new RefundSource.Share(INVOICE, eur("5.00")))),
                        new RefundSource.Reopen(List.of(
                                new RefundSource.Share(INVOICE, eur("4.00")),
                                new RefundSource.Share(other, eur("5.00")))),
                        new RefundSource.ReopenLatestFirst());
    }
}
