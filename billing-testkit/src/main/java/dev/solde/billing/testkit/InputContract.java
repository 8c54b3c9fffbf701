package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.EUR;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.NO_TAX;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.USD;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.invoiceBuilder;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.solde.billing.RejectedException;
import dev.solde.billing.Rejection;
import dev.solde.billing.allocation.WriteOff;
import dev.solde.billing.command.Allocate;
import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.ReplaceAllocations;
import dev.solde.billing.command.Settle;
import dev.solde.billing.command.WriteOffItem;
import dev.solde.billing.document.Charge;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.Remittance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Bad input: what the call alone shows is refused at the door, what the account shows by a rejection; neither writes. */
public interface InputContract extends ContractPart {

    /** What {@code build()} refuses, before any account is looked at. */
    @Test
    @Tag("R-2")
    @Tag("R-22")
    @Tag("R-41")
    default void what_the_call_alone_shows_to_be_wrong_is_refused_at_the_door() {
        Map<String, Throwable> thrown = new LinkedHashMap<>();
        BadCalls.all().forEach((name, call) -> thrown.put(name, catchThrowable(call::get)));
        assertThat(thrown)
                .allSatisfy((name, failure) -> assertThat(failure)
                        .as(name)
                        .isInstanceOfAny(IllegalArgumentException.class, NullPointerException.class));
        assertThat(queries().exists(DUPONT)).isFalse();
    }

    /** What only the account shows: the exact rejection, and not a trace. */
    @Test
    @Tag("R-1")
    @Tag("R-2")
    @Tag("R-7")
    @Tag("R-12")
    @Tag("R-72")
    default void what_the_account_shows_to_be_wrong_is_refused_without_a_trace() {
        billing().openAccount(open(DUPONT));
        billing().openAccount(open(MARTIN));
        var own = billing().issueInvoice(invoice(DUPONT, "100.00")).id();
        var paid = billing().recordPayment(payment(DUPONT, "50.00")).id();
        var dollars = Amounts.of("1.00", USD);
        var fine = Amounts.price("1.001", EUR);
        List<Object> wrong = new ArrayList<>();
        List<Object> expected = new ArrayList<>();
        List<Case> cases = List.of(
                new Case(RecordPayment.of(DUPONT, dollars, PaymentMethod.CASH), mismatch()),
                new Case(RecordPayment.of(DUPONT, fine, PaymentMethod.CASH), new Rejection.ScaleTooFine(fine, 2)),
                new Case(
                        payment(DUPONT, "1.00").toBuilder()
                                .allocate(own, dollars)
                                .build(),
                        mismatch()),
                new Case(Allocate.of(paid, own, dollars), mismatch()),
                new Case(Allocate.of(paid, own, fine), new Rejection.ScaleTooFine(fine, 2)),
                new Case(
                        Allocate.builder(paid, own, eur("1.00"))
                                .effectiveDate(TODAY.plusDays(1))
                                .build(),
                        new Rejection.DateInFuture(TODAY.plusDays(1), TODAY)),
                new Case(Settle.builder(paid).allocate(own, fine).build(), new Rejection.ScaleTooFine(fine, 2)),
                new Case(Settle.builder(paid).allocate(own, dollars).build(), mismatch()),
                new Case(
                        ReplaceAllocations.builder(paid).allocate(own, fine).build(),
                        new Rejection.ScaleTooFine(fine, 2)),
                new Case(ReplaceAllocations.builder(paid).allocate(own, dollars).build(), mismatch()),
                new Case(
                        payment(DUPONT, "1.00").toBuilder()
                                .remittance(Remittance.naming("F-1", dollars))
                                .build(),
                        mismatch()),
                new Case(
                        Settle.builder(paid).allocate(own, eur("-1.00")).build(),
                        new Rejection.SignWrong(own, eur("-1.00"))),
                new Case(
                        WriteOffItem.builder(own, WriteOff.Cause.BAD_DEBT)
                                .amount(dollars)
                                .build(),
                        mismatch()),
                new Case(
                        WriteOffItem.builder(own, WriteOff.Cause.BAD_DEBT)
                                .amount(fine)
                                .build(),
                        new Rejection.ScaleTooFine(fine, 2)),
                new Case(IssueCreditNote.builder(own).lineAmount(1, dollars).build(), mismatch()),
                new Case(IssueCreditNote.builder(own).lineAmount(1, fine).build(), new Rejection.ScaleTooFine(fine, 2)),
                new Case(IssueGlobalCreditNote.ofAmount(DUPONT, "x", dollars, PriceMode.NET, NO_TAX), mismatch()),
                new Case(
                        invoiceBuilder(DUPONT, "1.00")
                                .charge(Charge.amount(dollars, "x").tax(NO_TAX))
                                .build(),
                        mismatch()),
                new Case(
                        AutoAllocate.of(new PaymentId(DUPONT, new UUID(3, 3))),
                        new Rejection.ItemNotFound(new PaymentId(DUPONT, new UUID(3, 3)))),
                new Case(
                        payment(DUPONT, "1.00").toBuilder()
                                .valueDate(TODAY.plusDays(1))
                                .build(),
                        new Rejection.UseScheduledPayment(TODAY.plusDays(1), TODAY)));
        Books before = bench().books(DUPONT);
        for (Case one : cases) {
            wrong.add(rejectionOf(one.command()));
            expected.add(one.expected());
        }
        assertThat(wrong).isEqualTo(expected);
        assertThat(bench().books(DUPONT)).isEqualTo(before);
        cases.forEach(one -> ReachedRejections.note(one.expected()));
    }

