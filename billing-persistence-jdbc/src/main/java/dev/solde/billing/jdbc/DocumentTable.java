package dev.solde.billing.jdbc;

import dev.solde.billing.document.DocumentType;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Series;
import dev.solde.billing.fact.DocumentIssued;
import dev.solde.billing.jdbc.sql.Answer;
import dev.solde.billing.jdbc.sql.Message;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Params;
import dev.solde.billing.jdbc.sql.Row;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.PaymentTerms;
import dev.solde.billing.ledger.TenantId;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/** Issued documents with their totals; also who has which number. */
final class DocumentTable extends FactTable<DocumentIssued> {

    private final String byNumber;
    private final String seriesValues;

    DocumentTable(Names names) {
        super(
                names,
                "document",
                "item_kind, item, document_type, number, series, series_value, price_mode, issue_date, due_date, terms,"
                        + " sum_of_lines_minor, allowance_total_minor, charge_total_minor, total_excl_tax_minor,"
                        + " total_tax_minor, total_incl_tax_minor, texts, seller, buyer, note",
                "issue_year",
                List.of("seller", "buyer", "note"));
        byNumber = names.in("select account, item_kind, item from $document where tenant = ? and number = ?");
        seriesValues = names.in("select series_value from $document"
                + " where tenant = ? and series = ? and issue_year = ? and series_value > ?"
                + " order by tenant, series, issue_year, series_value fetch first ? rows only");
    }

    @Override
    void bind(DocumentIssued fact, Params to) {
        ItemRef.bind(to, fact.document())
                .text(fact.type().name())
                .text(fact.number().value())
                .text(fact.series())
                .number(fact.seriesValue())
                .text(fact.priceMode().name())
                .date(fact.issueDate())
                .date(fact.dueDate())
                .text(fact.terms().map(PaymentTerms::toString))
                .number(fact.sumOfLinesMinor())
                .number(fact.allowanceTotalMinor())
                .number(fact.chargeTotalMinor())
                .number(fact.totalExclTaxMinor())
                .number(fact.totalTaxMinor())
                .number(fact.totalInclTaxMinor());
        Texts.bind(to, fact.seller(), fact.buyer(), fact.note());
        to.number(Series.year(fact.issueDate()).getValue());
    }

    @Override
    DocumentIssued read(Row from, AccountId account) throws SQLException {
        ItemId document = ItemRef.read(from, account);
        DocumentType type = DocumentType.valueOf(from.text());
        DocumentNumber number = DocumentNumber.of(from.text());
        Optional<String> series = from.optionalText();
        long seriesValue = from.number();
        PriceMode priceMode = PriceMode.valueOf(from.text());
        LocalDate issueDate = from.date();
        LocalDate dueDate = from.date();
        Optional<PaymentTerms> terms = from.optionalText().map(PaymentTerms::parse);
        long sumOfLines = from.number();
        long allowances = from.number();
        long charges = from.number();
        long exclTax = from.number();
        long tax = from.number();
        long inclTax = from.number();
        List<Optional<FreeText>> texts = Texts.read(from, 3);
        return new DocumentIssued(
                document,
                type,
                number,
                series,
                seriesValue,
                priceMode,
                issueDate,
                dueDate,
                terms,
                sumOfLines,
                allowances,
                charges,
                exclTax,
                tax,
                inclTax,
                texts.get(0),
                texts.get(1),
                texts.get(2));
    }

    Answer<Optional<ItemId>> withNumber(Message message, TenantId tenant, DocumentNumber number) {
        return message.askOne(
                byNumber,
                p -> p.text(tenant.value()).text(number.value()),
                row -> ItemRef.read(row, AccountId.of(row.text())));
    }

    List<Long> seriesValues(Session session, TenantId tenant, Series series, Year year, long after, int limit) {
        return session.select(
                seriesValues,
                p -> p.text(tenant.value())
                        .text(series.code())
                        .number(year.getValue())
                        .number(after)
                        .number(limit),
                Row::number);
    }
}
