package dev.solde.billing.testkit;

import static dev.solde.billing.RecordSequence.recordSequence;
import static dev.solde.billing.testkit.RefundSamples.note;
import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.credit;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.BillingQueries;
import dev.solde.billing.Outcome;
import dev.solde.billing.Preview;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.CancelRefund;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.ConfirmRefund;
import dev.solde.billing.command.Erase;
import dev.solde.billing.command.FailRefund;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RefundCredit;
import dev.solde.billing.command.RefundInvoice;
import dev.solde.billing.command.RefundPayment;
import dev.solde.billing.command.TransmitRefund;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.fact.RefundRevised;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.Refund;
import dev.solde.billing.payment.RefundState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is told of a refund: in views, after its memo was erased, before it is made and when it is asked for again. */
public interface RefundReadContract extends ContractPart {

    /** A credit of 30 and a refund of 20 of it, in cash. */
    private Refund made() {
        billing().openAccount(open(DUPONT));
        billing().issueGlobalCreditNote(credit(DUPONT, "30.00"));
        return billing().refundCredit(RefundCredit.of(DUPONT, eur("20.00"), PaymentMethod.CASH));
    }

    /** What a view shows: the entry and what it consumed by their days, the state by what was recorded. */
    @Test
    @Tag("R-16")
    @Tag("R-17")
    default void a_view_shows_a_refund_as_it_was_known() {
        Refund refund = made();
        var credit = refund.consumed().get(0).credit();
        bench().clock().advance(Duration.ofDays(3));
        billing().failRefund(FailRefund.of(refund.id(), "account closed"));
        List<List<Object>> seen = new ArrayList<>();
        for (BillingQueries view : List.of(
                queries().asOf(TODAY),
                queries().knownAt(recordSequence(3)),
                queries().asOf(TODAY).knownAt(recordSequence(3)),
                queries())) {
            seen.add(List.of(
                    view.refund(refund.id()).state(),
                    view.balance(DUPONT),
                    view.item(refund.id()).openMinor(),
                    view.item(credit).openMinor(),
                    Pages.all(page -> view.refunds(DUPONT, page)).size()));
        }
        assertThat(seen)
                .containsExactly(
                        List.of(RefundState.FAILED, eur("-10.00"), 0L, 1_000L, 1),
                        List.of(RefundState.PENDING, eur("-10.00"), 0L, 1_000L, 1),
                        List.of(RefundState.PENDING, eur("-10.00"), 0L, 1_000L, 1),
                        List.of(RefundState.FAILED, eur("-30.00"), 0L, 3_000L, 1));
        for (BillingQueries before :
                List.of(queries().asOf(TODAY.minusDays(1)), queries().knownAt(recordSequence(2)))) {
            RejectionAssertions.assertRefused(() -> before.refund(refund.id()))
                    .isEqualTo(new Rejection.ItemNotFound(refund.id()));
            assertThat(before.refunds(DUPONT, PageRequest.first(10)).items()).isEmpty();
        }
    }

    /** Handed over before the memo was erased and ended after it: the memo stands in one record and is gone with it. */
    @Test
    @Tag("R-139")
    @Tag("R-143")
    default void the_memo_of_a_refund_is_erased_for_good() {
        billing().openAccount(open(DUPONT));
        billing().issueGlobalCreditNote(credit(DUPONT, "30.00"));
        List<RefundId> refunds = new ArrayList<>();
        for (String amount : List.of("1.00", "2.00", "3.00")) {
            refunds.add(billing()
                    .refundCredit(RefundCredit.of(DUPONT, eur(amount), PaymentMethod.CASH).toBuilder()
                            .memo("Secret")
                            .build())
                    .id());
        }
        bench().clock().advance(Duration.ofDays(1));
        billing().transmitRefund(TransmitRefund.of(refunds.get(0)));
        billing().transmitRefund(TransmitRefund.of(refunds.get(1)));
        assertThat(queries().refund(refunds.get(0)).memo()).contains("Secret");
        billing().erase(Erase.texts(DUPONT, TODAY, "retention ended"));
        billing().confirmRefund(ConfirmRefund.of(refunds.get(0)));
        billing().failRefund(FailRefund.of(refunds.get(1), "account closed"));
        billing().transmitRefund(TransmitRefund.of(refunds.get(2)));
        assertThat(bench().books(DUPONT).records().stream()
                        .flatMap(record -> record.facts(RefundRevised.class).stream())
                        .map(RefundRevised::memo)
                        .distinct())
                .containsExactly(Optional.of(FreeText.erased()), Optional.empty());
        assertThat(refunds.stream()
                        .map(id -> queries().refund(id))
                        .map(refund -> List.of(refund.state(), refund.memo())))
                .containsExactly(
                        List.of(RefundState.CONFIRMED, Optional.of("[erased]")),
                        List.of(RefundState.FAILED, Optional.of("[erased]")),
                        List.of(RefundState.TRANSMITTED, Optional.of("[erased]")));
        assertThat(queries().verify(DUPONT).isClean()).isTrue();
    }

