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

import dev.solde.billing.Outcome;
import dev.solde.billing.Preview;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.command.BillNow;
import dev.solde.billing.document.BilledEntry;
import dev.solde.billing.document.BillingResult;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.InvoiceLine;
import dev.solde.billing.document.IssuedDocument;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.PendingEntry;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.LineType;
import dev.solde.billing.ledger.PaymentTerms;
import dev.solde.billing.ledger.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Billing what is due: when, on which documents, and what becomes of credit above the charges. */
public interface BillingContract extends ContractPart {
    /** Charges first, then credits, each by processing date and order of adding; lines keep label and type. */
    @Test
    @Tag("R-119")
    @Tag("R-125")
    default void further_lines_come_first_then_charges_then_credits() {
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
                        tuple("Locker", eur("5.00"), Optional.empty(), Optional.empty()),
                        tuple("First", eur("100.00"), first.lineType(), Optional.of(first.id())),
                        tuple("Second", eur("30.00"), Optional.empty(), Optional.of(second.id())),
                        tuple("Gift", eur("-20.00"), Optional.empty(), Optional.of(gift.id())));
        assertThat(invoice.totalInclTax()).isEqualTo(eur("138.00"));
        assertThat(invoice.dueDate()).isEqualTo(TODAY.plusDays(30));
        assertThat(invoice.note()).contains("June");
        assertThat(queries().documents(HostReference.of("run", "2026-06"))).containsExactly(invoice);
        assertThat(result.documents()).containsExactly(invoice);
        assertThat(result.entries())
                .containsExactly(
                        new BilledEntry(first.id(), Side.DEBIT, eur("100.00"), eur("0.00"), invoice.id(), 2),
                        new BilledEntry(second.id(), Side.DEBIT, eur("30.00"), eur("0.00"), invoice.id(), 3),
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
                        tuple("F-2026-000003", PriceMode.GROSS, List.of("Locker", "gross"), eur("18.00")),
                        tuple("F-2026-000004", PriceMode.GROSS, List.of("Reminder"), eur("2.00")));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("37.00"));
        assertThat(queries().version(DUPONT)).isEqualTo(6);
    }

    private static List<String> labels(IssuedDocument document) {
        return document.lines().stream().map(InvoiceLine::label).toList();
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
