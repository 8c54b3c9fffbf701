package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.document.Line;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.testkit.scenario.format.LineText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.money.CurrencyUnit;

/** Makes lines of the kernel out of written ones. */
final class LineMaker {

    /** What an invoice without lines consists of. */
    private static final LineText NOTHING = new LineText(
            Optional.empty(),
            Optional.empty(),
            Optional.of(BigDecimal.ZERO),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("Nothing"),
            Optional.empty(),
            Optional.empty());

    private LineMaker() {}

    /** The lines as written; one line of price 0 where there is none. */
    static List<Line> lines(List<LineText> written, CurrencyUnit currency) {
        List<Line> lines = new ArrayList<>();
        for (LineText line : written.isEmpty() ? List.of(NOTHING) : written) {
            lines.add(line(line, lines.size() + 1, currency));
        }
        return lines;
    }

    /** The names of the lines; a line without one is called by its number. */
    static List<String> names(List<LineText> written) {
        return names(written, 0);
    }

    /** The same behind so many others. */
    static List<String> names(List<LineText> written, int others) {
        List<String> names = new ArrayList<>();
        for (LineText line : written) {
            names.add(line.id().orElse(Integer.toString(others + names.size() + 1)));
        }
        return names;
    }

    /** The names of the lines that credit no line of an invoice, behind so many others of their kind. */
    static List<String> freeNames(List<LineText> written, int others) {
        return names(written.stream().filter(line -> line.credited().isEmpty()).toList(), others);
    }

    /** In the kernel a price is never below 0: the sign of a line stands in its quantity. */
    static Line line(LineText written, int number, CurrencyUnit currency) {
        BigDecimal price = price(written);
        BigDecimal quantity = written.quantity().orElse(BigDecimal.ONE);
        return Line.builder(written.text().orElse(written.id().orElse("Line " + number)))
                .quantity(price.signum() < 0 ? quantity.negate() : quantity)
                .unitPrice(Amounts.price(price.abs(), currency))
                .taxes(List.of(tax(written.rate())))
                .lineType(written.lineType().map(LineTypes::of))
                .source(written.service().map(service -> HostReference.of("service", service)))
                .build();
    }

    /** The amount of a line before it is rounded. */
    static BigDecimal amount(LineText written) {
        return price(written).multiply(written.quantity().orElse(BigDecimal.ONE));
    }

    private static BigDecimal price(LineText written) {
        return written.net().or(written::price).orElseThrow();
    }

    static Tax tax(Optional<BigDecimal> rate) {
        return Tax.rate(rate.orElse(BigDecimal.ZERO));
    }

    /** Several taxes on one amount; of two with the same rate the second needs a name of its own. */
    static Tax[] taxes(List<BigDecimal> rates) {
        if (rates.isEmpty()) {
            return new Tax[] {tax(Optional.empty())};
        }
        List<Tax> taxes = new ArrayList<>();
        for (BigDecimal rate : rates) {
            Tax tax = Tax.rate(rate);
            taxes.add(taxes.contains(tax) ? Tax.rate("Tax " + (taxes.size() + 1), rate) : tax);
        }
        return taxes.toArray(Tax[]::new);
    }
}
