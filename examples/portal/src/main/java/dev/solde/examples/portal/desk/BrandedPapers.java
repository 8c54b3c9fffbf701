package dev.solde.examples.portal.desk;

import dev.solde.billing.Billing;
import dev.solde.billing.documents.BillingDocuments;
import dev.solde.billing.documents.Brand;
import dev.solde.billing.documents.PrintedDocument;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.statement.Statement;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The papers of this seller, one set of layouts a language. */
public final class BrandedPapers implements Papers {

    private final Billing billing;
    private final Map<Locale, BillingDocuments> documents;

    /** Papers in these languages. */
    public BrandedPapers(Billing billing, List<Locale> languages, ZoneId zone) {
        this.billing = billing;
        Brand brand = Brand.of(Kernel.SELLER.name())
                .accent("#0b5c56")
                .footer("Les Tilleuls · 4 rue des Tilleuls · 35000 Rennes");
        this.documents = languages.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        language -> BillingDocuments.builder()
                                .brand(brand)
                                .locale(language)
                                .zone(zone)
                                .build()));
    }

    /** The layouts of a language. */
    BillingDocuments in(Locale language) {
        return documents.get(language);
    }

    @Override
    public PrintedDocument statement(Statement statement, Locale language) {
        return in(language).statement(statement);
    }

    @Override
    public Optional<PrintedDocument> of(ItemId item, Locale language) {
        BillingDocuments layouts = in(language);
        if (item instanceof InvoiceId invoice) {
            return Optional.of(layouts.invoice(billing.queries(), invoice));
        }
        if (item instanceof CreditNoteId note) {
            return Optional.of(layouts.creditNote(billing.queries(), note));
        }
        if (item instanceof PaymentId payment) {
            return Optional.of(layouts.receipt(billing.queries(), payment));
        }
        return item instanceof RefundId refund
                ? Optional.of(layouts.refundNote(billing.queries(), refund))
                : Optional.empty();
    }
}
