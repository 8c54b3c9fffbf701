package dev.solde.billing.jdbc;

import dev.solde.billing.document.LineKind;
import dev.solde.billing.document.Tax;
import dev.solde.billing.fact.LineIssued;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Params;
import dev.solde.billing.jdbc.sql.Row;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.LineType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The lines of documents. */
final class LineTable extends FactTable<LineIssued> {

    private static final int QUANTITY_DECIMALS = 6;
    private static final int PRICE_DECIMALS = 9;

    LineTable(Names names) {
        super(
                names,
                "line",
                "item_kind, item, line_position, line_kind, line_number, line_type, quantity, unit_price, base_quantity,"
                        + " percentage, amount_minor, net_minor, taxes, corrected_line, corrected_quantity, texts, label",
                "",
                List.of("label"));
    }

    @Override
    void bind(LineIssued fact, Params to) {
        ItemRef.bind(to, fact.document())
                .number(fact.position())
                .text(fact.kind().name())
                .number(fact.lineNumber())
                .text(fact.type().map(LineType::code))
                .decimal(fact.quantity(), QUANTITY_DECIMALS)
                .decimal(fact.unitPrice(), PRICE_DECIMALS)
                .decimal(fact.baseQuantity(), QUANTITY_DECIMALS)
                .decimal(fact.percent(), QUANTITY_DECIMALS)
                .number(fact.amountMinor())
                .number(fact.netMinor())
                .text(TaxList.write(fact.taxes()))
                .number(fact.correctedLine())
                .decimal(fact.correctedQuantity(), QUANTITY_DECIMALS);
        Texts.bind(to, fact.label());
    }

    @Override
    LineIssued read(Row from, AccountId account) throws SQLException {
        ItemId document = ItemRef.read(from, account);
        int position = from.integer();
        LineKind kind = LineKind.valueOf(from.text());
        int lineNumber = from.integer();
        Optional<LineType> type = from.optionalText().map(LineType::of);
        BigDecimal quantity = from.decimal();
        BigDecimal unitPrice = from.decimal();
        BigDecimal baseQuantity = from.decimal();
        Optional<BigDecimal> percent = from.optionalDecimal();
        long amount = from.number();
        long net = from.number();
        List<Tax> taxes = TaxList.read(from.text());
        int correctedLine = from.integer();
        BigDecimal correctedQuantity = from.decimal();
        return new LineIssued(
                document,
                position,
                kind,
                lineNumber,
                Texts.readOne(from),
                type,
                quantity,
                unitPrice,
                baseQuantity,
                percent,
                amount,
                net,
                taxes,
                correctedLine,
                correctedQuantity);
    }
}
