package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.EUR;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.invoiceBuilder;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.BillingSettings;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.statement.AgeingBucket;
import dev.solde.billing.statement.AgeingOptions;
import dev.solde.billing.statement.AgeingReport;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementKind;
import dev.solde.billing.statement.StatementRow;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What statements show: kinds, period, balances, what is open and payable. */
public interface StatementContract extends ContractPart {

    /** The month that the stories are about. */
    DateRange JUNE = DateRange.of(YearMonth.of(2026, 6));

    /** The month after it. */
    DateRange JULY = DateRange.of(YearMonth.of(2026, 7));

    /** Moves the clock to a day. */
    default void on(LocalDate day) {
        bench().clock().set(day.atTime(9, 0));
    }

    /** The ids of rows. */
    static List<ItemId> ids(List<StatementRow> rows) {
        return rows.stream().map(StatementRow::item).toList();
    }

    private Statement generate(StatementKind kind, DateRange period) {
        return billing().generateStatement(GenerateStatement.of(DUPONT, kind, period));
    }

    /** The whole value of a statement of one paid and one unpaid invoice. */
    @Test
    @Tag("R-131")
    @Tag("R-133")
    default void a_statement_of_activity_shows_what_was_paid_and_what_remains() {
        var club = bench().billing(
                        BillingSettings.builder().seller(Party.of("Judo Club")).build());
        club.openAccount(open(DUPONT));
        Invoice paid = club.issueInvoice(invoiceBuilder(DUPONT, "100.00")
                .reference(HostReference.of("order", "SO-1"))
                .build());
        Invoice unpaid = club.issueInvoice(
                invoiceBuilder(DUPONT, "50.00").dueDate(JUNE.to()).build());
        on(TODAY.plusDays(9));
        Payment card = club.recordPayment(payment(DUPONT, "120.00").toBuilder()
                .allocate(paid.id(), eur("100.00"))
                .build());
        var known = bench().books(DUPONT).lastRecord();
        on(JULY.from());
        Statement statement = club.generateStatement(GenerateStatement.of(DUPONT, StatementKind.ACTIVITY, JUNE));

        StatementRow.Builder row = StatementRow.builder();
        StatementRow first = row.date(TODAY)
                .documentDate(TODAY)
                .item(paid.id())
                .entryNumber(1)
                .number(paid.number())
                .reference(HostReference.of("order", "SO-1"))
                .dueDate(TODAY)
                .amount(eur("100.00"))
                .openAmount(eur("0.00"))
                .balanceAfter(eur("100.00"))
                .build();
        StatementRow second = StatementRow.builder()
                .date(TODAY)
                .documentDate(TODAY)
                .item(unpaid.id())
                .entryNumber(2)
                .number(unpaid.number())
                .dueDate(JUNE.to())
                .amount(eur("50.00"))
                .openAmount(eur("50.00"))
                .balanceAfter(eur("150.00"))
                .build();
        StatementRow third = StatementRow.builder()
                .date(TODAY.plusDays(9))
                .documentDate(TODAY.plusDays(9))
                .item(card.id())
                .entryNumber(3)
                .dueDate(TODAY.plusDays(9))
                .amount(eur("120.00"))
                .openAmount(eur("20.00"))
                .balanceAfter(eur("30.00"))
                .method(PaymentMethod.CARD)
                .build();
        assertThat(statement)
                .isEqualTo(Statement.builder()
                        .id(statement.id())
                        .kind(StatementKind.ACTIVITY)
                        .period(JUNE)
                        .asOf(JULY.from())
                        .knownAtSequence(known.sequence())
                        .knownAt(known.recordedAt())
                        .unpaidOnly(false)
                        .withLines(false)
                        .ageingOptions(AgeingOptions.DEFAULT)
                        .currency(EUR)
                        .seller(Party.of("Judo Club"))
                        .openingBalance(eur("0.00"))
                        .correctionsTotal(eur("0.00"))
                        .rows(List.of(first, second, third))
                        .totalDebit(eur("150.00"))
                        .totalCredit(eur("120.00"))
                        .totals(Map.of(ItemKind.INVOICE, eur("150.00"), ItemKind.PAYMENT, eur("120.00")))
                        .closingBalance(eur("30.00"))
                        .openDebit(StatementRow.builder()
                                .from(second)
                                .balanceAfter(eur("50.00"))
                                .build())
                        .unappliedCredit(StatementRow.builder()
                                .from(third)
                                .balanceAfter(eur("-20.00"))
                                .build())
                        .ageing(new AgeingReport(
                                DUPONT,
                                JULY.from(),
                                List.of(
                                        new AgeingBucket("CURRENT", 0, eur("0.00")),
                                        new AgeingBucket("1-30", 1, eur("50.00")),
                                        new AgeingBucket("31-60", 31, eur("0.00")),
                                        new AgeingBucket("61-90", 61, eur("0.00")),
                                        new AgeingBucket("91+", 91, eur("0.00"))),
                                eur("20.00"),
                                eur("30.00")))
                        .amountPayable(eur("50.00"))
                        .content(statement.content())
                        .build());
        assertThat(ids(statement.invoices())).containsExactly(paid.id(), unpaid.id());
        assertThat(ids(statement.paidInvoices())).containsExactly(paid.id());
        assertThat(statement.remaining()).isEqualTo(eur("50.00"));
        assertThat(second.daysOverdue(JULY.from())).isEqualTo(1);
        assertThat(third.settledAmount()).isEqualTo(eur("100.00"));
        assertThat(statement.total(ItemKind.REFUND)).isEqualTo(eur("0.00"));
    }

