package dev.solde.examples.schooloffice;

import static dev.solde.examples.schooloffice.Office.BERNARD;
import static dev.solde.examples.schooloffice.Office.LESSONS;
import static dev.solde.examples.schooloffice.Office.MARTIN;
import static dev.solde.examples.schooloffice.Office.eur;

import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.CancelItems;
import dev.solde.billing.command.CancelRefund;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.Penalty;
import dev.solde.billing.command.RefundCredit;
import dev.solde.billing.command.ReplaceAllocations;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.payment.Cancellation;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.Refund;
import java.time.Month;

/** The end of September: an activity is stopped, another is taken up, and money goes back. */
final class Changes {

    private final Office office;

    Changes(Office office) {
        this.office = office;
    }

    void tell(SignUp.Signed signed) {
        anotherActivity(signed);
        aPenalty(signed.violin());
        aGesture();
    }

    /** The credit of the one pays for the other, written on the form of the first payment. */
    private void anotherActivity(SignUp.Signed signed) {
        office.on(Month.SEPTEMBER, 21, "The Martins' child prefers drawing");
        Cancellation stopped = office.billing()
                .cancelItems(CancelItems.builder(signed.theatre().id())
                        .line(1)
                        .releaseSources()
                        .reason("stopped after two lessons")
                        .build());
        office.tell(
                "credit note %s of %s; the fee is kept", stopped.creditNote().number(), stopped.credited());
        office.tellBalance(MARTIN);
        Invoice drawing = office.billing()
                .issueInvoice(IssueInvoice.builder(MARTIN)
                        .line("Drawing, the year", 1, eur("200.00"), LESSONS)
                        .build());
        office.billing()
                .replaceAllocations(ReplaceAllocations.builder(signed.cash().id())
                        .allocate(signed.theatre().id(), eur("210.00"))
                        .allocate(stopped.creditNote().id(), eur("-200.00"))
                        .allocate(drawing.id(), eur("200.00"))
                        .build());
        office.tell(
                "on the form of the cash payment: %s 210.00, %s -200.00, %s 200.00",
                signed.theatre().number(), stopped.creditNote().number(), drawing.number());
        office.tell(
                "all is paid: %s",
                office.queries()
                        .openItems(MARTIN, PageRequest.first(50))
                        .items()
                        .isEmpty());
        office.tellBalance(MARTIN);
    }

    /** A tenth of the price is kept, the rest goes back by transfer. */
    private void aPenalty(Invoice violin) {
        office.on(Month.SEPTEMBER, 24, "The Bernards move away");
        Cancellation cancelled = office.billing()
                .cancelItems(CancelItems.builder(violin.id())
                        .line(1)
                        .penalty(Penalty.percent(10))
                        .refundBy(PaymentMethod.CREDIT_TRANSFER)
                        .reason("moved away")
                        .build());
        Refund refund = cancelled.refund().orElseThrow();
        office.tell(
                "of %s a penalty of 10 %% is kept, %s is credited by %s and refunded",
                violin.totalInclTax(),
                cancelled.credited(),
                cancelled.creditNote().number());
        office.tell("the refund of %s is %s", refund.amount(), refund.state());
        office.tellBalance(BERNARD);
    }

    /** A refund needs a credit first, and is cancelled on its own day only. */
    private void aGesture() {
        RefundCredit asked = RefundCredit.of(BERNARD, eur("15.00"), PaymentMethod.CASH);
        office.tellRefusal("another refund of 15.00 EUR", () -> office.billing().refundCredit(asked));
        CreditNote gesture = office.billing()
                .issueGlobalCreditNote(IssueGlobalCreditNote.ofAmount(
                        BERNARD, "Two lessons that did not take place", eur("15.00"), PriceMode.GROSS, LESSONS));
        Refund refund = office.billing().refundCredit(asked);
        office.tell("with credit note %s it is made", gesture.number());
        office.billing().cancelRefund(CancelRefund.of(refund.id()));
        office.tell("it was the wrong family: cancelled on the same day");
        Invoice correction = office.billing()
                .issueInvoice(IssueInvoice.builder(BERNARD)
                        .line("Credit granted to the wrong family", 1, eur("15.00"), LESSONS)
                        .note("Takes back " + gesture.number())
                        .build());
        office.billing().autoAllocate(AutoAllocate.of(correction.id()));
        office.tell(
                "and %s takes the credit note back: %s open",
                correction.number(), office.queries().item(correction.id()).openAmount());
        office.tellBalance(BERNARD);
    }
}
