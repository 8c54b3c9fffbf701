package dev.solde.examples.schooloffice;

import static dev.solde.examples.schooloffice.Office.DUPONT;
import static dev.solde.examples.schooloffice.Office.MARTIN;
import static dev.solde.examples.schooloffice.Office.VAT_10;
import static dev.solde.examples.schooloffice.Office.day;
import static dev.solde.examples.schooloffice.Office.eur;

import dev.solde.billing.BatchReport;
import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.command.ReversePayment;
import dev.solde.billing.document.InvoiceLine;
import dev.solde.billing.document.IssuedDocument;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.LineType;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.payment.PaymentReversal;
import dev.solde.billing.payment.ReversalCause;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import javax.money.MonetaryAmount;

/** October: the canteen is noted and billed on the 5th, cheques are collected, and one bounces. */
final class Autumn {

    private static final LineType CANTEEN = LineType.of("CANTEEN");
    private static final MonetaryAmount BANK_FEE = eur("8.00");
    private static final PageRequest FIRST = PageRequest.first(50);

    private final Office office;

    Autumn(Office office) {
        this.office = office;
    }

    void tell(SignUp.Signed signed) {
        office.on(Month.SEPTEMBER, 30, "The canteen notes its meals");
        meals(DUPONT, "Canteen, September", "36.00", day(Month.OCTOBER, 4));
        meals(MARTIN, "Canteen, September", "27.00", day(Month.OCTOBER, 4));
        meals(MARTIN, "Outing on 18 October", "12.00", day(Month.OCTOBER, 18));
        office.billing()
                .addPendingEntry(AddPendingEntry.builder(MARTIN)
                        .credit("Closed on 11 September", eur("4.50"), VAT_10)
                        .lineType(CANTEEN)
                        .build());
        office.tell("%s: Closed on 11 September, %s given back on the next invoice", MARTIN, eur("4.50"));
        office.tell(
                "%s: unbilled %s with tax, and no balance is moved by it",
                MARTIN, office.queries().overview(MARTIN).unbilled());
        office.tellBalance(MARTIN);

        daily(Month.OCTOBER, 5, "The daily runs");
        bounce(signed.cheques().get(0).id());
        daily(Month.NOVEMBER, 5, "The daily runs, a month later");
    }

    private void meals(AccountId family, String label, String amount, LocalDate processingDate) {
        office.billing()
                .addPendingEntry(AddPendingEntry.builder(family)
                        .debit(label, eur(amount), VAT_10)
                        .lineType(CANTEEN)
                        .processingDate(processingDate)
                        .build());
        office.tell("%s: %s, %s from %s on", family, label, eur(amount), processingDate);
    }

    /** All families at once; run again, they find nothing to do. */
    private void daily(Month month, int day, String title) {
        office.on(month, day, title);
        LocalDate today = day(month, day);
        BatchReport cheques = office.billing().batch().collectScheduled(today);
        BatchReport billed = office.billing().batch().runBilling(today);
        office.tell("cheques collected: %s, families billed: %s", cheques.done(), billed.done());
        BatchReport again = office.billing().batch().runBilling(today);
        office.tell("billed when the run is run again: %s", again.total());
        for (AccountId family : List.of(DUPONT, MARTIN)) {
            latestInvoice(family, today);
            office.tellBalance(family);
        }
    }

    private void latestInvoice(AccountId family, LocalDate issued) {
        for (OpenItem item : office.queries().openItems(family, FIRST).items()) {
            if (item.id() instanceof InvoiceId id && item.documentDate().equals(issued)) {
                IssuedDocument invoice = office.queries().invoice(id);
                office.tell("%s gets invoice %s of %s", family, invoice.number(), invoice.totalInclTax());
                for (InvoiceLine line : invoice.lines()) {
                    office.tell("    %-24s %10s", line.label(), line.amount());
                }
            }
        }
    }

    /** The invoice is owed again from its old due date on; the bank's fee goes on the next invoice. */
    private void bounce(ExpectedPaymentId first) {
        office.on(Month.OCTOBER, 12, "A cheque bounces");
        PaymentId collected = office.queries().expectedPayment(first).payment().orElseThrow();
        PaymentReversal bounced = office.billing()
                .reversePayment(ReversePayment.builder(collected, ReversalCause.BOUNCED)
                        .fee(BANK_FEE, Tax.outsideScope("bank fee"))
                        .build());
        office.tell("the one of October did not go through: %s are owed again", bounced.amount());
        office.tell("the bank's fee of %s waits for the next invoice", BANK_FEE);
        office.tell(
                "to be paid now, without the cheques to come: %s",
                office.queries().overview(DUPONT).payableNow());
        office.tellBalance(DUPONT);
    }
}