    /** Unpaid only: invoices with something open, part-paid ones too; figures and running balance are of everything. */
    @Test
    @Tag("R-133")
    default void unpaid_only_keeps_the_invoices_with_something_open() {
        billing().openAccount(open(DUPONT));
        Invoice paid = billing().issueInvoice(invoice(DUPONT, "100.00"));
        Invoice partPaid = billing().issueInvoice(invoice(DUPONT, "50.00"));
        Invoice free = billing().issueInvoice(invoice(DUPONT, "0.00"));
        billing()
                .recordPayment(payment(DUPONT, "130.00").toBuilder()
                        .allocate(paid.id(), eur("100.00"))
                        .allocate(partPaid.id(), eur("30.00"))
                        .build());
        GenerateStatement all = GenerateStatement.of(DUPONT, StatementKind.ACTIVITY, JUNE);
        Statement everything = billing().generateStatement(all);
        assertThat(ids(everything.invoices())).containsExactly(paid.id(), partPaid.id(), free.id());
        assertThat(ids(everything.paidInvoices())).containsExactly(paid.id(), free.id());
        assertThat(everything.invoices().get(2).entryNumber()).isEqualTo(OptionalLong.empty());
        Statement unpaid =
                billing().generateStatement(all.toBuilder().unpaidOnly().build());
        assertThat(ids(unpaid.rows())).containsExactly(partPaid.id());
        assertThat(unpaid.remaining()).isEqualTo(eur("20.00"));
        assertThat(unpaid.paidInvoices()).isEmpty();
        assertThat(unpaid.rows().get(0).balanceAfter()).isEqualTo(eur("150.00"));
        assertThat(List.of(unpaid.totalDebit(), unpaid.totalCredit(), unpaid.closingBalance()))
                .containsExactly(eur("150.00"), eur("130.00"), eur("20.00"));
    }

