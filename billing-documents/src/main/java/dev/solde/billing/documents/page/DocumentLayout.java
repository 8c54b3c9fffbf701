package dev.solde.billing.documents.page;

import dev.solde.billing.BillingQueries;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.IssuedDocument;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.document.TaxSubtotal;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.PaymentTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;

/** Says an invoice or a credit note in one language, with what settled it or what it was used for. */
public final class DocumentLayout {

    /** Number, description and tax, in hundredths of the font's size. */
    private static final int OTHER_COLUMNS = 2200;

    private final BillingQueries queries;
    private final IssuedDocument document;
    private final Language language;
    private final DocumentLines lines;

    private DocumentLayout(BillingQueries queries, IssuedDocument document, Language language) {
        this.queries = queries;
        this.document = document;
        this.language = language;
        this.lines = new DocumentLines(document, language);
    }

    /** The page of an invoice; the payment reference is asked for only while something remains to be paid. */
    public static DocumentPage invoice(
            BillingQueries queries,
            InvoiceId id,
            Language language,
            Look look,
            Function<Invoice, Optional<String>> reference) {
        BillingQueries reads = Settlements.ofOneMoment(queries, id.account());
        Invoice invoice = reads.invoice(id);
        DocumentLayout layout = new DocumentLayout(reads, invoice, language);
        SettlementText settlement = Settlements.text(reads, id, language);
        return layout.page(
                look,
                "invoice",
                Optional.empty(),
                layout.invoiceFacts(invoice),
                language.formats().longDate(invoice.dueDate()),
                settlement,
                settlement.isSettled() ? Optional.empty() : reference.apply(invoice));
    }

    /** The page of a credit note. */
    public static DocumentPage creditNote(BillingQueries queries, CreditNoteId id, Language language, Look look) {
        BillingQueries reads = Settlements.ofOneMoment(queries, id.account());
        CreditNote note = reads.creditNote(id);
        DocumentLayout layout = new DocumentLayout(reads, note, language);
        return layout.page(
                look,
                "creditNote",
                Optional.of(layout.corrects(note)),
                layout.facts(),
                "",
                Settlements.text(reads, id, language),
                Optional.empty());
    }

    private DocumentPage page(
            Look look,
            String kind,
            Optional<String> corrects,
            List<Fact> facts,
            String due,
            SettlementText settlement,
            Optional<String> reference) {
        return new DocumentPage(
                language.locale().toLanguageTag(),
                language.words().get("documentTitle", word(kind), document.number()),
                look,
                language.words().byName(),
                word(kind),
                List.of(document.number().value()),
                List.of(language.seller(document.seller(), look), language.customer(document.buyer())),
                facts,
                corrects,
                due,
                word(document.priceMode() == PriceMode.NET ? "netPrices" : "grossPrices"),
                document.currency().getCurrencyCode(),
                Kept.first(lines.lines()),
                Kept.last(lines.lines()),
                lines.adjustments(),
                totals(),
                document.taxSubtotals().stream().map(this::tax).toList(),
                language.fact("totalInclTax", money(document.totalInclTax())),
                exemptions(),
                document.note().map(language.words()::shown),
                settlement,
                reference,
                AmountColumn.css(lines.quantityWidth()),
                AmountColumn.css(lines.amountWidth()),
                AmountColumn.size(2 * lines.amountWidth() + lines.quantityWidth() + OTHER_COLUMNS),
                brief(settlement, due, reference));
    }

    private List<Fact> brief(SettlementText settlement, String due, Optional<String> reference) {
        List<Fact> brief = new ArrayList<>();
        brief.add(language.fact("totalInclTax", money(document.totalInclTax())));
        brief.add(settlement.rest());
        if (!due.isEmpty() && !settlement.isSettled()) {
            brief.add(language.fact("dueDate", due));
        }
        reference.ifPresent(text -> brief.add(language.fact("paymentReference", text)));
        return brief;
    }

    private String corrects(CreditNote note) {
        return note.invoice()
                .map(queries::invoice)
                .map(invoice -> language.words()
                        .get("corrects", invoice.number(), language.formats().longDate(invoice.issueDate())))
                .orElseGet(() -> word("standsAlone"));
    }

    private List<Fact> invoiceFacts(Invoice invoice) {
        List<Fact> facts = new ArrayList<>(facts());
        invoice.terms().ifPresent(terms -> facts.add(new Fact(word("terms"), terms(terms))));
        return facts;
    }

    private List<Fact> facts() {
        AccountId account = document.item().account();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(word("issueDate"), language.formats().longDate(document.issueDate())));
        facts.add(new Fact(word("account"), account.value()));
        if (!document.references().isEmpty()) {
            facts.add(new Fact(
                    word("references"),
                    document.references().stream().map(HostReference::value).collect(Collectors.joining(", "))));
        }
        return facts;
    }

    private String terms(PaymentTerms terms) {
        if (terms.equals(PaymentTerms.IMMEDIATE)) {
            return word("termsNow");
        }
        boolean end = terms.monthEnd() == PaymentTerms.MonthEnd.YES;
        String name = (terms.days() == 1 ? "termsDay" : "termsDays") + (end ? "EndOfMonth" : "");
        return language.words().get(name, String.valueOf(terms.days()));
    }

    private List<Fact> totals() {
        List<Fact> totals = new ArrayList<>();
        boolean adjusted =
                !document.allowances().isEmpty() || !document.charges().isEmpty();
        if (adjusted) {
            totals.add(new Fact(word("sumOfLines"), money(document.sumOfLines())));
        }
        if (!document.allowances().isEmpty()) {
            totals.add(
                    new Fact(word("allowances"), money(document.allowanceTotal().negate())));
        }
        if (!document.charges().isEmpty()) {
            totals.add(new Fact(word("charges"), money(document.chargeTotal())));
        }
        totals.add(new Fact(word("totalExclTax"), money(document.totalExclTax())));
        totals.add(new Fact(word("totalTax"), money(document.totalTax())));
        return totals;
    }

    private DocumentPage.TaxText tax(TaxSubtotal subtotal) {
        return new DocumentPage.TaxText(
                lines.taxName(subtotal.tax()),
                lines.taxRate(subtotal.tax()),
                money(subtotal.base()),
                money(subtotal.amount()));
    }

    /** Every reason that stands on the document, once: two lines of one rate may be exempt for two reasons. */
    private List<Fact> exemptions() {
        return Stream.of(
                        document.taxSubtotals().stream().map(TaxSubtotal::tax),
                        document.lines().stream().flatMap(line -> line.taxes().stream()),
                        document.allowances().stream().flatMap(allowance -> allowance.taxes().stream()),
                        document.charges().stream().flatMap(charge -> charge.taxes().stream()))
                .flatMap(Function.identity())
                .flatMap(this::exemption)
                .distinct()
                .toList();
    }

    private Stream<Fact> exemption(Tax tax) {
        return tax
                .reason()
                .map(reason -> new Fact(
                        lines.taxName(tax) + " " + lines.taxRate(tax),
                        language.words().shown(reason)))
                .stream();
    }

    private String word(String name) {
        return language.word(name);
    }

    private String money(MonetaryAmount amount) {
        return language.formats().money(amount);
    }
}
