package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.NO_TAX;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.VAT_20;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.command.BillNow;
import dev.solde.billing.command.CancelPendingEntry;
import dev.solde.billing.command.ChangePendingEntry;
import dev.solde.billing.command.Erase;
import dev.solde.billing.command.InvoiceDraft;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.document.BilledEntry;
import dev.solde.billing.document.BillingResult;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.InvoiceLine;
import dev.solde.billing.document.PendingEntry;
import dev.solde.billing.document.PendingEntryState;
import dev.solde.billing.fact.PendingEntryRevised;
import dev.solde.billing.ledger.LineType;
import dev.solde.billing.ledger.PageRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pending entries after they were billed: released by a credit note, restored from the journal, billed without their texts. */
public interface EntryReleaseContract extends ContractPart {

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private static java.util.Optional<Object> none() {
        return java.util.Optional.empty();
    }

    private static java.util.Optional<Object> some(Object value) {
        return java.util.Optional.of(value);
    }

    /** A released line leaves a copy that is billed again; the line is released once. */
    @Test
    @Tag("R-65")
    default void the_entry_of_a_released_line_waits_again_as_a_copy() {
        billing().openAccount(open(DUPONT));
        PendingEntry training = billing()
                .addPendingEntry(AddPendingEntry.builder(DUPONT)
                        .debit("Training", eur("150.00"), VAT_20)
                        .lineType(LineType.of("TRAINING"))
                        .processingDate(TODAY.minusDays(2))
                        .build());
        PendingEntry locker = add("Locker", "5.00", 0);
        Invoice first = billing().billNow(BillNow.of(DUPONT)).invoices().get(0);
        billing().issueCreditNote(IssueCreditNote.builder(first.id()).line(1).build());
        assertThat(queries().pendingEntries(DUPONT, PageRequest.first(10)).items())
                .isEmpty();
        Invoice second = billing().issueInvoice(Samples.invoice(DUPONT, "1.00"));
        billing()
                .issueCreditNote(
                        IssueCreditNote.builder(first.id()).line(2).releaseAll().build());
        List<PendingEntry> copies =
                queries().pendingEntries(DUPONT, PageRequest.first(10)).items();
        assertThat(copies)
                .extracting(PendingEntry::copyOf, PendingEntry::left, PendingEntry::label, PendingEntry::lineType)
                .containsExactly(
                        tuple(some(training.id()), eur("150.00"), "Training", training.lineType()),
                        tuple(some(locker.id()), eur("5.00"), "Locker", none()));
        assertThat(copies.get(0).processingDate()).isEqualTo(training.processingDate());
        assertThat(queries().pendingEntry(training.id()).state()).isEqualTo(PendingEntryState.RELEASED);
        assertThat(second.lines().get(0).pendingEntry()).isEmpty();
        BillingResult again = billing().billNow(BillNow.of(DUPONT));
        assertThat(again.invoices().get(0).totalInclTax()).isEqualTo(eur("185.00"));
        assertThat(again.entries())
                .extracting(BilledEntry::entry)
                .containsExactlyElementsOf(copies.stream().map(PendingEntry::id).toList());
    }

    /** A release after the release brings nothing back: the line is on another invoice by then. */
    @Test
    @Tag("R-65")
    default void a_line_is_released_once() {
        billing().openAccount(open(DUPONT));
        PendingEntry training = add("Training", "150.00", 0);
        Invoice invoice = billing().billNow(BillNow.of(DUPONT)).invoices().get(0);
        IssueCreditNote some = IssueCreditNote.builder(invoice.id())
                .lineAmount(1, eur("50.00"))
                .releaseSources()
                .build();
        billing().issueCreditNote(some);
        billing().issueCreditNote(some);
        assertThat(queries().pendingEntries(DUPONT, PageRequest.first(10)).items())
                .extracting(PendingEntry::copyOf, PendingEntry::left)
                .containsExactly(tuple(some(training.id()), eur("150.00")));
    }

    /** Of an entry billed in two parts each line releases its own part. */
    @Test
    @Tag("R-65")
    @Tag("R-122")
    default void of_an_entry_billed_in_parts_a_line_releases_its_part() {
        billing().openAccount(open(DUPONT));
        add("Training", "30.00", 0);
        PendingEntry gift =
                billing().addPendingEntry(AddPendingEntry.credit(DUPONT, "Gift", eur("50.00"), NO_TAX, TODAY));
        billing().billNow(BillNow.of(DUPONT));
        PendingEntry judo = add("Judo", "100.00", 0);
        Invoice second = billing().billNow(BillNow.of(DUPONT)).invoices().get(0);
        assertThat(queries().pendingEntry(gift.id()).state()).isEqualTo(PendingEntryState.BILLED);
        billing()
                .issueCreditNote(IssueCreditNote.builder(second.id())
                        .lineAmount(1, eur("10.00"))
                        .releaseAll()
                        .build());
        assertThat(queries().pendingEntry(gift.id()).state()).isEqualTo(PendingEntryState.BILLED);
        assertThat(queries().pendingEntry(judo.id()).state()).isEqualTo(PendingEntryState.RELEASED);
        assertThat(queries().pendingEntries(DUPONT, PageRequest.first(10)).items())
                .extracting(PendingEntry::label, PendingEntry::left, PendingEntry::copyOf)
                .containsExactlyInAnyOrder(
                        tuple("Judo", eur("100.00"), some(judo.id())), tuple("Gift", eur("20.00"), some(gift.id())));
    }

