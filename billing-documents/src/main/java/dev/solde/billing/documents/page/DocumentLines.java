package dev.solde.billing.documents.page;

import dev.solde.billing.document.InvoiceLine;
import dev.solde.billing.document.IssuedAdjustment;
import dev.solde.billing.document.IssuedDocument;
import dev.solde.billing.document.Tax;
import dev.solde.billing.document.TaxCategory;
import dev.solde.billing.ledger.Amounts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;

/** Says the lines of an invoice or credit note. */
final class DocumentLines {

    private final IssuedDocument document;
    private final Language language;
    private final int quantityDecimals;
    private final int priceDecimals;

    DocumentLines(IssuedDocument document, Language language) {
        this.document = document;
        this.language = language;
        this.quantityDecimals = document.lines().stream()
                .mapToInt(line -> line.quantity().scale())
                .max()
                .orElse(0);
        this.priceDecimals = document.lines().stream()
                .mapToInt(line -> Amounts.decimal(line.unitPrice()).scale())
                .max()
                .orElse(0);
    }

    List<DocumentPage.LineText> lines() {
        return document.lines().stream().map(this::line).toList();
    }

    /** The reductions and surcharges on the whole document. */
    List<DocumentPage.Adjustment> adjustments() {
        return adjustments(document.allowances(), document.charges());
    }

    /** Wide enough for the longest amount of a line, in hundredths of the font's size. */
    int amountWidth() {
        return AmountColumn.width(Stream.concat(
                document.lines().stream().flatMap(line -> Stream.of(number(line.amount()), price(line))),
                adjustments().stream().map(DocumentPage.Adjustment::amount)));
    }

    /** Wide enough for the longest quantity. */
    int quantityWidth() {
        return AmountColumn.width(document.lines().stream().map(this::quantity));
    }

    /** The name of a tax; the usual one in the language's word. */
    String taxName(Tax tax) {
        return language.words().ofCode("taxName", tax.name());
    }

    /** Its rate, or in words why there is none. */
    String taxRate(Tax tax) {
        String category = language.word("taxCategory." + tax.category().code());
        boolean hasRate =
                tax.category() != TaxCategory.OUTSIDE_SCOPE && tax.rate().signum() != 0;
        String rate = hasRate || category.isEmpty() ? language.formats().percent(tax.rate()) : "";
        return Stream.of(rate, category).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private DocumentPage.LineText line(InvoiceLine line) {
        return new DocumentPage.LineText(
                line.number(),
                language.words().shown(line.label()),
                details(line),
                quantity(line),
                price(line),
                taxes(line.taxes()),
                number(line.amount()),
                adjustments(line.allowances(), line.charges()));
    }

    private List<String> details(InvoiceLine line) {
        List<String> details = new ArrayList<>();
        if (line.baseQuantity().compareTo(BigDecimal.ONE) != 0) {
            details.add(language.word("unitPrice") + " "
                    + language.words().get("pricePer", language.formats().quantity(line.baseQuantity())));
        }
        line.creditedLine()
                .ifPresent(number -> details.add(language.words().get("lineOfInvoice", String.valueOf(number))));
        return details;
    }

    private List<DocumentPage.Adjustment> adjustments(
            List<IssuedAdjustment> allowances, List<IssuedAdjustment> charges) {
        return Stream.concat(
                        allowances.stream()
                                .map(allowance -> adjustment(
                                        "allowance",
                                        allowance,
                                        allowance.amount().negate())),
                        charges.stream().map(charge -> adjustment("charge", charge, charge.amount())))
                .toList();
    }

    private DocumentPage.Adjustment adjustment(String kind, IssuedAdjustment adjustment, MonetaryAmount signed) {
        String percent = adjustment
                .percent()
                .map(rate -> " " + language.formats().percent(rate))
                .orElse("");
        return new DocumentPage.Adjustment(
                language.word(kind) + percent,
                language.words().shown(adjustment.reason()),
                taxes(adjustment.taxes()),
                number(signed));
    }

    private String taxes(List<Tax> taxes) {
        return taxes.stream().map(this::taxOfLine).collect(Collectors.joining(" + "));
    }

    /** The usual tax goes without its name: the column says it. */
    private String taxOfLine(Tax tax) {
        return tax.name().equals(Tax.DEFAULT_NAME) ? taxRate(tax) : taxName(tax) + " " + taxRate(tax);
    }

    private String quantity(InvoiceLine line) {
        return language.formats().quantity(line.quantity(), quantityDecimals);
    }

    private String price(InvoiceLine line) {
        return language.formats().price(line.unitPrice(), priceDecimals);
    }

    private String number(MonetaryAmount amount) {
        return language.formats().number(amount);
    }
}
