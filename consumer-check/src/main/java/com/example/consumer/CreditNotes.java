package com.example.consumer;

import static com.example.consumer.Club.VAT_20;
import static com.example.consumer.Club.check;
import static com.example.consumer.Club.eur;

import dev.solde.billing.BatchReport;
import dev.solde.billing.Billing;
import dev.solde.billing.BillingQueries;
import dev.solde.billing.Preview;
import dev.solde.billing.RejectedException;
import dev.solde.billing.allocation.Settlement;
import dev.solde.billing.command.CancelInvoice;
import dev.solde.billing.command.CreditNoteDraft;
import dev.solde.billing.command.CreditSettlement;
import dev.solde.billing.command.Deallocate;
import dev.solde.billing.command.InvoiceDraft;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.ReplaceAllocations;
import dev.solde.billing.command.Settle;
import dev.solde.billing.command.SettleCreditNote;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import java.util.ArrayList;
import java.util.List;

/** Credit notes, drafts, and the signed lines of a form. */
final class CreditNotes {
    private final Club club;
    private final Billing billing;
    private final BillingQueries queries;

    CreditNotes(Club club) {
        this.club = club;
        this.billing = club.billing;
        this.queries = club.queries;
    }

    private final List<CreditNote> unsettled = new ArrayList<>();

    void run() {
        AccountId dupont = club.open("credited");
        issued(dupont, club.invoice(dupont, "100.00"));
        furtherForms(dupont);
        drafts(dupont);
        AccountId form = club.open("form");
        signedLines(form);
        byTheLot(form);
    }

    private Invoice threeLines(AccountId dupont) {
        return billing.issueInvoice(IssueInvoice.builder(dupont)
                .line("Lessons", 5, eur("20.00"), VAT_20)
                .line("Judogi", 4, eur("10.00"), VAT_20)
                .line("Trip", 1, eur("80.00"), VAT_20).build());
    }

    private void issued(AccountId dupont, Invoice first) {
        CreditNote whole = billing.issueCreditNote(IssueCreditNote.whole(first.id(), "ordered twice"));
        check(whole.totalInclTax().equals(first.totalInclTax()), "the exact mirror");
        Preview<CreditNote> again = billing.preview(IssueCreditNote.whole(first.id(), "again"));
        check(again.rejection().orElseThrow().code().equals("already-credited"), "refused as a value");
        Invoice second = threeLines(dupont);
        CreditNote partial = billing.issueCreditNote(IssueCreditNote.builder(second.id())
                .line(1).lineQuantity(2, 1).lineAmount(3, eur("10.00"))
                .settle(CreditSettlement.OWN_INVOICE)
                .releaseSources()
                .reason("one judogi returned").build());
        check(partial.totalInclTax().equals(eur("144.00")), "(100 + 10 + 10) x 1.2");
        CreditNote goodwill = billing.issueGlobalCreditNote(IssueGlobalCreditNote.ofAmount(dupont, "Goodwill", eur("50.00"), PriceMode.GROSS, VAT_20));
        CreditNote free = billing.issueGlobalCreditNote(IssueGlobalCreditNote.builder(dupont).line("Lost lessons", 3, eur("15.00"), VAT_20).reason("teacher ill").build());
        check(goodwill.totalInclTax().equals(eur("50.00")) && free.totalInclTax().equals(eur("54.00")), "with tax, and tax added");
    }

    private void furtherForms(AccountId dupont) {
        Invoice invoice = threeLines(dupont);
        billing.issueCreditNote(IssueCreditNote.builder(invoice.id()).line("Goodwill", 1, eur("5.00"), VAT_20)
                .lineQuantity(2, 2, eur("9.00")).reason("agreed").build());
        billing.issueCreditNote(IssueCreditNote.ofAmount(invoice.id(), eur("50.00"), PriceMode.GROSS, "reason"));
        check(billing.preview(CancelInvoice.of(invoice.id(), "cancelled")).rejection().orElseThrow().code().equals("has-credit"), "two notes wait");
        CreditNote rest = billing.cancelInvoice(CancelInvoice.builder(invoice.id()).keepCredit().reason("cancelled").build());
        check(rest.totalInclTax().equals(eur("186.40")), "264.00 less 27.60 and 50.00");
        check(queries.item(invoice.id()).isSettled(), "by all three");
    }

    private void drafts(AccountId dupont) {
        Invoice third = threeLines(dupont);
        CreditNoteDraft draft = billing.saveDraft(IssueCreditNote.whole(third.id(), "stopped in March"));
        CreditNoteDraft opened = draft;
        draft = billing.saveDraft(draft.edit(note -> note.removeLine(2).lineQuantity(1, 4)));
        try {
            billing.saveDraft(opened.edit(note -> note.removeLine(3)));
            throw new AssertionError("a colleague's change was overwritten");
        } catch (RejectedException e) {
            check(e.rejection().code().equals("draft-changed"), e.rejection().message());
        }
        CreditNote issued = billing.issueCreditNote(IssueCreditNote.of(draft));
        check(issued.totalInclTax().equals(eur("192.00")), "four lessons and the trip");
        InvoiceDraft other = billing.saveDraft(IssueInvoice.builder(dupont).line("Belt", 1, eur("8.00"), VAT_20).build());
        billing.discardDraft(other);
    }

    private void signedLines(AccountId dupont) {
        Invoice first = club.invoice(dupont, "175.00");
        Payment transfer = billing.recordPayment(RecordPayment.of(first.id(), eur("210.00"), PaymentMethod.CREDIT_TRANSFER));
        CreditNote whole = billing.issueCreditNote(IssueCreditNote.whole(first.id(), "ordered twice"));
        Invoice second = billing.issueInvoice(IssueInvoice.builder(dupont).priceMode(PriceMode.GROSS).line("Dance", 1, eur("200.00"), VAT_20).build());
        billing.replaceAllocations(ReplaceAllocations.builder(transfer.id())
                .allocate(first.id(), eur("210.00")).allocate(whole.id(), eur("-200.00")).allocate(second.id(), eur("200.00")).build());
        check(queries.item(second.id()).isSettled() && club.open(whole.id()).equals(eur("10.00")), "the form was saved again");
        Invoice next = club.invoice(dupont, "100.00");
        CreditNote note = billing.issueCreditNote(IssueCreditNote.ofAmount(next.id(), eur("50.00"), PriceMode.GROSS, "late"));
        Settlement settlement = billing.settle(Settle.builder(dupont).allocate(note.id(), eur("-50.00")).allocate(next.id(), eur("50.00")).build());
        check(club.open(next.id()).equals(eur("70.00")), "settled for 0.00");
        billing.deallocate(Deallocate.settlement(settlement.id()));
        check(club.open(next.id()).equals(eur("120.00")), "and undone");
        unsettled.add(note);
    }

    private void byTheLot(AccountId dupont) {
        Invoice other = club.invoice(dupont, "10.00");
        unsettled.add(billing.issueCreditNote(IssueCreditNote.whole(other.id(), "ordered twice")));
        BatchReport report = billing.batch().each(unsettled.stream().map(note -> SettleCreditNote.of(note.id())));
        check(report.done() == 2 && queries.item(other.id()).isSettled(), "each against its own invoice");
    }
}
