package dev.solde.billing.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Billing;
import dev.solde.billing.RejectedException;
import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.command.BillNow;
import dev.solde.billing.command.CancelPendingEntry;
import dev.solde.billing.command.ChangePendingEntry;
import dev.solde.billing.command.InvoiceDraft;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.document.BilledEntry;
import dev.solde.billing.document.BillingResult;
import dev.solde.billing.document.ExcessCredit;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.testkit.MutableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plays steps on one account; what a step names does not always live, and many steps are refused. */
final class BillingRun {

    static final AccountId ACCOUNT = AccountId.of("family-dupont");

    private static final List<Tax> TAXES =
            List.of(Tax.rate("20"), Tax.rate("0"), Tax.rate("5.5"), Tax.outsideScope("fee"));

    private final Billing billing;
    private final MutableClock clock;
    private final List<PendingEntryId> entries = new ArrayList<>();
    private final List<InvoiceDraft> drafts = new ArrayList<>();
    private final List<Invoice> invoices = new ArrayList<>();

    BillingRun(Billing billing, MutableClock clock) {
        this.billing = billing;
        this.clock = clock;
        billing.openAccount(OpenAccount.builder(ACCOUNT, Names.eur(1).getCurrency())
                .billingDay(5)
                .build());
    }

    void step(BillingStep step) {
        try {
            play(step);
        } catch (RejectedException refused) {
            assertThat(refused.rejection().code())
                    .isIn(
                            "not-pending",
                            "pending-entry-reserved",
                            "pending-entry-partly-billed",
                            "negative-total-use-credit-note",
                            "draft-not-found",
                            "draft-changed",
                            "already-issued",
                            "already-credited",
                            "nothing-to-credit");
        }
        billing.queries()
                .pendingEntries(ACCOUNT, PageRequest.first(100))
                .items()
                .forEach(entry -> {
                    if (!entries.contains(entry.id())) {
                        entries.add(entry.id());
                    }
                });
    }

    private void play(BillingStep step) {
        switch (step.kind()) {
            case DEBIT -> billing.addPendingEntry(entry(step, Side.DEBIT));
            case CREDIT -> billing.addPendingEntry(entry(step, Side.CREDIT));
            case CHANGE ->
                one(entries, step)
                        .ifPresent(entry -> billing.changePendingEntry(ChangePendingEntry.builder(entry)
                                .amount(Names.eur(step.cents()))
                                .processingDate(day(step))
                                .build()));
            case CANCEL ->
                one(entries, step).ifPresent(entry -> billing.cancelPendingEntry(CancelPendingEntry.of(entry)));
            case BILL -> bill(BillNow.of(ACCOUNT));
            case BILL_WITH_CREDIT_NOTE ->
                bill(BillNow.builder(ACCOUNT)
                        .billingDate(clock.today())
                        .excessCredit(ExcessCredit.CREDIT_NOTE)
                        .build());
            case INVOICE_ENTRY -> one(entries, step).ifPresent(entry -> invoices.add(billing.issueInvoice(of(entry))));
            case DRAFT_ENTRY -> one(entries, step).ifPresent(entry -> drafts.add(billing.saveDraft(of(entry))));
            case EDIT_DRAFT ->
                one(drafts, step)
                        .ifPresent(draft -> drafts.add(billing.saveDraft(draft.edit(edit -> edit.note("edited")))));
            case DISCARD_DRAFT -> one(drafts, step).ifPresent(billing::discardDraft);
            case ISSUE_DRAFT ->
                one(drafts, step).ifPresent(draft -> invoices.add(billing.issueInvoice(IssueInvoice.of(draft))));
            case CREDIT_WITH_RELEASE ->
                one(invoices, step)
                        .ifPresent(invoice ->
                                billing.issueCreditNote(IssueCreditNote.whole(invoice.id(), "wrong").toBuilder()
                                        .releaseAll()
                                        .build()));
            case DAYS -> clock.advance(Duration.ofDays(Math.max(0, step.days())));
        }
    }

    /** What is billed once is not billed again, and every invoice is of 0 or more. */
    private void bill(BillNow command) {
        BillingResult result = billing.billNow(command);
        invoices.addAll(result.invoices());
        assertThat(result.entries().stream().map(BilledEntry::entry)).doesNotHaveDuplicates();
        assertThat(result.documents())
                .allMatch(document -> !document.totalInclTax().isNegative());
        assertThat(billing.billNow(command)).isEqualTo(new BillingResult(List.of(), List.of()));
    }

    private AddPendingEntry entry(BillingStep step, Side side) {
        return AddPendingEntry.builder(ACCOUNT)
                .side(side)
                .label("entry of " + step.cents())
                .amount(Names.eur(step.cents()))
                .tax(TAXES.get(step.index() % TAXES.size()))
                .priceMode(step.cents() % 5 == 0 ? PriceMode.GROSS : PriceMode.NET)
                .processingDate(day(step))
                .build();
    }

    private IssueInvoice of(PendingEntryId entry) {
        return IssueInvoice.builder(ACCOUNT)
                .priceMode(billing.queries().pendingEntry(entry).priceMode())
                .entry(entry)
                .build();
    }

    private LocalDate day(BillingStep step) {
        return clock.today().plusDays(step.days());
    }

    private static <T> Optional<T> one(List<T> all, BillingStep step) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(step.index() % all.size()));
    }
}
