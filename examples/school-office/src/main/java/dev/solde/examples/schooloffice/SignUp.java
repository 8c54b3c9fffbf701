package dev.solde.examples.schooloffice;

import static dev.solde.examples.schooloffice.Office.BERNARD;
import static dev.solde.examples.schooloffice.Office.DUPONT;
import static dev.solde.examples.schooloffice.Office.EUR;
import static dev.solde.examples.schooloffice.Office.LESSONS;
import static dev.solde.examples.schooloffice.Office.MARTIN;
import static dev.solde.examples.schooloffice.Office.VAT_20;
import static dev.solde.examples.schooloffice.Office.day;
import static dev.solde.examples.schooloffice.Office.eur;

import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RecordPayments;
import dev.solde.billing.command.SchedulePayment;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.Line;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.LineType;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.payment.ExpectedPayment;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;

/** September: families sign up and pay, each in its own way. */
final class SignUp {

    static final LineType ACTIVITY = LineType.of("ACTIVITY");

    private final Office office;

    SignUp(Office office) {
        this.office = office;
    }

    /** What the later chapters refer to. */
    record Signed(Invoice theatre, Payment cash, Invoice violin, List<ExpectedPayment> cheques) {}

    Signed tell() {
        office.on(Month.SEPTEMBER, 7, "Families sign up");
        open(DUPONT, "Dupont");
        open(MARTIN, "Martin");
        open(BERNARD, "Bernard");
        Invoice judo = invoice(IssueInvoice.builder(DUPONT)
                .line(activity("Judo, the year", "210.00", "dupont/judo"))
                .line("Judogi", 1, eur("40.00"), VAT_20)
                .build());
        Invoice theatre = invoice(IssueInvoice.builder(MARTIN)
                .line(activity("Theatre, the year", "200.00", "martin/theatre"))
                .line("Registration fee", 1, eur("10.00"), LESSONS)
                .build());
        Invoice music = invoice(IssueInvoice.builder(BERNARD)
                .line(activity("Violin, first term", "180.00", "bernard/violin"))
                .build());

        office.on(Month.SEPTEMBER, 9, "They pay");
        office.billing()
                .recordPayment(RecordPayment.builder(DUPONT, eur("48.00"), PaymentMethod.CARD)
                        .allocate(judo.id(), eur("48.00"))
                        .memo("the judogi")
                        .build());
        List<ExpectedPayment> cheques = new ArrayList<>();
        for (Month month : new Month[] {Month.OCTOBER, Month.NOVEMBER, Month.DECEMBER}) {
            cheques.add(office.billing()
                    .schedulePayment(SchedulePayment.of(judo.id(), eur("70.00"), PaymentMethod.CHEQUE, day(month, 5))));
        }
        office.tell("%s pays the judogi by card and leaves three cheques of %s", DUPONT, eur("70.00"));
        office.tell(
                "%s: owed %s, in cheques %s, to be paid now %s",
                DUPONT,
                office.queries().balance(DUPONT),
                office.queries().overview(DUPONT).scheduledPayments(),
                office.queries().overview(DUPONT).payableNow());
        Payment cash =
                office.billing().recordPayment(RecordPayment.of(theatre.id(), eur("210.00"), PaymentMethod.CASH));
        office.tell("%s pays %s in cash", MARTIN, cash.amount());
        office.billing()
                .recordPayments(RecordPayments.of(
                        RecordPayment.of(music.id(), eur("100.00"), PaymentMethod.CARD),
                        RecordPayment.of(music.id(), eur("80.00"), PaymentMethod.of("HOLIDAY_VOUCHER"))));
        office.tell("%s pays with a card and with vouchers, both or neither", BERNARD);
        office.tellBalance(BERNARD);
        return new Signed(theatre, cash, music, cheques);
    }

    private void open(AccountId family, String name) {
        office.billing()
                .openAccount(OpenAccount.builder(family, EUR)
                        .party(Party.of("Family " + name))
                        .billingDay(5)
                        .build());
    }

    private static Line activity(String label, String price, String source) {
        return Line.builder(label)
                .unitPrice(eur(price))
                .tax(LESSONS)
                .lineType(ACTIVITY)
                .source(HostReference.of("enrolment", source))
                .build();
    }

    private Invoice invoice(IssueInvoice command) {
        Invoice invoice = office.billing().issueInvoice(command);
        office.tell("%s gets invoice %s of %s", invoice.id().account(), invoice.number(), invoice.totalInclTax());
        return invoice;
    }
}