    /** What is open counts on the day asked for, the balance at the end of the period beside it. */
    @Test
    @Tag("R-133")
    @Tag("R-137")
    @Tag("R-138")
    default void open_amounts_and_ageing_are_of_the_day_asked_for() {
        billing().openAccount(open(DUPONT));
        Invoice first = billing().issueInvoice(invoice(DUPONT, "10.00"));
        on(TODAY.plusDays(4));
        Invoice second = billing().issueInvoice(invoice(DUPONT, "5.00"));
        billing()
                .recordPayment(payment(DUPONT, "10.00").toBuilder()
                        .allocate(first.id(), eur("10.00"))
                        .build());
        GenerateStatement june = GenerateStatement.of(DUPONT, StatementKind.ACTIVITY, JUNE);
        Statement early = billing()
                .generateStatement(june.toBuilder().asOf(TODAY.plusDays(1)).build());
        assertThat(early.rows().stream().map(StatementRow::openAmount))
                .containsExactly(eur("10.00"), eur("5.00"), eur("10.00"));
        assertThat(early.ageing()).isEqualTo(queries().asOf(TODAY.plusDays(1)).ageing(DUPONT));
        assertThat(early.balance()).isEqualTo(eur("10.00"));
        assertThat(early.closingBalance()).isEqualTo(eur("5.00"));
        assertThat(ids(early.openDebits())).containsExactly(first.id());
        Statement late = billing()
                .generateStatement(june.toBuilder().asOf(TODAY.plusDays(5)).build());
        assertThat(ids(late.openDebits())).containsExactly(second.id());
        assertThat(late.ageing().buckets().get(1)).isEqualTo(new AgeingBucket("1-30", 1, eur("5.00")));
    }

    /** Open items whatever their age; the running column adds up to the balance. */
    @Test
    @Tag("R-131")
    default void a_statement_of_open_items_shows_what_is_open_whatever_its_age() {
        billing().openAccount(open(DUPONT));
        Invoice old = billing().issueInvoice(invoice(DUPONT, "10.00"));
        Invoice paid = billing().issueInvoice(invoice(DUPONT, "7.00"));
        on(JULY.from());
        Payment payment = billing()
                .recordPayment(payment(DUPONT, "12.00").toBuilder()
                        .allocate(paid.id(), eur("7.00"))
                        .allocate(old.id(), eur("4.00"))
                        .build());
        Statement statement = generate(StatementKind.OPEN_ITEM, JULY);
        assertThat(ids(statement.rows())).containsExactly(old.id(), payment.id());
        assertThat(statement.rows().stream().map(StatementRow::balanceAfter)).containsExactly(eur("6.00"), eur("5.00"));
        assertThat(List.of(
                        statement.openingBalance(),
                        statement.totalDebit(),
                        statement.totalCredit(),
                        statement.closingBalance(),
                        statement.amountPayable()))
                .containsExactly(eur("17.00"), eur("0.00"), eur("12.00"), eur("5.00"), eur("6.00"));
        Statement unpaid = billing()
                .generateStatement(GenerateStatement.builder(DUPONT, StatementKind.OPEN_ITEM, JULY)
                        .unpaidOnly()
                        .build());
        assertThat(ids(unpaid.rows())).containsExactly(old.id());
    }

    /** Statements that follow each other: what is recorded late for the time before is shown as a correction, once. */
    @Test
    @Tag("R-131")
    @Tag("R-132")
    default void a_balance_is_brought_forward_with_what_was_recorded_late() {
        billing().openAccount(open(DUPONT));
        billing().issueInvoice(invoice(DUPONT, "100.00"));
        on(JULY.from());
        Statement june = generate(StatementKind.BALANCE_FORWARD, JUNE);
        assertThat(june.previous()).isEmpty();
        on(JULY.from().plusDays(4));
        Payment late = billing()
                .recordPayment(payment(DUPONT, "30.00").toBuilder()
                        .postingDate(JUNE.to())
                        .build());
        Invoice ofJuly = billing().issueInvoice(invoice(DUPONT, "5.00"));
        on(JULY.to().plusDays(1));
        refused(DUPONT, () -> generate(StatementKind.BALANCE_FORWARD, JUNE))
                .isEqualTo(new Rejection.PeriodNotContiguous(JULY.from(), JUNE.from()));
        Statement july = generate(StatementKind.BALANCE_FORWARD, JULY);
        assertThat(july.previous()).contains(june.id());
        assertThat(ids(july.corrections())).containsExactly(late.id());
        assertThat(july.corrections().get(0).balanceAfter()).isEqualTo(eur("70.00"));
        assertThat(ids(july.rows())).containsExactly(ofJuly.id());
        assertThat(july.rows().get(0).balanceAfter()).isEqualTo(eur("75.00"));
        assertThat(List.of(
                        july.openingBalance(),
                        july.correctionsTotal(),
                        july.totalDebit(),
                        july.totalCredit(),
                        july.closingBalance(),
                        july.amountPayable()))
                .containsExactly(eur("100.00"), eur("-30.00"), eur("5.00"), eur("0.00"), eur("75.00"), eur("105.00"));
        Statement august = generate(StatementKind.BALANCE_FORWARD, DateRange.of(YearMonth.of(2026, 8)));
        assertThat(august.corrections()).isEmpty();
        assertThat(august.openingBalance()).isEqualTo(july.closingBalance());
        assertThat(queries().statement(june.id())).isEqualTo(june);
    }