    /** After an erasure the label is gone; the entry is billed all the same. */
    @Test
    @Tag("R-143")
    default void an_entry_whose_label_was_erased_is_still_billed() {
        billing().openAccount(open(DUPONT));
        PendingEntry entry = add("Training for Anna", "150.00", 0);
        bench().clock().advance(Duration.ofDays(1));
        billing().erase(Erase.texts(DUPONT, TODAY, "asked to"));
        assertThat(queries().pendingEntry(entry.id()).label()).isEqualTo("[erased]");
        Invoice invoice = billing().billNow(BillNow.of(DUPONT)).invoices().get(0);
        assertThat(invoice.lines().get(0).label()).isEqualTo("[erased]");
        assertThat(queries().verify(DUPONT).isClean()).isTrue();
    }

    /** Changed, taken back, billed in part or whole, freed and released: no later revision knows the label again. */
    @Test
    @Tag("R-143")
    default void an_erased_label_never_comes_back_whatever_becomes_of_the_entry() {
        billing().openAccount(open(DUPONT));
        PendingEntry changed = add("Anna", "10.00", 0);
        PendingEntry cancelled = add("Anna", "10.00", 0);
        PendingEntry billed = add("Anna", "100.00", 0);
        PendingEntry reserved = add("Anna", "10.00", 0);
        billing().addPendingEntry(AddPendingEntry.credit(DUPONT, "Anna", eur("150.00"), NO_TAX, TODAY));
        InvoiceDraft draft = billing()
                .saveDraft(IssueInvoice.builder(DUPONT).entry(reserved.id()).build());
        bench().clock().advance(Duration.ofDays(1));
        billing().erase(Erase.texts(DUPONT, TODAY, "asked to"));
        billing()
                .changePendingEntry(ChangePendingEntry.builder(changed.id())
                        .processingDate(TODAY.plusDays(9))
                        .build());
        billing().cancelPendingEntry(CancelPendingEntry.of(cancelled.id()));
        billing().discardDraft(draft);
        Invoice invoice = billing()
                .billNow(BillNow.builder(DUPONT)
                        .line("Locker", 1, eur("20.00"), NO_TAX)
                        .build())
                .invoices()
                .get(0);
        Invoice again = billing()
                .issueInvoice(IssueInvoice.builder(DUPONT).entry(changed.id()).build());
        billing()
                .issueCreditNote(IssueCreditNote.builder(again.id())
                        .line(1)
                        .releaseSources()
                        .build());
        List<PendingEntryRevised> revisions = bench().books(DUPONT).records().stream()
                .flatMap(record -> record.facts(PendingEntryRevised.class).stream())
                .toList();
        assertThat(revisions.subList(5, revisions.size()))
                .extracting(PendingEntryRevised::entry)
                .contains(changed.id(), cancelled.id(), billed.id(), reserved.id())
                .hasSize(8);
        assertThat(revisions).extracting(revised -> revised.label().shown()).containsOnly("[erased]");
        assertThat(again.lines()).extracting(InvoiceLine::label).containsExactly("[erased]");
        assertThat(invoice.lines())
                .extracting(InvoiceLine::label)
                .containsExactly("Locker", "[erased]", "[erased]", "[erased]");
        assertThat(queries().verify(DUPONT).isClean()).isTrue();
        Bench other = bench().another();
        other.billing().restore(bench().books(DUPONT).records().stream());
        assertThat(other.queries().verify(DUPONT).isClean()).isTrue();
    }

    /** Restored from its journal, an account has the same entries, which are billed as before. */
    @Test
    @Tag("R-142")
    default void restored_entries_are_billed_as_before() {
        billing().openAccount(open(DUPONT));
        add("Training", "30.00", 0);
        PendingEntry gift =
                billing().addPendingEntry(AddPendingEntry.credit(DUPONT, "Gift", eur("50.00"), NO_TAX, TODAY));
        billing().billNow(BillNow.of(DUPONT));
        Bench other = bench().another();
        other.billing().restore(bench().books(DUPONT).records().stream());
        assertThat(other.queries().pendingEntry(gift.id())).isEqualTo(queries().pendingEntry(gift.id()));
        assertThat(other.billing().billNow(BillNow.of(DUPONT)).documents()).isEmpty();
        other.checkInvariants();
    }

    private PendingEntry add(String label, String amount, int days) {
        return billing()
                .addPendingEntry(AddPendingEntry.debit(DUPONT, label, eur(amount), NO_TAX, TODAY.plusDays(days)));
    }
}
