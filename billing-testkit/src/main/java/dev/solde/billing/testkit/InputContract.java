package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.EUR;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.NO_TAX;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.USD;
import static dev.solde.billing.testkit.Samples.VAT_20;
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
import dev.solde.billing.command.CreditedPart;
import dev.solde.billing.command.Deallocate;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.Settle;
import dev.solde.billing.command.WriteOffItem;
import dev.solde.billing.document.Allowance;
import dev.solde.billing.document.Charge;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Series;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Actor;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PaymentTerms;
import dev.solde.billing.payment.PaymentMethod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.money.Monetary;
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
        doors().forEach((name, call) -> thrown.put(name, catchThrowable(call::get)));
        assertThat(thrown)
                .allSatisfy((name, failure) -> assertThat(failure)
                        .as(name)
                        .isInstanceOfAny(IllegalArgumentException.class, NullPointerException.class));
        assertThat(queries().exists(DUPONT)).isFalse();
    }

    private static Map<String, Supplier<?>> doors() {
        InvoiceId invoice = new InvoiceId(DUPONT, new UUID(1, 1));
        PaymentId payment = new PaymentId(DUPONT, new UUID(1, 2));
        AllocationId allocation = new AllocationId(DUPONT, new UUID(1, 3));
        HostReference source = HostReference.of("order-line", "1");
        Map<String, Supplier<?>> doors = new LinkedHashMap<>();
        doors.put("blank account", () -> AccountId.of(" "));
        doors.put("account with a space at its end", () -> AccountId.of("a "));
        doors.put("account of 65", () -> AccountId.of("a".repeat(65)));
        doors.put("account with a control character", () -> AccountId.of("a\u0000b"));
        doors.put("gold", () -> OpenAccount.of(DUPONT, Monetary.getCurrency("XAU")));
        doors.put("too many decimals", () -> eur("1.001"));
        doors.put("too large", () -> eur("10000000000000.00"));
        doors.put("huge exponent", () -> Amounts.of(new BigDecimal("1E+999999999"), EUR));
        doors.put("price of 10 decimals", () -> Amounts.price("0.0000000001", EUR));
        doors.put("blank actor", () -> Actor.of(""));
        doors.put("key of 91", () -> CommandKey.of("psp", "x".repeat(91)));
        doors.put("key scope", () -> CommandKey.of("p s", "x"));
        doors.put("number of 36", () -> DocumentNumber.of("x".repeat(36)));
        doors.put("series", () -> Series.of("F-1"));
        doors.put("terms below 0", () -> PaymentTerms.days(-1));
        doors.put("party without name", () -> new Party(Map.of()));
        doors.put("page of 1001", () -> dev.solde.billing.ledger.PageRequest.first(1001));
        doors.put("no line", () -> IssueInvoice.builder(DUPONT).build());
        doors.put("blank label", () -> Line.of(" ", 1, eur("1.00"), NO_TAX));
        doors.put("label of 501", () -> Line.of("x".repeat(501), 1, eur("1.00"), NO_TAX));
        doors.put("surrogate", () -> Line.of("\ud800", 1, eur("1.00"), NO_TAX));
        doors.put("quantity of 0", () -> Line.of("x", 0, eur("1.00"), NO_TAX));
        doors.put(
                "quantity of 7 decimals",
                () -> Line.builder("x")
                        .quantity("0.0000001")
                        .unitPrice(eur("1"))
                        .build());
        doors.put("price below 0", () -> Line.of("x", 1, eur("-1.00"), NO_TAX));
        doors.put(
                "base quantity of 0",
                () -> Line.builder("x").baseQuantity(0).unitPrice(eur("1")).build());
        doors.put("tax twice", () -> Line.of("x", 1, eur("1.00"), VAT_20, VAT_20));
        doors.put("allowance of 0", () -> Allowance.amount(eur("0.00"), "x"));
        doors.put("allowance without reason", () -> Allowance.amount(eur("1.00"), " "));
        doors.put("charge below 0", () -> Charge.percent("-1", "x"));
        doors.put(
                "source twice",
                () -> IssueInvoice.builder(DUPONT)
                        .line(Line.builder("x")
                                .unitPrice(eur("1"))
                                .source(source)
                                .build())
                        .line(Line.builder("y")
                                .unitPrice(eur("1"))
                                .source(source)
                                .build())
                        .build());
        doors.put(
                "number and series",
                () -> invoiceBuilder(DUPONT, "1.00")
                        .number(DocumentNumber.of("1"))
                        .series(Series.of("A"))
                        .build());
        doors.put(
                "terms and due date",
                () -> invoiceBuilder(DUPONT, "1.00")
                        .terms(PaymentTerms.days(1))
                        .dueDate(TODAY)
                        .build());
        doors.put(
                "reason of 2001",
                () -> invoiceBuilder(DUPONT, "1.00").reason("x".repeat(2001)).build());
        doors.put(
                "version below 0",
                () -> invoiceBuilder(DUPONT, "1.00").expectedVersion(-1).build());
        doors.put(
                "credit note without part",
                () -> IssueCreditNote.builder(invoice).build());
        doors.put(
                "whole beside a line",
                () -> IssueCreditNote.whole(invoice, "x").toBuilder().line(1).build());
        doors.put(
                "line twice",
                () -> IssueCreditNote.builder(invoice)
                        .line(1)
                        .lineQuantity(1, 1)
                        .build());
        doors.put("line 0", () -> IssueCreditNote.builder(invoice).line(0).build());
        doors.put("amount of 0", () -> IssueCreditNote.ofAmount(invoice, eur("0.00"), PriceMode.NET, "x"));
        doors.put("credited amount of 0", () -> new CreditedPart.LineAmount(1, eur("0.00")));
        doors.put("payment of 0", () -> payment(DUPONT, "0.00"));
        doors.put("payment below 0", () -> payment(DUPONT, "-1.00"));
        doors.put("method", () -> PaymentMethod.of("by hand"));
        doors.put(
                "debit twice",
                () -> payment(DUPONT, "9.00").toBuilder()
                        .allocate(invoice, eur("1.00"))
                        .allocate(invoice, eur("2.00"))
                        .build());
        doors.put("allocation of 0", () -> Allocate.of(payment, invoice, eur("0.00")));
        doors.put("deallocation below 0", () -> Deallocate.part(allocation, eur("-1.00")));
        doors.put("settlement without line", () -> Settle.builder(DUPONT).build());
        doors.put("settlement line of 0", () -> Settle.builder(DUPONT).allocate(invoice, eur("0.00")));
        doors.put(
                "item twice",
                () -> Settle.builder(DUPONT)
                        .allocate(invoice, eur("1.00"))
                        .allocate(invoice, eur("-1.00"))
                        .build());
        doors.put(
                "write-off of 0",
                () -> WriteOffItem.builder(invoice, WriteOff.Cause.BAD_DEBT)
                        .amount(eur("0.00"))
                        .build());
        return doors;
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
        }
    }
}
