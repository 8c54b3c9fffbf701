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
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.document.BillingDue;
import dev.solde.billing.document.PendingEntry;
import dev.solde.billing.document.PendingEntryState;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.LineType;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.Side;
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
    default void an_entry_is_in_the_accounts_currency() {
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

    /** What no document could hold would stand in the way of all that is billed with it. */
    @Test
    @Tag("R-2")
    default void an_entry_is_below_the_limit_with_its_tax() {
        billing().openAccount(open(DUPONT));
        var most = eur("9999999999999.99");
        Rejection tooLarge = new Rejection.AmountTooLarge("An amount of the document is 10^15 minor units or more");
        refused(DUPONT, () -> billing().addPendingEntry(AddPendingEntry.debit(DUPONT, "x", most, VAT_20, TODAY)))
                .isEqualTo(tooLarge);
        PendingEntry entry = billing().addPendingEntry(AddPendingEntry.debit(DUPONT, "x", most, NO_TAX, TODAY));
        refused(
                        DUPONT,
                        () -> billing()
                                .changePendingEntry(ChangePendingEntry.builder(entry.id())
                                        .taxes(VAT_20)
                                        .build()))
                .isEqualTo(tooLarge);
        assertThat(queries().overview(DUPONT).unbilled()).isEqualTo(most);
        assertThat(billing().billNow(BillNow.of(DUPONT)).invoices().get(0).totalInclTax())
                .isEqualTo(most);
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
