package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.NO_TAX;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.open;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.SourceRelease;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.Line;
import dev.solde.billing.ledger.HostReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an invoice line bills is billed once, until a credit note releases it. */
public interface SourceContract extends ContractPart {

    /** A source is billed once in the tenant, until a credit note releases it. */
    @Test
    @Tag("R-54")
    @Tag("R-65")
    default void a_source_is_billed_once_until_a_credit_note_releases_it() {
        billing().openAccount(open(DUPONT));
        billing().openAccount(open(MARTIN));
        HostReference source = HostReference.of("order-line", "SO-1/1");
        Invoice first = billing().issueInvoice(billing("10.00", source));
        Rejection billed = new Rejection.AlreadyBilled(source, first.id());
        refused(DUPONT, () -> billing().issueInvoice(billing("10.00", source))).isEqualTo(billed);
        refused(
                        MARTIN,
                        () -> billing()
                                .issueInvoice(billing("10.00", source).toBuilder()
                                        .account(MARTIN)
                                        .build()))
                .isEqualTo(billed);
        billing()
                .issueCreditNote(IssueCreditNote.builder(first.id())
                        .lineAmount(1, eur("4.00"))
                        .build());
        refused(DUPONT, () -> billing().issueInvoice(billing("10.00", source))).isEqualTo(billed);
        billing()
                .issueCreditNote(IssueCreditNote.builder(first.id())
                        .line(1)
                        .releaseSources()
                        .build());
        Invoice second = billing().issueInvoice(billing("10.00", source));
        refused(DUPONT, () -> billing().issueInvoice(billing("10.00", source)))
                .isEqualTo(new Rejection.AlreadyBilled(source, second.id()));
    }

    /** Released and billed again, a source is not taken from its new invoice by another note on the old one. */
    @Test
    @Tag("R-54")
    @Tag("R-65")
    default void a_source_is_released_once_from_an_invoice() {
        billing().openAccount(open(DUPONT));
        HostReference source = HostReference.of("order-line", "SO-1/1");
        Invoice first = billing().issueInvoice(billing("10.00", source));
        IssueCreditNote half = IssueCreditNote.builder(first.id())
                .lineAmount(1, eur("5.00"))
                .releaseSources()
                .build();
        billing().issueCreditNote(half);
        Invoice second = billing().issueInvoice(billing("10.00", source));
        billing().issueCreditNote(half);
        refused(DUPONT, () -> billing().issueInvoice(billing("10.00", source)))
                .isEqualTo(new Rejection.AlreadyBilled(source, second.id()));
    }

    /** Those of the credited lines, or of all lines. */
    @Test
    @Tag("R-65")
    default void a_release_is_of_the_credited_lines_or_of_all() {
        billing().openAccount(open(DUPONT));
        HostReference first = HostReference.of("order-line", "1");
        HostReference second = HostReference.of("order-line", "2");
        Invoice invoice = billing()
                .issueInvoice(billing("10.00", first).toBuilder()
                        .line(Line.builder("Belt")
                                .unitPrice(eur("3.00"))
                                .source(second)
                                .build())
                        .build());
        billing()
                .issueCreditNote(IssueCreditNote.builder(invoice.id())
                        .lineAmount(1, eur("1.00"))
                        .releaseSources()
                        .build());
        billing().issueInvoice(billing("10.00", first));
        refused(DUPONT, () -> billing().issueInvoice(billing("3.00", second)))
                .isEqualTo(new Rejection.AlreadyBilled(second, invoice.id()));
        Invoice again = billing()
                .issueInvoice(billing("10.00", HostReference.of("order-line", "3")).toBuilder()
                        .line(Line.builder("Belt")
                                .unitPrice(eur("3.00"))
                                .source(HostReference.of("order-line", "4"))
                                .build())
                        .build());
        billing()
                .issueCreditNote(IssueCreditNote.builder(again.id())
                        .lineAmount(1, eur("1.00"))
                        .sourceRelease(SourceRelease.ALL_LINES)
                        .build());
        billing().issueInvoice(billing("3.00", HostReference.of("order-line", "4")));
    }

    private static IssueInvoice billing(String amount, HostReference source) {
        return IssueInvoice.builder(DUPONT)
                .line(Line.builder("Judogi")
                        .unitPrice(eur(amount))
                        .tax(NO_TAX)
                        .source(source)
                        .build())
                .build();
    }
}
