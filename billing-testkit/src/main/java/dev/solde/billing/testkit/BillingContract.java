package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.EUR;
import static dev.solde.billing.testkit.Samples.NO_TAX;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.USD;
import static dev.solde.billing.testkit.Samples.VAT_20;
import static dev.solde.billing.testkit.Samples.VAT_5_5;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingSettings;
import dev.solde.billing.Outcome;
import dev.solde.billing.Preview;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.command.BillNow;
import dev.solde.billing.command.CreditSettlement;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.document.Allowance;
import dev.solde.billing.document.BilledEntry;
import dev.solde.billing.document.BillingResult;
import dev.solde.billing.document.Charge;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.DocumentType;
import dev.solde.billing.document.ExcessCredit;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.InvoiceLine;
import dev.solde.billing.document.IssuedDocument;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.PendingEntry;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Series;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.LineType;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.PaymentTerms;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.ledger.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Billing what is due: when, on which documents, and what becomes of credit above the charges. */
public interface BillingContract extends ContractPart {

    /** The example of the documentation: billing day 5, entries of 4, 5 and 18 June. */
    @Test
    @Tag("R-119")
    @Tag("R-120")
    @Tag("R-121")
    default void an_entry_goes_on_the_document_of_the_next_billing_day() {
        billing().openAccount(OpenAccount.builder(DUPONT, EUR).billingDay(5).build());
        debit("of the 4th", "4.00", NO_TAX, day(6, 4));
        debit("of the 5th", "5.00", NO_TAX, day(6, 5));
        debit("of the 18th", "18.00", NO_TAX, day(6, 18));
        assertThat(billing().billNow(BillNow.of(DUPONT))).isEqualTo(nothing());
        bench().clock().set(day(6, 4).atTime(9, 0));
        assertThat(billing().billNow(BillNow.of(DUPONT))).isEqualTo(nothing());
        bench().clock().set(day(6, 5).atTime(9, 0));
        Invoice june = billing().billNow(BillNow.of(DUPONT)).invoices().get(0);
        assertThat(june.issueDate()).isEqualTo(day(6, 5));
        assertThat(june.lines()).extracting(InvoiceLine::label).containsExactly("of the 4th", "of the 5th");
        bench().clock().set(day(6, 30).atTime(9, 0));
        assertThat(billing().billNow(BillNow.of(DUPONT))).isEqualTo(nothing());
        bench().clock().set(day(7, 7).atTime(9, 0));
        Invoice july = billing().billNow(BillNow.of(DUPONT)).invoices().get(0);
        assertThat(july.issueDate()).isEqualTo(day(7, 5));
        assertThat(july.lines()).extracting(InvoiceLine::label).containsExactly("of the 18th");
        assertThat(billing().billNow(BillNow.of(DUPONT))).isEqualTo(nothing());
    }

    /** Billing day 31 is the last day of a shorter month, and the 31st again afterwards. */
    @Test
    @Tag("R-121")
    default void billing_day_31_is_the_last_day_of_february_and_the_31st_again_in_march() {
        bench().clock().set(LocalDate.of(2027, 2, 1).atTime(9, 0));
        billing().openAccount(OpenAccount.builder(DUPONT, EUR).billingDay(31).build());
        for (int month = 2; month <= 4; month++) {
            debit("month " + month, "1.00", NO_TAX, LocalDate.of(2027, month, 20));
        }
        assertThat(issueDates(LocalDate.of(2027, 2, 27))).isEmpty();
        assertThat(issueDates(LocalDate.of(2027, 2, 28))).containsExactly(LocalDate.of(2027, 2, 28));
        assertThat(issueDates(LocalDate.of(2027, 3, 30))).isEmpty();
        assertThat(issueDates(LocalDate.of(2027, 3, 31))).containsExactly(LocalDate.of(2027, 3, 31));
        assertThat(issueDates(LocalDate.of(2027, 5, 3))).containsExactly(LocalDate.of(2027, 4, 30));
    }

    private List<LocalDate> issueDates(LocalDate today) {
        bench().clock().set(today.atTime(9, 0));
        return billing().billNow(BillNow.of(DUPONT)).documents().stream()
                .map(IssuedDocument::issueDate)
                .toList();
    }