    /** The lines of the documents, if asked for. */
    @Test
    @Tag("R-133")
    default void the_services_billed_are_shown_when_asked_for() {
        billing().openAccount(open(DUPONT));
        Invoice judo = billing().issueInvoice(invoice(DUPONT, "10.00"));
        var note = billing().issueCreditNote(IssueCreditNote.whole(judo.id(), "ill"));
        Statement statement = billing()
                .generateStatement(GenerateStatement.builder(DUPONT, StatementKind.ACTIVITY, JUNE)
                        .withLines()
                        .build());
        assertThat(statement.rows().get(0).lines()).isEqualTo(judo.lines());
        assertThat(statement.rows().get(1).lines()).isEqualTo(note.lines());
        assertThat(statement.rows().get(1).origin()).isEqualTo(Optional.of(judo.id()));
        assertThat(generate(StatementKind.ACTIVITY, JUNE).rows().get(0).lines()).isEmpty();
    }

    /** What the settings ask of a statement, and when one is worth offering. */
    @Test
    @Tag("R-130")
    default void the_settings_say_what_a_statement_needs() {
        var asking = bench().billing(BillingSettings.builder()
                .statementMinimumInvoices(2)
                .statementNeedsUnpaid(true)
                .build());
        var statement = GenerateStatement.of(DUPONT, StatementKind.ACTIVITY, JUNE);
        billing().openAccount(open(DUPONT));
        refused(DUPONT, () -> asking.generateStatement(statement))
                .isEqualTo(new Rejection.StatementNeedsMoreInvoices(JUNE, 2, 0));
        Invoice first = billing().issueInvoice(invoice(DUPONT, "10.00"));
        assertThat(queries().canOffer(DUPONT, JUNE)).isFalse();
        Invoice second = billing().issueInvoice(invoice(DUPONT, "20.00"));
        assertThat(queries().canOffer(DUPONT, JUNE)).isTrue();
        assertThat(queries().asOf(TODAY.minusDays(1)).canOffer(DUPONT, JUNE)).isFalse();
        assertThat(queries().canOffer(DUPONT, JULY)).isFalse();
        assertThat(asking.generateStatement(statement).invoices()).hasSize(2);
        billing()
                .recordPayment(payment(DUPONT, "30.00").toBuilder()
                        .allocate(first.id(), eur("10.00"))
                        .allocate(second.id(), eur("20.00"))
                        .build());
        refused(DUPONT, () -> asking.generateStatement(statement))
                .isEqualTo(new Rejection.StatementNeedsUnpaid(DUPONT, TODAY));
        assertThat(asking.queries().canOffer(DUPONT, JUNE)).isFalse();
        assertThat(queries().canOffer(DUPONT, JUNE)).isTrue();
        assertThat(bench().billing(BillingSettings.builder()
                                .statementMinimumInvoices(0)
                                .build())
                        .queries()
                        .canOffer(DUPONT, JULY))
                .isTrue();
        assertThat(generate(StatementKind.ACTIVITY, JULY).rows()).isEmpty();
    }
}
