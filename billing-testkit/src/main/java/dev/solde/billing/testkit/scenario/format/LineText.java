package dev.solde.billing.testkit.scenario.format;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A line as written: an amount without tax, or a quantity and a price.
 *
 * @param id its name in the story
 * @param credited on a credit note, the invoice line that it credits
 * @param rate the tax in per cent; without it none
 * @param service the service that it bills, once
 */
public record LineText(
        Optional<String> id,
        Optional<String> credited,
        Optional<BigDecimal> net,
        Optional<BigDecimal> quantity,
        Optional<BigDecimal> price,
        Optional<BigDecimal> rate,
        Optional<String> text,
        Optional<String> service,
        Optional<String> lineType) {

    static LineText read(Fields line) {
        LineText read = new LineText(
                line.text("id"),
                line.text("line"),
                line.decimal("net"),
                line.decimal("quantity"),
                line.decimal("price"),
                line.decimal("rate"),
                line.text("text"),
                line.text("service"),
                line.text("line_type"));
        line.end();
        boolean priced = read.quantity.isPresent() || read.price.isPresent();
        if (read.net.isPresent() && priced) {
            throw new ScenarioFormatException(line.place(), "either 'net', or 'quantity' and 'price'");
        }
        if (read.credited.isEmpty() && read.net.isEmpty() && read.price.isEmpty()) {
            throw new ScenarioFormatException(line.place(), "'net' or 'price' is missing");
        }
        return read;
    }
}