    /** Charges first, then credits, each by processing date and order of adding; lines keep label and type. */
    @Test
    @Tag("R-119")
    @Tag("R-125")
    default void charges_come_first_then_further_lines_then_credits() {
        billing().openAccount(open(DUPONT));
        PendingEntry gift = credit("Gift", "20.00", VAT_20, TODAY.minusDays(9));
        PendingEntry second = debit("Second", "30.00", VAT_20, TODAY);
        PendingEntry first = billing()
                .addPendingEntry(AddPendingEntry.builder(DUPONT)
                        .debit("First", eur("100.00"), VAT_20)
                        .lineType(LineType.of("TRAINING"))
                        .processingDate(TODAY.minusDays(1))
                        .build());
        BillNow command = BillNow.builder(DUPONT)
                .line("Locker", 1, eur("5.00"), VAT_20)
                .terms(PaymentTerms.days(30))
                .note("June")
                .reference(HostReference.of("run", "2026-06"))
                .build();
        Preview<BillingResult> preview = billing().preview(command);
        Outcome<BillingResult> outcome = billing().execute(command);
        BillingResult result = outcome.result();
        Invoice invoice = result.invoices().get(0);
        assertThat(invoice.lines())
                .extracting(InvoiceLine::label, InvoiceLine::amount, InvoiceLine::lineType, InvoiceLine::pendingEntry)
                .containsExactly(
                        tuple("First", eur("100.00"), first.lineType(), Optional.of(first.id())),
                        tuple("Second", eur("30.00"), Optional.empty(), Optional.of(second.id())),
                        tuple("Locker", eur("5.00"), Optional.empty(), Optional.empty()),
                        tuple("Gift", eur("-20.00"), Optional.empty(), Optional.of(gift.id())));
        assertThat(invoice.totalInclTax()).isEqualTo(eur("138.00"));
        assertThat(invoice.dueDate()).isEqualTo(TODAY.plusDays(30));
        assertThat(invoice.note()).contains("June");
        assertThat(queries().documents(HostReference.of("run", "2026-06"))).containsExactly(invoice);
        assertThat(result.documents()).containsExactly(invoice);
        assertThat(result.entries())
                .containsExactly(
                        new BilledEntry(first.id(), Side.DEBIT, eur("100.00"), eur("0.00"), invoice.id(), 1),
                        new BilledEntry(second.id(), Side.DEBIT, eur("30.00"), eur("0.00"), invoice.id(), 2),
                        new BilledEntry(gift.id(), Side.CREDIT, eur("20.00"), eur("0.00"), invoice.id(), 4));
        assertThat(queries().invoice(invoice.id())).isEqualTo(invoice);
        assertThat(outcome.balance()).isEqualTo(eur("138.00"));
        assertThat(preview.orElseThrow().invoices().get(0).totalInclTax()).isEqualTo(eur("138.00"));
    }

    /** A retry is answered from the journal; a second billing finds nothing. */
    @Test
    @Tag("R-8")
    @Tag("R-120")
    default void billing_twice_bills_once() {
        billing().openAccount(open(DUPONT));
        debit("x", "1.00", NO_TAX, TODAY);
        BillNow command =
                BillNow.builder(DUPONT).commandKey(CommandKey.of("run", "1")).build();
        Outcome<BillingResult> first = billing().execute(command);
        long version = queries().version(DUPONT);
        Outcome<BillingResult> again = billing().execute(command);
        assertThat(again.result()).isEqualTo(first.result());
        assertThat(again.replayed()).isTrue();
        Outcome<BillingResult> second = billing().execute(BillNow.of(DUPONT));
        assertThat(second.result()).isEqualTo(nothing());
        assertThat(second.record()).isEmpty();
        assertThat(queries().version(DUPONT)).isEqualTo(version);
    }

