package dev.solde.billing.documents;

import dev.solde.billing.BillingQueries;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.documents.page.DocumentLayout;
import dev.solde.billing.documents.page.DocumentPage;
import dev.solde.billing.documents.page.Language;
import dev.solde.billing.documents.page.Look;
import dev.solde.billing.documents.page.MoneyLayout;
import dev.solde.billing.documents.page.PrintedPage;
import dev.solde.billing.documents.page.StatementLayout;
import dev.solde.billing.documents.pdf.PdfPrinter;
import dev.solde.billing.documents.words.Formats;
import dev.solde.billing.documents.words.Words;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.Refund;
import dev.solde.billing.statement.Statement;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lays out statements, invoices, credit notes, receipts and refund notes for one brand and one language. Make one and keep it: it
 * compiles templates and reads fonts once. Threads may share it.
 *
 * <p>What it prints is of the moment at which the document was asked for; writing it later, or twice, writes the same. Refused are, as
 * by the queries themselves, items that do not exist.
 */
public final class BillingDocuments {

    private final Locale locale;
    private final ZoneId zone;
    private final Words words;
    private final Look look;
    private final PaymentReferences references;
    private final Templates templates;
    private final PdfPrinter printer = new PdfPrinter();

    private BillingDocuments(Builder builder) {
        this.locale = builder.locale;
        this.zone = builder.zone;
        this.words = Words.of(builder.locale);
        this.look = Objects.requireNonNull(builder.brand, "brand").look(builder.pageSize);
        this.references = builder.references;
        this.templates = new Templates(builder.templates);
    }

    /** Opens the settings; only the brand must be given. */
    public static Builder builder() {
        return new Builder();
    }

    /** A statement, generated or previewed. */
    public PrintedDocument statement(Statement statement) {
        Language language = language();
        Optional<String> reference = references.ofStatement(statement).map(PaymentReference::printed);
        return printed(
                DocumentTemplate.STATEMENT,
                StatementLayout.page(statement, language, look, reference),
                "statementFile",
                statement.account() + " " + statement.period().from() + " "
                        + statement.period().to(),
                language);
    }

    /** An invoice with what was allocated to it and what remains. */
    public PrintedDocument invoice(BillingQueries queries, InvoiceId id) {
        Language language = language();
        DocumentPage page = DocumentLayout.invoice(queries, id, language, look, this::reference);
        return printed(
                DocumentTemplate.INVOICE, page, "invoiceFile", page.subtitles().get(0), language);
    }

    /** A credit note with the invoice that it corrects and what it was used for. */
    public PrintedDocument creditNote(BillingQueries queries, CreditNoteId id) {
        Language language = language();
        DocumentPage page = DocumentLayout.creditNote(queries, id, language, look);
        return printed(
                DocumentTemplate.CREDIT_NOTE,
                page,
                "creditNoteFile",
                page.subtitles().get(0),
                language);
    }

    /** The receipt of a payment with what it settled and what waits of it. */
    public PrintedDocument receipt(BillingQueries queries, PaymentId id) {
        Language language = language();
        Payment payment = queries.payment(id);
        return printed(
                DocumentTemplate.RECEIPT,
                MoneyLayout.receipt(queries, id, language, look),
                "receiptFile",
                payment.postingDate() + " " + id.uuid(),
                language);
    }

    /** The note of a refund with what it gave back of, how, and where it stands. */
    public PrintedDocument refundNote(BillingQueries queries, RefundId id) {
        Language language = language();
        Refund refund = queries.refund(id);
        return printed(
                DocumentTemplate.REFUND_NOTE,
                MoneyLayout.refundNote(queries, id, language, look),
                "refundNoteFile",
                refund.postingDate() + " " + id.uuid(),
                language);
    }

    /** Writes a statement as PDF; does not close the stream. */
    public void writePdf(Statement statement, OutputStream out) throws IOException {
        statement(statement).writePdf(out);
    }

    /** Writes a statement as HTML; does not close the stream. */
    public void writeHtml(Statement statement, OutputStream out) throws IOException {
        statement(statement).writeHtml(out);
    }

    private PrintedDocument printed(
            DocumentTemplate template, PrintedPage page, String kind, String which, Language language) {
        return new PrintedPageDocument(template, page, language.word(kind) + " " + which, language, templates, printer);
    }

    private Optional<String> reference(Invoice invoice) {
        return references.ofInvoice(invoice).map(PaymentReference::printed);
    }

    private Language language() {
        return new Language(locale, words, new Formats(locale, zone));
    }

    /** Settings of {@link BillingDocuments}. */
    public static final class Builder {

        private @Nullable Brand brand;
        private Locale locale = Locale.FRENCH;
        private ZoneId zone = ZoneOffset.UTC;
        private PageSize pageSize = PageSize.A4;
        private PaymentReferences references = new PaymentReferences() {};
        private final Map<DocumentTemplate, String> templates = new EnumMap<>(DocumentTemplate.class);

        private Builder() {}

        /** Whose documents these are. */
        public Builder brand(Brand value) {
            this.brand = Objects.requireNonNull(value, "brand");
            return this;
        }

        /** The language, French or English, and how its readers write amounts and dates. Default: French. */
        public Builder locale(Locale value) {
            this.locale = Objects.requireNonNull(value, "locale");
            return this;
        }

        /** The zone in which moments are told. Default: UTC. */
        public Builder zone(ZoneId value) {
            this.zone = Objects.requireNonNull(value, "zone");
            return this;
        }

        /** The paper. Default: A4. */
        public Builder pageSize(PageSize value) {
            this.pageSize = Objects.requireNonNull(value, "pageSize");
            return this;
        }

        /** Which payment references are printed. Default: see {@link PaymentReferences}. */
        public Builder paymentReferences(PaymentReferences value) {
            this.references = Objects.requireNonNull(value, "paymentReferences");
            return this;
        }

        /** Lays this out by the host's own template instead of the one that ships. */
        public Builder template(DocumentTemplate template, String source) {
            templates.put(Objects.requireNonNull(template, "template"), Objects.requireNonNull(source, "source"));
            return this;
        }

        /**
         * Makes the documents.
         *
         * @throws NullPointerException without a brand
         * @throws IllegalArgumentException for a language other than French and English, and for a template that is none
         */
        public BillingDocuments build() {
            return new BillingDocuments(this);
        }
    }
}