    /** A command and why it is refused. */
    record Case(Command<?> command, Rejection expected) {}

    private static Rejection mismatch() {
        return new Rejection.CurrencyMismatch(EUR, USD);
    }

    private Object rejectionOf(Command<?> command) {
        try {
            return billing().execute(command).result();
        } catch (RejectedException e) {
            return e.rejection();
        }
    }

    /** Texts of every script and with every sign are kept as they are. */
    @Test
    default void hostile_texts_are_stored_and_read_as_they_are() {
        List<String> texts = List.of(
                "'; drop table ledger; --",
                "%_\\\"'`",
                "=1+1",
                "<script>alert(1)</script>",
                "tab\there\nline",
                "\u202eabc\u202c",
                "\ud83e\udd4b judo",
                "\u1e69\u0302",
                "~",
                "a\\u0000b",
                " leading and trailing ");
        billing().openAccount(open(DUPONT));
        for (String text : texts) {
            var payment = billing()
                    .recordPayment(
                            payment(DUPONT, "1.00").toBuilder().memo(text).build());
            assertThat(queries().payment(payment.id())).isEqualTo(payment);
            assertThat(payment.memo()).contains(text);
            var issued = billing()
                    .issueInvoice(IssueInvoice.builder(DUPONT)
                            .line(text, 1, eur("1.00"), NO_TAX)
                            .buyer(Party.of(text).address(text, text))
                            .note(text)
                            .build());
            assertThat(queries().invoice(issued.id())).isEqualTo(issued);
            assertThat(issued.lines().get(0).label()).isEqualTo(text);
            var credited = billing()
                    .issueCreditNote(IssueCreditNote.whole(issued.id(), text).toBuilder()
                            .note(text)
                            .build());
            var goodwill = billing()
                    .issueGlobalCreditNote(IssueGlobalCreditNote.builder(DUPONT)
                            .line(text, 1, eur("1.00"), NO_TAX)
                            .note(text)
                            .build());
            assertThat(queries().creditNote(credited.id())).isEqualTo(credited);
            assertThat(queries().creditNote(goodwill.id())).isEqualTo(goodwill);
            assertThat(List.of(issued.note(), credited.note(), goodwill.note())).containsOnly(Optional.of(text));
        }
    }
}
