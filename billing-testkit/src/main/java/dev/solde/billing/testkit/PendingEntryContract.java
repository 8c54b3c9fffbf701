package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.EUR;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.NO_TAX;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.USD;
import static dev.solde.billing.testkit.Samples.VAT_20;
import static dev.solde.billing.testkit.Samples.VAT_5_5;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.RecordSequence;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.command.BillNow;
import dev.solde.billing.command.CancelPendingEntry;
import dev.solde.billing.command.ChangePendingEntry;
import dev.solde.billing.command.Erase;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.document.BilledEntry;
import dev.solde.billing.document.BillingDue;
import dev.solde.billing.document.BillingResult;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.InvoiceLine;
import dev.solde.billing.document.PendingEntry;
import dev.solde.billing.document.PendingEntryState;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.LineType;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.Side;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Entries that wait to be billed: added, changed, taken back, named by an invoice, and released by a credit note. */
public interface PendingEntryContract extends ContractPart {

    /** It waits, and the balance does not know it. */
    @Test
    @Tag("R-118")
    default void an_entry_that_waits_moves_no_balance() {
        billing().openAccount(open(DUPONT));
        PendingEntry entry = billing()
                .addPendingEntry(AddPendingEntry.builder(DUPONT)
                        .debit("Training", eur("150.00"), VAT_20)
                        .lineType(LineType.of("TRAINING"))
                        .processingDate(TODAY.plusDays(3))
                        .build());
        assertThat(entry)
                .isEqualTo(PendingEntry.builder()
                        .id(entry.id())
                        .state(PendingEntryState.PENDING)
                        .side(Side.DEBIT)
                        .label("Training")
                        .lineType(LineType.of("TRAINING"))
                        .amount(eur("150.00"))
                        .left(eur("150.00"))
                        .priceMode(PriceMode.NET)
                        .tax(VAT_20)
                        .processingDate(TODAY.plusDays(3))
                        .build());
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("0.00"));
        assertThat(queries().openItems(DUPONT, PageRequest.first(10)).items()).isEmpty();
        assertThat(queries().pendingEntry(entry.id())).isEqualTo(entry);
        assertThat(PendingEntryId.parse(entry.id().toString())).isEqualTo(entry.id());
    }

    /** Its default date is today; entries are listed in the order in which they are billed. */
    @Test
    @Tag("R-119")
    default void entries_are_listed_by_processing_date_and_order_of_adding() {
        billing().openAccount(open(DUPONT));
        PendingEntry later = add("later", "1.00", 1);
        PendingEntry today = billing()
                .addPendingEntry(AddPendingEntry.builder(DUPONT)
                        .debit("today", eur("2.00"))
                        .build());
        PendingEntry earlier = add("earlier", "3.00", -1);
        PendingEntry alsoToday = add("also today", "4.00", 0);
        assertThat(today.processingDate()).isEqualTo(TODAY);
        assertThat(queries().pendingEntries(DUPONT, PageRequest.first(10)).items())
                .containsExactly(earlier, today, alsoToday, later);
        var first = queries().pendingEntries(DUPONT, PageRequest.first(3));
        assertThat(first.items()).containsExactly(earlier, today, alsoToday);
        assertThat(queries().pendingEntries(DUPONT, first.next().orElseThrow()).items())
                .containsExactly(later);
    }

    /** What is said changes, the rest stays; earlier states stay known. */
    @Test
    @Tag("R-124")
    default void a_pending_entry_can_be_changed() {
        billing().openAccount(open(DUPONT));
        PendingEntry entry = add("Training", "150.00", 3);
        long version = queries().version(DUPONT);
        PendingEntry moved = billing()
                .changePendingEntry(ChangePendingEntry.builder(entry.id())
                        .processingDate(TODAY.plusDays(33))
                        .build());
        PendingEntry changed = billing()
                .changePendingEntry(ChangePendingEntry.builder(entry.id())
                        .label("Two trainings")
                        .amount(eur("280.00"))
                        .lineType(LineType.of("COURSE"))
                        .taxes(VAT_5_5)
                        .build());
        assertThat(moved.processingDate()).isEqualTo(TODAY.plusDays(33));
        assertThat(moved.amount()).isEqualTo(eur("150.00"));
        assertThat(List.of(
                        changed.label(),
                        changed.amount(),
                        changed.left(),
                        changed.lineType().orElseThrow(),
                        changed.taxes(),
                        changed.processingDate()))
                .containsExactly(
                        "Two trainings",
                        eur("280.00"),
                        eur("280.00"),
                        LineType.of("COURSE"),
                        List.of(VAT_5_5),
                        TODAY.plusDays(33));
        assertThat(queries().pendingEntry(entry.id())).isEqualTo(changed);
        assertThat(queries().knownAt(new RecordSequence(version)).pendingEntry(entry.id()))
                .isEqualTo(entry);
        assertThat(queries().pendingEntries(DUPONT, PageRequest.first(10)).items())
                .containsExactly(changed);
    }

    /** What is billed, taken back or unknown is not changed and not taken back. */
    @Test
    @Tag("R-124")
    default void only_a_pending_entry_is_changed_or_taken_back() {
        billing().openAccount(open(DUPONT));
        PendingEntry cancelled = billing()
                .cancelPendingEntry(CancelPendingEntry.of(add("x", "1.00", 0).id()));
        PendingEntry billed = add("y", "2.00", 0);
        billing().billNow(BillNow.of(DUPONT));
        assertThat(cancelled.state()).isEqualTo(PendingEntryState.CANCELLED);
        assertThat(cancelled.left()).isEqualTo(eur("0.00"));
        assertThat(queries().pendingEntries(DUPONT, PageRequest.first(10)).items())
                .isEmpty();
        PendingEntryId unknown = new PendingEntryId(DUPONT, new UUID(7, 7));
        refusedBoth(cancelled.id(), new Rejection.NotPending(cancelled.id(), PendingEntryState.CANCELLED));
        refusedBoth(billed.id(), new Rejection.NotPending(billed.id(), PendingEntryState.BILLED));
        refusedBoth(unknown, new Rejection.PendingEntryNotFound(unknown));
        refused(
                        DUPONT,
                        () -> billing()
                                .issueInvoice(IssueInvoice.builder(DUPONT)
                                        .entry(billed.id())
                                        .build()))
                .isEqualTo(new Rejection.NotPending(billed.id(), PendingEntryState.BILLED));
    }

    private void refusedBoth(PendingEntryId entry, Rejection expected) {
        refused(
                        DUPONT,
                        () -> billing()
                                .changePendingEntry(ChangePendingEntry.builder(entry)
                                        .label("z")
                                        .build()))
                .isEqualTo(expected);
        refused(DUPONT, () -> billing().cancelPendingEntry(CancelPendingEntry.of(entry)))
                .isEqualTo(expected);
    }

    /** Money is judged as everywhere. */
    @Test
    @Tag("R-1")
    @Tag("R-2")
    default void an_entry_is_in_the_account_s_currency() {
        billing().openAccount(open(DUPONT));
        PendingEntry entry = add("x", "1.00", 0);
        var dollars = Amounts.of("1.00", USD);
        var fine = Amounts.price("1.001", EUR);
        var large = Amounts.price("10000000000000", EUR);
        refused(DUPONT, () -> billing().addPendingEntry(AddPendingEntry.credit(DUPONT, "x", dollars, NO_TAX, TODAY)))
                .isEqualTo(new Rejection.CurrencyMismatch(EUR, USD));
        refused(DUPONT, () -> billing().addPendingEntry(AddPendingEntry.debit(DUPONT, "x", fine, NO_TAX, TODAY)))
                .isEqualTo(new Rejection.ScaleTooFine(fine, 2));
        refused(DUPONT, () -> billing().addPendingEntry(AddPendingEntry.debit(DUPONT, "x", large, NO_TAX, TODAY)))
                .isEqualTo(new Rejection.AmountTooLarge(Amounts.format(large)));
        refused(
                        DUPONT,
                        () -> billing()
                                .changePendingEntry(ChangePendingEntry.builder(entry.id())
                                        .amount(dollars)
                                        .build()))
                .isEqualTo(new Rejection.CurrencyMismatch(EUR, USD));
    }

    /** Of a partly billed entry amount and taxes stand on a document; the words for the rest may change. */
    @Test
    @Tag("R-122")
    @Tag("R-124")
    default void of_a_partly_billed_entry_the_amount_and_the_taxes_stay() {
        billing().openAccount(open(DUPONT));
        add("Training", "30.00", 0);
        PendingEntry gift =
                billing().addPendingEntry(AddPendingEntry.credit(DUPONT, "Gift", eur("50.00"), NO_TAX, TODAY));
        billing().billNow(BillNow.of(DUPONT));
        Rejection partly = new Rejection.PendingEntryPartlyBilled(gift.id(), eur("30.00"));
        refused(
                        DUPONT,
                        () -> billing()
                                .changePendingEntry(ChangePendingEntry.builder(gift.id())
                                        .amount(eur("60.00"))
                                        .build()))
                .isEqualTo(partly);
        refused(
                        DUPONT,
                        () -> billing()
                                .changePendingEntry(ChangePendingEntry.builder(gift.id())
                                        .taxes(VAT_20)
                                        .build()))
                .isEqualTo(partly);
        PendingEntry changed = billing()
                .changePendingEntry(ChangePendingEntry.builder(gift.id())
                        .label("Rest of the gift")
                        .build());
        assertThat(changed.label()).isEqualTo("Rest of the gift");
        assertThat(changed.left()).isEqualTo(eur("20.00"));
        PendingEntry cancelled = billing().cancelPendingEntry(CancelPendingEntry.of(gift.id()));
        assertThat(cancelled.amount()).isEqualTo(eur("50.00"));
        assertThat(cancelled.left()).isEqualTo(eur("0.00"));
    }

    /** An invoice bills the entries that it names after its lines, whatever their date. */
    @Test
    @Tag("R-125")
    default void an_invoice_bills_the_entries_that_it_names() {
        billing().openAccount(open(DUPONT));
        PendingEntry training = billing()
                .addPendingEntry(AddPendingEntry.builder(DUPONT)
                        .debit("Training", eur("150.00"), VAT_20)
                        .lineType(LineType.of("TRAINING"))
                        .processingDate(TODAY.plusDays(90))
                        .build());
        PendingEntry gift =
                billing().addPendingEntry(AddPendingEntry.credit(DUPONT, "Gift", eur("20.00"), VAT_20, TODAY));
        Invoice invoice = billing()
                .issueInvoice(IssueInvoice.builder(DUPONT)
                        .entry(training.id())
                        .entry(gift.id())
                        .line("Locker", 1, eur("5.00"), VAT_20)
                        .build());
        assertThat(invoice.totalInclTax()).isEqualTo(eur("162.00"));
        assertThat(invoice.lines())
                .extracting(InvoiceLine::label, InvoiceLine::amount, InvoiceLine::lineType, InvoiceLine::pendingEntry)
                .containsExactly(
                        tuple("Locker", eur("5.00"), none(), none()),
                        tuple("Training", eur("150.00"), training.lineType(), some(training.id())),
                        tuple("Gift", eur("-20.00"), none(), some(gift.id())));
        assertThat(queries().invoice(invoice.id())).isEqualTo(invoice);
        assertThat(queries().pendingEntry(training.id()).state()).isEqualTo(PendingEntryState.BILLED);
        assertThat(queries().pendingEntry(gift.id()).left()).isEqualTo(eur("0.00"));
        assertThat(queries().item(invoice.id()).lineTypes()).containsExactly(LineType.of("TRAINING"));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private static java.util.Optional<Object> none() {
        return java.util.Optional.empty();
    }

    private static java.util.Optional<Object> some(Object value) {
        return java.util.Optional.of(value);
    }

    /** One price mode a document, and what is outside the scope of tax apart. */
    @Test
    @Tag("R-33")
    @Tag("R-39")
    @Tag("R-123")
    default void an_invoice_does_not_mix_modes_or_what_is_outside_the_scope_of_tax() {
        billing().openAccount(open(DUPONT));
        PendingEntry net = add("net", "1.00", 0);
        PendingEntry gross = billing()
                .addPendingEntry(AddPendingEntry.builder(DUPONT)
                        .debit("gross", eur("1.00"), VAT_20)
                        .priceMode(PriceMode.GROSS)
                        .build());
        PendingEntry fee = billing()
                .addPendingEntry(
                        AddPendingEntry.debit(DUPONT, "fee", eur("8.00"), Tax.outsideScope("bank fee"), TODAY));
        PendingEntryId unknown = new PendingEntryId(MARTIN, net.id().uuid());
        refused(DUPONT, () -> billing().issueInvoice(of(net, gross)))
                .isEqualTo(new Rejection.MixedPriceMode(gross.id(), PriceMode.NET, PriceMode.GROSS));
        refused(DUPONT, () -> billing().issueInvoice(of(net, fee)))
                .isEqualTo(new Rejection.MixedWithOutsideScope(fee.id()));
        refused(
                        DUPONT,
                        () -> billing()
                                .issueInvoice(IssueInvoice.builder(DUPONT)
                                        .line("x", 1, eur("1.00"), VAT_20)
                                        .entry(fee.id())
                                        .build()))
                .isEqualTo(new Rejection.MixedWithOutsideScope(fee.id()));
        refused(
                        DUPONT,
                        () -> billing()
                                .issueInvoice(IssueInvoice.builder(DUPONT)
                                        .entry(unknown)
                                        .build()))
                .isEqualTo(new Rejection.PendingEntryNotFound(unknown));
        assertThat(billing().issueInvoice(of(fee)).totalInclTax()).isEqualTo(eur("8.00"));
    }

    private static IssueInvoice of(PendingEntry... entries) {
        return IssueInvoice.builder(DUPONT)
                .entries(java.util.Arrays.stream(entries).map(PendingEntry::id).toList())
                .build();
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

    /** Accounts with something due on their own billing date of that day. */
    @Test
    @Tag("R-121")
    default void accounts_are_due_for_billing_by_their_billing_day() {
        billing().openAccount(open(DUPONT));
        billing().openAccount(OpenAccount.builder(MARTIN, EUR).billingDay(5).build());
        add("x", "1.00", 3);
        billing().addPendingEntry(AddPendingEntry.debit(MARTIN, "x", eur("1.00"), NO_TAX, TODAY.plusDays(3)));
        assertThat(queries().dueForBilling(TODAY, PageRequest.first(10)).items())
                .isEmpty();
        assertThat(queries()
                        .dueForBilling(TODAY.plusDays(3), PageRequest.first(10))
                        .items())
                .containsExactly(new BillingDue(DUPONT, TODAY.plusDays(3), TODAY.plusDays(3)));
        var page = queries().dueForBilling(TODAY.plusDays(10), PageRequest.first(1));
        assertThat(page.items()).containsExactly(new BillingDue(DUPONT, TODAY.plusDays(10), TODAY.plusDays(3)));
        assertThat(queries()
                        .dueForBilling(TODAY.plusDays(10), page.next().orElseThrow())
                        .items())
                .containsExactly(new BillingDue(MARTIN, TODAY.plusDays(4), TODAY.plusDays(3)));
    }

    private PendingEntry add(String label, String amount, int days) {
        return billing()
                .addPendingEntry(AddPendingEntry.debit(DUPONT, label, eur(amount), NO_TAX, TODAY.plusDays(days)));
    }
}