    /** Entries of category O and entries of the other price mode go on documents of their own. */
    @Test
    @Tag("R-39")
    @Tag("R-123")
    default void each_price_mode_and_category_o_have_a_document_of_their_own() {
        billing().openAccount(open(DUPONT));
        Tax bankFee = Tax.outsideScope("bank fee");
        debit("net", "10.00", VAT_20, TODAY);
        debit("fee", "8.00", bankFee, TODAY);
        billing()
                .addPendingEntry(AddPendingEntry.builder(DUPONT)
                        .debit("gross", eur("12.00"), VAT_20)
                        .priceMode(PriceMode.GROSS)
                        .build());
        credit("credit on fees", "3.00", bankFee, TODAY);
        BillingResult result = billing()
                .billNow(BillNow.builder(DUPONT)
                        .priceMode(PriceMode.GROSS)
                        .line("Locker", 1, eur("6.00"), VAT_5_5)
                        .line("Reminder", 1, eur("2.00"), bankFee)
                        .build());
        assertThat(result.documents())
                .extracting(
                        document -> document.number().value(),
                        IssuedDocument::priceMode,
                        document -> labels(document),
                        IssuedDocument::totalInclTax)
                .containsExactly(
                        tuple("F-2026-000001", PriceMode.NET, List.of("net"), eur("12.00")),
                        tuple("F-2026-000002", PriceMode.NET, List.of("fee", "credit on fees"), eur("5.00")),
                        tuple("F-2026-000003", PriceMode.GROSS, List.of("gross", "Locker"), eur("18.00")),
                        tuple("F-2026-000004", PriceMode.GROSS, List.of("Reminder"), eur("2.00")));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("37.00"));
        assertThat(queries().version(DUPONT)).isEqualTo(6);
    }

    private static List<String> labels(IssuedDocument document) {
        return document.lines().stream().map(InvoiceLine::label).toList();
    }

    /** A credit is billed as far as the charges go; the rest waits for the next invoice. */
    @Test
    @Tag("R-122")
    default void credit_above_the_charges_is_carried_forward() {
        billing().openAccount(open(DUPONT));
        debit("Training", "100.00", VAT_20, TODAY);
        PendingEntry small = credit("Small", "30.00", VAT_20, TODAY.minusDays(1));
        PendingEntry large = credit("Large", "200.00", NO_TAX, TODAY);
        PendingEntry later = credit("Later", "5.00", NO_TAX, TODAY);
        BillingResult result = billing().billNow(BillNow.of(DUPONT));
        Invoice invoice = result.invoices().get(0);
        assertThat(invoice.totalInclTax()).isEqualTo(eur("0.00"));
        assertThat(result.entries())
                .extracting(BilledEntry::entry, BilledEntry::amount, BilledEntry::left)
                .contains(tuple(small.id(), eur("30.00"), eur("0.00")), tuple(large.id(), eur("84.00"), eur("116.00")))
                .hasSize(3);
        assertThat(queries().pendingEntries(DUPONT, PageRequest.first(10)).items())
                .extracting(PendingEntry::id, PendingEntry::amount, PendingEntry::left)
                .containsExactly(
                        tuple(large.id(), eur("200.00"), eur("116.00")), tuple(later.id(), eur("5.00"), eur("5.00")));
        assertThat(billing().billNow(BillNow.of(DUPONT))).isEqualTo(nothing());
        debit("Judo", "150.00", NO_TAX, TODAY);
        BillingResult next = billing().billNow(BillNow.of(DUPONT));
        assertThat(next.invoices().get(0).totalInclTax()).isEqualTo(eur("29.00"));
        assertThat(queries().pendingEntries(DUPONT, PageRequest.first(10)).items())
                .isEmpty();
    }

    /** A cent of tax too much is not given away: 0.01 is left to pay where no whole cent of the credit comes nearer to 0. */
    @Test
    @Tag("R-122")
    default void the_total_is_the_smallest_that_whole_cents_allow() {
        billing().openAccount(open(DUPONT));
        debit("Without tax", "0.04", NO_TAX, TODAY);
        credit("With tax", "1.00", VAT_20, TODAY);
        BillingResult result = billing().billNow(BillNow.of(DUPONT));
        assertThat(result.invoices().get(0).totalInclTax()).isEqualTo(eur("0.00"));
        assertThat(result.entries().get(1).amount()).isEqualTo(eur("0.03"));
        debit("Without tax", "0.03", NO_TAX, TODAY);
        BillingResult next = billing().billNow(BillNow.of(DUPONT));
        assertThat(next.invoices().get(0).totalInclTax()).isEqualTo(eur("0.01"));
        assertThat(next.entries().get(1).left()).isEqualTo(eur("0.95"));
    }

    /** Only credits and no charge: nothing is issued, unless credit notes are. */
    @Test
    @Tag("R-122")
    default void credits_without_a_charge_wait_or_become_a_credit_note() {
        billing().openAccount(open(DUPONT));
        PendingEntry gift = credit("Gift", "20.00", VAT_20, TODAY);
        assertThat(billing().billNow(BillNow.of(DUPONT))).isEqualTo(nothing());
        BillingResult result = billing()
                .billNow(BillNow.builder(DUPONT)
                        .excessCredit(ExcessCredit.CREDIT_NOTE)
                        .build());
        CreditNote note = result.creditNotes().get(0);
        assertThat(note.number().value()).isEqualTo("AV-2026-000001");
        assertThat(note.type()).isEqualTo(DocumentType.GLOBAL_CREDIT_NOTE);
        assertThat(note.totalInclTax()).isEqualTo(eur("24.00"));
        assertThat(note.lines())
                .extracting(InvoiceLine::label, InvoiceLine::amount, InvoiceLine::pendingEntry)
                .containsExactly(tuple("Gift", eur("20.00"), Optional.of(gift.id())));
        assertThat(result.entries())
                .containsExactly(new BilledEntry(gift.id(), Side.CREDIT, eur("20.00"), eur("0.00"), note.id(), 1));
        assertThat(queries().creditNote(note.id())).isEqualTo(note);
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("-24.00"));
    }

    /** Everything due is on the credit note, with the signs that an invoice would not have. */
    @Test
    @Tag("R-122")
    default void a_net_below_0_becomes_a_credit_note_that_mirrors_the_invoice() {
        Billing noting = bench().billing(BillingSettings.builder()
                .excessCredit(ExcessCredit.CREDIT_NOTE)
                .creditSettlement(CreditSettlement.OWN_THEN_OLDEST)
                .build());
        noting.openAccount(open(DUPONT));
        Invoice owed = noting.issueInvoice(invoice(DUPONT, "200.00"));
        debit("Training", "100.00", VAT_20, TODAY);
        credit("Gift", "250.00", VAT_20, TODAY);
        BillingResult result = noting.billNow(BillNow.builder(DUPONT)
                .line(Line.builder("Mug")
                        .quantity(2)
                        .unitPrice(eur("5.00"))
                        .tax(VAT_20)
                        .allowance(Allowance.percent("10", "loyalty"))
                        .charge(Charge.amount(eur("0.50"), "wrapping"))
                        .build())
                .build());
        CreditNote note = result.creditNotes().get(0);
        assertThat(result.invoices()).isEmpty();
        assertThat(note.lines())
                .extracting(InvoiceLine::label, InvoiceLine::quantity, InvoiceLine::amount)
                .containsExactly(
                        tuple("Training", decimal("-1"), eur("-100.00")),
                        tuple("Mug", decimal("-2"), eur("-9.50")),
                        tuple("Gift", decimal("1"), eur("250.00")));
        assertThat(note.lines().get(1).charges().get(0).amount()).isEqualTo(eur("1.00"));
        assertThat(note.lines().get(1).allowances().get(0).amount()).isEqualTo(eur("0.50"));
        assertThat(note.totalExclTax()).isEqualTo(eur("140.50"));
        assertThat(note.totalInclTax()).isEqualTo(eur("168.60"));
        assertThat(queries().item(owed.id()).openAmount()).isEqualTo(eur("31.40"));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("31.40"));
    }

    private static java.math.BigDecimal decimal(String number) {
        return new java.math.BigDecimal(number);
    }

    /** With credit notes a net of 0 or above is an invoice with all that is due. */
    @Test
    @Tag("R-122")
    default void with_credit_notes_a_net_above_0_is_an_invoice() {
        billing().openAccount(open(DUPONT));
        debit("Training", "100.00", VAT_20, TODAY);
        credit("Gift", "100.00", VAT_20, TODAY);
        BillingResult result = billing()
                .billNow(BillNow.builder(DUPONT)
                        .excessCredit(ExcessCredit.CREDIT_NOTE)
                        .build());
        assertThat(result.invoices().get(0).totalInclTax()).isEqualTo(eur("0.00"));
        assertThat(result.creditNotes()).isEmpty();
    }

    /** The default issue date is raised to what the series allows, also into another year; one that is named is judged. */
    @Test
    @Tag("R-49")
    @Tag("R-119")
    default void a_late_billing_is_issued_on_the_last_date_of_the_series() {
        billing().openAccount(OpenAccount.builder(DUPONT, EUR).billingDay(5).build());
        debit("x", "1.00", NO_TAX, LocalDate.of(2026, 12, 1));
        bench().clock().set(LocalDate.of(2027, 1, 4).atTime(9, 0));
        billing()
                .issueInvoice(invoice(DUPONT, "2.00").toBuilder()
                        .issueDate(LocalDate.of(2027, 1, 2))
                        .build());
        BillNow december = BillNow.of(DUPONT).toBuilder()
                .issueDate(LocalDate.of(2026, 12, 5))
                .build();
        refused(DUPONT, () -> billing().billNow(december))
                .isEqualTo(new Rejection.NumberNotChronological(
                        Series.of("F"), LocalDate.of(2026, 12, 5), LocalDate.of(2027, 1, 2)));
        Invoice invoice = billing().billNow(BillNow.of(DUPONT)).invoices().get(0);
        assertThat(invoice.issueDate()).isEqualTo(LocalDate.of(2027, 1, 2));
        assertThat(invoice.number().value()).isEqualTo("F-2027-000002");
    }

    /** Nor is it refused for a period that was closed meanwhile, unless the date is named. */
    @Test
    @Tag("R-12")
    @Tag("R-119")
    default void a_late_billing_is_issued_after_the_closed_period() {
        LocalDate closed = TODAY.minusDays(3);
        bench().storage().transactions(TenantId.DEFAULT).run(transaction -> {
            transaction.tenantLock().lock();
            transaction.tenantLock().move(closed);
            return closed;
        });
        billing().openAccount(OpenAccount.builder(DUPONT, EUR).billingDay(15).build());
        debit("x", "1.00", NO_TAX, day(5, 1));
        refused(DUPONT, () -> billing()
                        .billNow(BillNow.builder(DUPONT).issueDate(closed).build()))
                .isEqualTo(new Rejection.PeriodClosed(closed, closed));
        BillingResult result = billing().billNow(BillNow.of(DUPONT));
        assertThat(result.documents()).extracting(IssuedDocument::issueDate).containsExactly(closed.plusDays(1));
    }

    /** A series with free dates keeps the billing date. */
    @Test
    @Tag("R-49")
    default void in_a_series_with_free_dates_the_billing_date_stays() {
        Billing free = bench().billing(BillingSettings.builder()
                .invoiceSeries(Series.of("G").freeDates())
                .build());
        free.openAccount(OpenAccount.builder(DUPONT, EUR).billingDay(31).build());
        free.issueInvoice(invoice(DUPONT, "2.00"));
        debit("x", "1.00", NO_TAX, TODAY.minusDays(40));
        Invoice invoice = free.billNow(BillNow.of(DUPONT)).invoices().get(0);
        assertThat(invoice.issueDate()).isEqualTo(LocalDate.of(2026, 5, 31));
    }

    /** What is refused, in the order in which it is looked at. */
    @Test
    @Tag("R-12")
    @Tag("R-18")
    @Tag("R-53")
    @Tag("R-54")
    default void a_billing_that_cannot_be_is_refused() {
        billing().openAccount(open(DUPONT));
        HostReference source = HostReference.of("order-line", "1");
        Line billed = Line.builder("x").unitPrice(eur("1.00")).source(source).build();
        Invoice first = billing()
                .billNow(BillNow.builder(DUPONT).line(billed).build())
                .invoices()
                .get(0);
        debit("x", "1.00", NO_TAX, TODAY);
        LocalDate tomorrow = TODAY.plusDays(1);
        refused(
                        DUPONT,
                        () -> billing()
                                .billNow(BillNow.builder(DUPONT)
                                        .line("x", 1, Amounts.of("1.00", USD), NO_TAX)
                                        .billingDate(tomorrow)
                                        .build()))
                .isEqualTo(new Rejection.CurrencyMismatch(EUR, USD));
        refused(
                        DUPONT,
                        () -> billing()
                                .billNow(BillNow.builder(DUPONT)
                                        .billingDate(tomorrow)
                                        .build()))
                .isEqualTo(new Rejection.DateInFuture(tomorrow, TODAY));
        refused(
                        DUPONT,
                        () -> billing()
                                .billNow(BillNow.builder(DUPONT)
                                        .issueDate(tomorrow)
                                        .build()))
                .isEqualTo(new Rejection.DateInFuture(tomorrow, TODAY));
        refused(
                        DUPONT,
                        () -> billing()
                                .billNow(BillNow.builder(DUPONT)
                                        .dueDate(TODAY.minusDays(1))
                                        .line(billed)
                                        .build()))
                .isEqualTo(new Rejection.DueDateBeforeIssueDate(TODAY.minusDays(1), TODAY));
        refused(
                        DUPONT,
                        () -> billing()
                                .billNow(BillNow.builder(DUPONT)
                                        .line(billed)
                                        .line("less", -1, eur("100.00"), NO_TAX)
                                        .build()))
                .isEqualTo(new Rejection.AlreadyBilled(source, first.id()));
        refused(
                        DUPONT,
                        () -> billing()
                                .billNow(BillNow.builder(DUPONT)
                                        .line("less", -1, eur("100.00"), NO_TAX)
                                        .build()))
                .isEqualTo(new Rejection.NegativeTotalUseCreditNote(eur("-99.00")));
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private static BillingResult nothing() {
        return new BillingResult(List.of(), List.of());
    }

    private PendingEntry debit(String label, String amount, Tax tax, LocalDate processingDate) {
        return billing().addPendingEntry(AddPendingEntry.debit(DUPONT, label, eur(amount), tax, processingDate));
    }

    private PendingEntry credit(String label, String amount, Tax tax, LocalDate processingDate) {
        return billing().addPendingEntry(AddPendingEntry.credit(DUPONT, label, eur(amount), tax, processingDate));
    }
}