    /** Refunds that count later are left out before pages are made, so that no page has gaps and none is empty. */
    @Test
    @Tag("R-16")
    default void the_refunds_of_a_view_come_in_full_pages() {
        billing().openAccount(open(DUPONT));
        List<CreditNote> notes = Stream.generate(() -> billing().issueGlobalCreditNote(credit(DUPONT, "2.00")))
                .limit(5)
                .toList();
        bench().clock().advance(Duration.ofDays(9));
        List<RefundId> made = new ArrayList<>();
        for (int day : List.of(2, 8, 7, 1, 9)) {
            made.add(billing()
                    .refundCredit(RefundCredit.builder(notes.get(made.size()).id(), eur("2.00"))
                            .method(PaymentMethod.CASH)
                            .postingDate(TODAY.plusDays(day))
                            .build())
                    .id());
        }
        BillingQueries view = queries().asOf(TODAY.plusDays(7));
        Page<Refund> first = view.refunds(DUPONT, PageRequest.first(2));
        assertThat(first.items().stream().map(Refund::id)).containsExactly(made.get(0), made.get(2));
        Page<Refund> second = view.refunds(DUPONT, first.next().orElseThrow());
        assertThat(second.items().stream().map(Refund::id)).containsExactly(made.get(3));
        assertThat(second.next()).isEmpty();
        assertThat(Pages.all(1, page -> view.knownAt(recordSequence(9)).refunds(DUPONT, page)).stream()
                        .map(Refund::id))
                .containsExactly(made.get(0), made.get(2));
        assertThat(Pages.all(1, page -> queries().refunds(DUPONT, page)).stream()
                        .map(Refund::id))
                .containsExactlyElementsOf(made);
    }

    /** A refund that is not there, of the account and in the reads. */
    @Test
    default void an_unknown_refund_is_not_found() {
        billing().openAccount(open(DUPONT));
        RefundId unknown = new RefundId(DUPONT, new UUID(7, 7));
        Rejection notFound = new Rejection.ItemNotFound(unknown);
        for (Command<?> command : List.of(
                CancelRefund.of(unknown),
                TransmitRefund.of(unknown),
                ConfirmRefund.of(unknown),
                FailRefund.of(unknown, "x"))) {
            refused(DUPONT, () -> billing().execute(command)).isEqualTo(notFound);
        }
        RejectionAssertions.assertRefused(() -> queries().refund(unknown)).isEqualTo(notFound);
    }

    /** What the preview says comes true, and under its key the first answer is given again although the world has moved on. */
    @Test
    @Tag("R-8")
    @Tag("R-97")
    default void refunds_come_out_as_previewed_and_are_answered_again_under_their_key() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "100.00"));
        Payment paid = billing().recordPayment(RecordPayment.of(invoice.id(), eur("100.00"), PaymentMethod.CARD));
        billing().issueGlobalCreditNote(credit(DUPONT, "50.00"));
        Refund first = comesTrue(RefundCredit.of(DUPONT, eur("10.00"), PaymentMethod.CASH).toBuilder()
                .commandKey(key("credit"))
                .build());
        Refund second = comesTrue(RefundPayment.builder(paid.id(), eur("20.00"))
                .withCreditNote(note(invoice.id(), "15.00"))
                .memo("x")
                .commandKey(key("payment"))
                .build());
        comesTrue(RefundInvoice.builder(invoice.id(), eur("60.00"))
                .reopen(eur("25.00"))
                .commandKey(key("invoice"))
                .build());
        comesTrue(CancelRefund.of(first.id()).toBuilder()
                .commandKey(key("cancel"))
                .build());
        comesTrue(TransmitRefund.of(second.id()).toBuilder()
                .commandKey(key("transmit"))
                .build());
        comesTrue(FailRefund.of(second.id(), "came back").toBuilder()
                .commandKey(key("fail"))
                .build());
        refused(
                        DUPONT,
                        () -> billing()
                                .execute(RefundPayment.builder(paid.id(), eur("20.00"))
                                        .withCreditNote(note(invoice.id(), "15.01"))
                                        .commandKey(key("payment"))
                                        .build()))
                .hasCode("command-key-reused");
        bench().clock().advance(Duration.ofDays(1));
        assertThat(billing()
                        .execute(CancelRefund.of(first.id()).toBuilder()
                                .commandKey(key("cancel"))
                                .build())
                        .replayed())
                .isTrue();
    }

    private <R> R comesTrue(Command<R> command) {
        long ids = 1_000L * (1 + queries().version(command.account()));
        Books before = bench().books(command.account());
        Preview<R> preview = bench().replica(ids).preview(command);
        assertThat(bench().books(command.account())).isEqualTo(before);
        Outcome<R> outcome = bench().replica(ids).execute(command);
        assertThat(preview)
                .isEqualTo(new Preview<>(
                        outcome.record().orElseThrow().facts(),
                        Optional.of(outcome.balance()),
                        Optional.of(outcome.result()),
                        Optional.empty()));
        assertThat(billing().execute(command))
                .isEqualTo(new Outcome<>(
                        outcome.result(), outcome.record(), outcome.currency(), outcome.balanceMinor(), true));
        return outcome.result();
    }

    private static CommandKey key(String id) {
        return CommandKey.of("test", id);
    }
}
