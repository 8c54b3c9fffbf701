package dev.solde.billing.jdbc;

import static dev.solde.billing.jdbc.MeasuredVerbs.eur;

import dev.solde.billing.Billing;
import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.command.CancelPendingEntry;
import dev.solde.billing.command.CancelScheduled;
import dev.solde.billing.command.ChangePendingEntry;
import dev.solde.billing.command.CollectScheduled;
import dev.solde.billing.command.Draft;
import dev.solde.billing.command.FailScheduled;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.ReleasePayment;
import dev.solde.billing.command.ReservePayment;
import dev.solde.billing.command.ReviseAccount;
import dev.solde.billing.command.SchedulePayment;
import dev.solde.billing.command.TakeOverItems;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.OpeningItem;
import dev.solde.billing.document.PendingEntry;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.payment.ExpectedPayment;
import dev.solde.billing.payment.PaymentMethod;
import java.time.LocalDate;

/** The verbs about what is kept before anything is owed or paid, and about the account itself, each given once. */
final class MeasuredForms {

    private final MeasuredVerbs verbs;
    private final Billing billing;
    private final AccountId account;
    private final LocalDate today = LocalDate.now();

    MeasuredForms(MeasuredVerbs verbs, Billing billing, AccountId account) {
        this.verbs = verbs;
        this.billing = billing;
        this.account = account;
    }

    /**
     * Gives them all.
     *
     * @param tomorrow the same kernel a day later, for what cannot be done on the day of its making
     */
    void measure(Billing tomorrow) {
        Invoice invoice = billing.issueInvoice(IssueInvoice.builder(account)
                .line("Judo", 1, eur("60.00"), Tax.rate("20"))
                .build());
        drafts(invoice);
        entries();
        account();
        promises(invoice, tomorrow);
    }

    private void drafts(Invoice invoice) {
        Draft note = verbs.measured(
                "save-draft, of a credit note",
                () -> billing.saveDraft(IssueCreditNote.whole(invoice.id(), "ordered twice")));
        verbs.measured(
                "save-draft, of a global credit note",
                () -> billing.saveDraft(IssueGlobalCreditNote.ofAmount(
                        account, "Goodwill", eur("1.00"), PriceMode.GROSS, Tax.rate("20"))));
        verbs.measured("discard-draft", () -> {
            billing.discardDraft(note);
            return note;
        });
    }

    private void entries() {
        PendingEntry entry = billing.addPendingEntry(
                AddPendingEntry.debit(account, "Lesson", eur("12.00"), Tax.rate("20"), today.plusDays(30)));
        verbs.measured(
                "change-pending-entry",
                () -> billing.changePendingEntry(
                        ChangePendingEntry.builder(entry.id()).label("Course").build()));
        verbs.measured("cancel-pending-entry", () -> billing.cancelPendingEntry(CancelPendingEntry.of(entry.id())));
    }

    private void account() {
        verbs.measured(
                "revise-account",
                () -> billing.reviseAccount(
                        ReviseAccount.builder(account).billingDay(5).build()));
        verbs.measured(
                "take-over-items, two",
                () -> billing.takeOverItems(TakeOverItems.builder(account)
                        .item(OpeningItem.debit(eur("7.00"), today.minusYears(1))
                                .number(DocumentNumber.of("OLD-1"))
                                .reference(HostReference.of("order", "OLD-ORDER-1"))
                                .build())
                        .item(OpeningItem.credit(eur("3.00"), today.minusYears(1))
                                .build())
                        .build()));
    }

    private ExpectedPayment scheduled(Invoice invoice) {
        return billing.schedulePayment(
                SchedulePayment.of(invoice.id(), eur("10.00"), PaymentMethod.CHEQUE, today.plusDays(1)));
    }

    private void promises(Invoice invoice, Billing tomorrow) {
        ExpectedPayment reserved = verbs.measured(
                "reserve-payment, for an invoice",
                () -> billing.reservePayment(ReservePayment.of(invoice.id(), eur("10.00"), PaymentMethod.ONLINE)));
        verbs.measured("release-payment", () -> billing.releasePayment(ReleasePayment.of(reserved.id())));
        ExpectedPayment cancelled = scheduled(invoice);
        verbs.measured("cancel-scheduled", () -> billing.cancelScheduled(CancelScheduled.of(cancelled.id())));
        ExpectedPayment failed = scheduled(invoice);
        verbs.measured("fail-scheduled", () -> billing.failScheduled(FailScheduled.of(failed.id(), "cheque lost")));
        ExpectedPayment collected = scheduled(invoice);
        verbs.measured("collect-scheduled", () -> tomorrow.collectScheduled(CollectScheduled.of(collected.id())));
    }
}
