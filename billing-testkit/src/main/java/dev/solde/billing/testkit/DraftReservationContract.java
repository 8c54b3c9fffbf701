package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.NO_TAX;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.VAT_20;
import static dev.solde.billing.testkit.Samples.VAT_5_5;
import static dev.solde.billing.testkit.Samples.allocate;
import static dev.solde.billing.testkit.Samples.credit;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.command.BillNow;
import dev.solde.billing.command.CancelPendingEntry;
import dev.solde.billing.command.ChangePendingEntry;
import dev.solde.billing.command.DraftVersion;
import dev.solde.billing.command.GlobalCreditNoteDraft;
import dev.solde.billing.command.InvoiceDraft;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.WriteOffItem;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.PendingEntry;
import dev.solde.billing.document.PendingEntryState;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.PendingEntryId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What drafts hold and what holds for them: their pending entries, their account, the commands that name them. */
public interface DraftReservationContract extends ContractPart {

    private static IssueInvoice asked() {
        return IssueInvoice.builder(DUPONT)
                .line("Judo", 1, eur("100.00"), VAT_20)
                .line("Belt", 2, eur("7.50"), VAT_5_5)
                .note("for the autumn")
                .reason("as agreed")
                .build();
    }

    /** A draft's entries are not billed by anything else, and free again when it is discarded. */
    @Test
    @Tag("R-52")
    @Tag("R-118")
    @Tag("R-120")
    default void a_draft_reserves_its_pending_entries_until_it_is_discarded() {
        billing().openAccount(open(DUPONT));
        PendingEntry entry = pending("Training");
        PendingEntry other = pending("Judo");
        InvoiceDraft draft = billing().saveDraft(of(entry));
        Rejection reserved = new Rejection.PendingEntryReserved(entry.id(), draft.id());
        refused(DUPONT, () -> billing().saveDraft(of(entry))).isEqualTo(reserved);
        refused(DUPONT, () -> billing().issueInvoice(of(entry))).isEqualTo(reserved);
        refused(DUPONT, () -> billing().cancelPendingEntry(CancelPendingEntry.of(entry.id())))
                .isEqualTo(reserved);
        refused(
                        DUPONT,
                        () -> billing()
                                .changePendingEntry(ChangePendingEntry.builder(entry.id())
                                        .label("x")
                                        .build()))
                .isEqualTo(reserved);
        assertThat(queries().pendingEntry(entry.id()).state()).isEqualTo(PendingEntryState.PENDING);
        assertThat(billing().billNow(BillNow.of(DUPONT)).entries())
                .extracting(billed -> billed.entry())
                .containsExactly(other.id());
        assertThat(queries().dueForBilling(TODAY, PageRequest.first(10)).items())
                .isEmpty();
        billing().discardDraft(draft);
        assertThat(queries().dueForBilling(TODAY, PageRequest.first(10)).items())
                .hasSize(1);
        assertThat(billing().billNow(BillNow.of(DUPONT)).entries())
                .extracting(billed -> billed.entry())
                .containsExactly(entry.id());
    }

    /** Its own reservation does not stand in the way of issuing it; an entry that is taken out is free. */
    @Test
    @Tag("R-120")
    default void a_draft_bills_the_entries_that_it_reserves() {
        billing().openAccount(open(DUPONT));
        PendingEntry entry = pending("Training");
        PendingEntry other = pending("Judo");
        InvoiceDraft draft = billing().saveDraft(of(entry, other));
        draft = billing().saveDraft(draft.edit(invoice -> invoice.removeEntry(other.id())));
        Invoice invoice = billing().issueInvoice(IssueInvoice.of(draft));
        assertThat(invoice.lines().get(0).pendingEntry()).contains(entry.id());
        assertThat(queries().pendingEntry(entry.id()).state()).isEqualTo(PendingEntryState.BILLED);
        assertThat(billing().issueInvoice(of(other)).totalInclTax()).isEqualTo(eur("10.00"));
        Rejection billed = new Rejection.NotPending(entry.id(), PendingEntryState.BILLED);
        refused(DUPONT, () -> billing().saveDraft(of(entry))).isEqualTo(billed);
        PendingEntryId unknown = new PendingEntryId(DUPONT, new UUID(7, 7));
        refused(
                        DUPONT,
                        () -> billing()
                                .saveDraft(IssueInvoice.builder(DUPONT)
                                        .entry(unknown)
                                        .build()))
                .isEqualTo(new Rejection.PendingEntryNotFound(unknown));
    }

