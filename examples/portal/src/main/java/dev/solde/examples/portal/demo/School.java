package dev.solde.examples.portal.demo;

import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.command.BillNow;
import dev.solde.billing.command.CreditSettlement;
import dev.solde.billing.command.DisputeItem;
import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.SchedulePayment;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.StatementKind;
import java.time.LocalDate;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;

/** Families of a school: one late, one with credit, one who disputes, one who has paid, one who has just come. */
final class School {

    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    private static final Tax LESSONS = Tax.exempt("VATEX-EU-132-1I");
    private static final Tax VAT_20 = Tax.rate("20");
    private static final Tax VAT_10 = Tax.rate("10");

    private static final AccountId DUPONT = AccountId.of("family-dupont");
    private static final AccountId MARTIN = AccountId.of("family-martin");
    private static final AccountId BERNARD = AccountId.of("family-bernard");
    private static final AccountId NGUYEN = AccountId.of("family-nguyen");
    private static final AccountId MOREAU = AccountId.of("family-moreau");

    private School() {}

    private static MonetaryAmount eur(String amount) {
        return Amounts.of(amount, EUR);
    }

    static void tell(LocalDate today, Demonstration.Story story) {
        story.on(today.minusDays(110), School::signUp);
        story.on(today.minusDays(104), School::firstPayments);
        story.on(today.minusDays(75), School::canteen);
        story.on(today.minusDays(62), School::changes);
        story.on(today.minusDays(40), School::secondTerm);
        story.on(today.minusDays(33), books -> cheque(books, today.plusDays(20)));
        story.on(today.minusDays(12), books -> statements(books, today.minusDays(12)));
        story.on(today.minusDays(2), books -> waiting(books, today));
    }

    private static void signUp(Books books) {
        books.open(DUPONT, "Famille Dupont", "dupont@example.org", EUR);
        books.open(MARTIN, "Famille Martin", "martin@example.org", EUR);
        books.open(BERNARD, "Famille Bernard", "bernard@example.org", EUR);
        books.open(NGUYEN, "Famille Nguyễn", "nguyen@example.org", EUR);
        books.keep(
                "judo",
                books.billing()
                        .issueInvoice(IssueInvoice.builder(DUPONT)
                                .line("Judo, l'année", 1, eur("210.00"), LESSONS)
                                .line("Judogi", 1, eur("40.00"), VAT_20)
                                .build()));
        books.keep(
                "theatre",
                books.billing()
                        .issueInvoice(IssueInvoice.builder(MARTIN)
                                .line("Théâtre, l'année", 1, eur("200.00"), LESSONS)
                                .line("Frais d'inscription", 1, eur("10.00"), LESSONS)
                                .build()));
        books.keep(
                "piano",
                books.billing()
                        .issueInvoice(IssueInvoice.builder(NGUYEN)
                                .line("Piano, premier trimestre", 10, eur("24.00"), LESSONS)
                                .build()));
    }

    private static void firstPayments(Books books) {
        books.billing().recordPayment(RecordPayment.of(books.kept("judo").id(), eur("48.00"), PaymentMethod.CARD));
        books.billing().recordPayment(RecordPayment.of(books.kept("theatre").id(), eur("210.00"), PaymentMethod.CASH));
        books.billing()
                .recordPayment(
                        RecordPayment.of(books.kept("piano").id(), eur("240.00"), PaymentMethod.CREDIT_TRANSFER));
    }

    private static void canteen(Books books) {
        LocalDate day = books.kept("judo").issueDate();
        books.billing()
                .addPendingEntry(AddPendingEntry.debit(DUPONT, "Cantine, premier mois", eur("36.00"), VAT_10, day));
        books.billing()
                .addPendingEntry(AddPendingEntry.debit(MARTIN, "Cantine, premier mois", eur("27.00"), VAT_10, day));
        books.billing().billNow(BillNow.of(DUPONT));
        books.billing().billNow(BillNow.of(MARTIN));
    }

    /** The Martins leave the theatre; what they had paid waits on their account. */
    private static void changes(Books books) {
        books.billing()
                .issueCreditNote(IssueCreditNote.builder(books.kept("theatre").id())
                        .lineAmount(1, eur("80.00"))
                        .settle(CreditSettlement.NONE)
                        .reason("a term less")
                        .build());
    }

    private static void secondTerm(Books books) {
        books.keep(
                "violin",
                books.billing()
                        .issueInvoice(IssueInvoice.builder(BERNARD)
                                .line("Violon, deuxième trimestre", 1, eur("180.00"), LESSONS)
                                .build()));
        books.billing().recordPayment(RecordPayment.of(books.kept("violin").id(), eur("60.00"), PaymentMethod.CARD));
        books.billing().disputeItem(DisputeItem.of(books.kept("violin").id()));
        books.keep(
                "piano2",
                books.billing()
                        .issueInvoice(IssueInvoice.builder(NGUYEN)
                                .line("Piano, deuxième trimestre", 10, eur("24.00"), LESSONS)
                                .build()));
        books.billing()
                .recordPayment(
                        RecordPayment.of(books.kept("piano2").id(), eur("240.00"), PaymentMethod.CREDIT_TRANSFER));
    }

    private static void cheque(Books books, LocalDate dueOn) {
        books.billing()
                .schedulePayment(
                        SchedulePayment.of(books.kept("judo").id(), eur("70.00"), PaymentMethod.CHEQUE, dueOn));
    }

    private static void statements(Books books, LocalDate day) {
        for (AccountId family : new AccountId[] {DUPONT, NGUYEN}) {
            books.billing()
                    .generateStatement(GenerateStatement.of(
                            family, StatementKind.ACTIVITY, DateRange.of(day.minusMonths(4), day)));
        }
    }

    private static void waiting(Books books, LocalDate today) {
        books.open(MOREAU, "Famille Moreau", "moreau@example.org", EUR);
        books.billing()
                .addPendingEntry(
                        AddPendingEntry.debit(DUPONT, "Cantine, ce mois", eur("42.00"), VAT_10, today.minusDays(2)));
        books.billing()
                .addPendingEntry(AddPendingEntry.credit(
                        DUPONT, "Deux repas non servis", eur("7.20"), VAT_10, today.minusDays(2)));
        books.billing()
                .addPendingEntry(
                        AddPendingEntry.debit(MARTIN, "Sortie au musée", eur("12.00"), VAT_10, today.plusDays(9)));
    }
}
