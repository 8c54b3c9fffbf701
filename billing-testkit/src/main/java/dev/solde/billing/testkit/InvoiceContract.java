package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.EUR;
import static dev.solde.billing.testkit.Samples.GST;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.QST;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.VAT_20;
import static dev.solde.billing.testkit.Samples.VAT_5_5;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.invoiceBuilder;
import static dev.solde.billing.testkit.Samples.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.BillingSettings;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.document.TaxSubtotal;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.PaymentTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Invoices: what is issued, posted, and frozen. */
public interface InvoiceContract extends ContractPart {

    /** The invoice of a shop, prices as displayed; the total is what the customer saw. */
    @Test
    @Tag("R-33")
    @Tag("R-51")
    default void a_gross_invoice_totals_what_the_customer_saw() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing()
                .issueInvoice(IssueInvoice.builder(DUPONT)
                        .reference(HostReference.of("order", "SO-8812"))
                        .priceMode(PriceMode.GROSS)
                        .line("Judo, autumn term", 1, eur("210.00"), VAT_20)
                        .line(Line.builder("Judogi")
                                .quantity(2)
                                .unitPrice(eur("39.90"))
                                .tax(VAT_5_5)
                                .source(HostReference.of("order-line", "SO-8812/2"))
                                .build())
                        .line(Line.builder("Montréal seminar")
                                .unitPrice(eur("80.00"))
                                .tax(GST)
                                .tax(QST)
                                .build())
                        .line("Licence", 1, eur("41.00"), Tax.exempt("VATEX-EU-132-1M"))
                        .terms(PaymentTerms.days(30).endOfMonth())
                        .build());
        assertThat(invoice.totalInclTax()).isEqualTo(eur("410.80"));
        assertThat(invoice.totalExclTax()).isEqualTo(eur("361.22"));
        assertThat(invoice.totalTax()).isEqualTo(eur("49.58"));
        assertThat(invoice.dueDate()).isEqualTo(LocalDate.of(2026, 7, 31));
        assertThat(invoice.taxSubtotals())
                .containsExactlyInAnyOrder(
                        new TaxSubtotal(VAT_20, EUR, 175_00, 35_00),
                        new TaxSubtotal(VAT_5_5, EUR, 75_64, 4_16),
                        new TaxSubtotal(GST, EUR, 69_58, 3_48),
                        new TaxSubtotal(QST, EUR, 69_58, 6_94),
                        new TaxSubtotal(Tax.exempt("VATEX-EU-132-1M"), EUR, 41_00, 0));
        assertThat(queries().invoice(invoice.id())).isEqualTo(invoice);
        assertThat(queries().invoice(invoice.number())).contains(invoice);
        assertThat(queries().documents(HostReference.of("order", "SO-8812"))).containsExactly(invoice);
        assertThat(queries().documents(HostReference.of("order-line", "SO-8812/2")))
                .containsExactly(invoice);
    }

    /** One debit of the total, open as a whole. */
    @Test
    @Tag("R-58")
    default void an_invoice_posts_one_debit_of_its_total_with_tax() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing()
                .issueInvoice(IssueInvoice.builder(DUPONT)
                        .line("Judo", 1, eur("100.00"), VAT_20)
                        .dueDate(TODAY.plusDays(10))
                        .build());
        assertThat(queries().item(invoice.id()))
                .isEqualTo(new OpenItem(
                        invoice.id(),
                        EUR,
                        Optional.of(invoice.number()),
                        12_000,
                        12_000,
                        TODAY,
                        TODAY,
                        TODAY.plusDays(10),
                        2,
                        Optional.empty(),
                        TODAY,
                        Optional.empty(),
                        OptionalLong.empty(),
                        Set.of(),
                        false,
                        0,
                        0));
        assertThat(Pages.all(page -> queries().entries(DUPONT, page))).hasSize(1);
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("120.00"));
    }

    /** A document of nothing is a document: numbered, settled, without entry. */
    @Test
    @Tag("R-58")
    @Tag("R-59")
    default void an_invoice_of_0_is_numbered_and_settled_without_entry() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing()
                .issueInvoice(IssueInvoice.builder(DUPONT)
                        .line("Judo", 1, eur("100.00"), VAT_20)
                        .line("Judo, gift", -1, eur("100.00"), VAT_20)
                        .build());
        assertThat(invoice.number().value()).isEqualTo("F-2026-000001");
        assertThat(queries().item(invoice.id()))
                .isEqualTo(new OpenItem(
                        invoice.id(),
                        EUR,
                        Optional.of(invoice.number()),
                        0,
                        0,
                        TODAY,
                        TODAY,
                        TODAY,
                        2,
                        Optional.empty(),
                        TODAY,
                        Optional.of(TODAY),
                        OptionalLong.of(2),
                        Set.of(),
                        false,
                        0,
                        0));
        assertThat(Pages.all(page -> queries().entries(DUPONT, page))).isEmpty();
        assertThat(Pages.all(page -> queries().openItems(DUPONT, page))).isEmpty();
    }

    /** Below 0 it is a credit note that is wanted. */
    @Test
    @Tag("R-22")
    @Tag("R-53")
    default void an_invoice_below_0_is_refused_but_negative_lines_are_not() {
        billing().openAccount(open(DUPONT));
        refused(
                        DUPONT,
                        () -> billing()
                                .issueInvoice(IssueInvoice.builder(DUPONT)
                                        .line("Judo", 1, eur("100.00"), VAT_20)
                                        .line("Returned", -2, eur("50.01"), VAT_20)
                                        .build()))
                .isEqualTo(new Rejection.NegativeTotalUseCreditNote(eur("-0.02")));
        Invoice invoice = billing()
                .issueInvoice(IssueInvoice.builder(DUPONT)
                        .line("Judo", 1, eur("100.00"), VAT_20)
                        .line("Returned", -2, eur("25.00"), VAT_20)
                        .build());
        assertThat(invoice.totalInclTax()).isEqualTo(eur("60.00"));
    }

    /** A due date on the issue date is the earliest. */
    @Test
    @Tag("R-18")
    default void an_invoice_is_not_due_before_it_is_issued() {
        billing().openAccount(open(DUPONT));
        refused(
                        DUPONT,
                        () -> billing()
                                .issueInvoice(invoiceBuilder(DUPONT, "1.00")
                                        .dueDate(TODAY.minusDays(1))
                                        .build()))
                .isEqualTo(new Rejection.DueDateBeforeIssueDate(TODAY.minusDays(1), TODAY));
        assertThat(billing()
                        .issueInvoice(
                                invoiceBuilder(DUPONT, "1.00").dueDate(TODAY).build())
                        .dueDate())
                .isEqualTo(TODAY);
    }

    /** Command before account before settings. */
    @Test
    @Tag("R-18")
    default void terms_come_from_the_command_then_the_account_then_the_settings() {
        var kernel = bench().billing(BillingSettings.builder()
                .defaultTerms(PaymentTerms.days(7))
                .build());
        kernel.openAccount(open(DUPONT));
        kernel.openAccount(open(MARTIN).toBuilder().terms(PaymentTerms.days(14)).build());
        assertThat(List.of(
                        kernel.issueInvoice(invoice(DUPONT, "1.00")).dueDate(),
                        kernel.issueInvoice(invoice(MARTIN, "1.00")).dueDate(),
                        kernel.issueInvoice(invoiceBuilder(MARTIN, "1.00")
                                        .terms(PaymentTerms.days(30).endOfMonth())
                                        .build())
                                .dueDate()))
                .containsExactly(TODAY.plusDays(7), TODAY.plusDays(14), LocalDate.of(2026, 7, 31));
    }

    /** Settings and parties of a later day do not touch it. */
    @Test
    @Tag("R-51")
    default void an_issued_invoice_keeps_the_parties_of_its_day() {
        Party club = Party.of("Judo Club").vatId("FR00123456789");
        var kernel = bench().billing(BillingSettings.builder().seller(club).build());
        kernel.openAccount(open(DUPONT).toBuilder().party(Party.of("Dupont")).build());
        Invoice first = kernel.issueInvoice(invoice(DUPONT, "1.00"));
        Invoice second = kernel.issueInvoice(invoiceBuilder(DUPONT, "1.00")
                .buyer(Party.of("Mrs Dupont"))
                .note("Thank you")
                .build());
        assertThat(first.seller()).contains(club);
        assertThat(first.buyer()).contains(Party.of("Dupont"));
        assertThat(second.buyer()).contains(Party.of("Mrs Dupont"));
        assertThat(second.note()).contains("Thank you");
        assertThat(queries().invoice(first.id())).isEqualTo(first);
        assertThat(queries().invoice(second.id())).isEqualTo(second);
    }
}