    private PendingEntry pending(String label) {
        return billing().addPendingEntry(AddPendingEntry.debit(DUPONT, label, eur("10.00"), NO_TAX, TODAY));
    }

    private static IssueInvoice of(PendingEntry... entries) {
        return IssueInvoice.builder(DUPONT)
                .entries(java.util.Arrays.stream(entries).map(PendingEntry::id).toList())
                .build();
    }

    /** A draft is named like the document that it will be; a command that needs the document says so. */
    @Test
    @Tag("R-47")
    default void a_command_that_names_a_draft_is_refused_as_not_issued() {
        billing().openAccount(open(DUPONT));
        InvoiceDraft draft = billing().saveDraft(asked());
        GlobalCreditNoteDraft note = billing().saveDraft(credit(DUPONT, "1.00"));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "10.00"));
        Rejection notIssued = new Rejection.NotIssued(draft.id());
        refused(DUPONT, () -> billing().issueCreditNote(IssueCreditNote.whole(draft.id(), "x")))
                .isEqualTo(notIssued);
        refused(DUPONT, () -> billing().saveDraft(IssueCreditNote.whole(draft.id(), "x")))
                .isEqualTo(notIssued);
        refused(DUPONT, () -> billing().writeOffItem(WriteOffItem.badDebt(draft.id())))
                .isEqualTo(notIssued);
        refused(
                        DUPONT,
                        () -> billing()
                                .recordPayment(payment(DUPONT, "1.00").toBuilder()
                                        .allocate(draft.id(), eur("1.00"))
                                        .build()))
                .isEqualTo(notIssued);
        refused(DUPONT, () -> billing().allocate(allocate(note.id(), invoice.id(), "1.00")))
                .isEqualTo(new Rejection.NotIssued(note.id()));
        assertThat(billing().preview(WriteOffItem.badDebt(draft.id())).rejection())
                .contains(notIssued);
        List<Rejection> inBatch = new ArrayList<>();
        billing()
                .batch()
                .onRefusal(refused -> inBatch.add(refused.rejection()))
                .each(Stream.of(WriteOffItem.badDebt(draft.id())));
        assertThat(inBatch).containsExactly(notIssued);
        refused(DUPONT, () -> billing().batch().allOrNone(Stream.of(WriteOffItem.badDebt(draft.id()))))
                .isEqualTo(notIssued);
        refused(DUPONT, () -> queries().item(draft.id())).isEqualTo(new Rejection.ItemNotFound(draft.id()));
    }

    /** Each account has its own drafts, each tenant too. */
    @Test
    default void drafts_belong_to_their_account_and_tenant() {
        billing().openAccount(open(DUPONT));
        billing().openAccount(open(MARTIN));
        var club = bench().billing(Samples.OTHER_CLUB);
        club.openAccount(open(DUPONT));
        InvoiceDraft draft = billing().saveDraft(asked());
        assertThat(queries().drafts(MARTIN, PageRequest.first(10)).items()).isEmpty();
        assertThat(club.queries().drafts(DUPONT, PageRequest.first(10)).items()).isEmpty();
        RejectionAssertions.assertRefused(club, DUPONT, () -> club.issueInvoice(IssueInvoice.of(draft)))
                .isEqualTo(new Rejection.DraftNotFound(draft.id()));
        AccountId unknown = AccountId.of("nobody");
        refused(unknown, () -> queries().drafts(unknown, PageRequest.first(10)))
                .isEqualTo(new Rejection.AccountNotFound(unknown));
        assertThat(new DraftVersion(draft.id(), draft.version())).isEqualTo(new DraftVersion(draft.id(), 1));
    }
}
