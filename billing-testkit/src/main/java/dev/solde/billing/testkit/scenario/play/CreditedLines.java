package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.command.CreditedPart;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.InvoiceLine;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.testkit.scenario.format.DocumentStep.Content.Amount;
import dev.solde.billing.testkit.scenario.format.LineText;
import dev.solde.billing.testkit.scenario.play.Named.NamedInvoice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a credit note takes of the lines of an invoice. */
final class CreditedLines {

    /** Beyond the lines that an invoice can have, so that the kernel knows none of this number. */
    private static final int NO_LINE = 1_000_000;

    private final AccountId account;
    private final Stage stage;
    private final List<String> names;
    private final Optional<Invoice> invoice;

    CreditedLines(Stage stage, String name, AccountId account) {
        Optional<NamedInvoice> named = stage.names().find(name, NamedInvoice.class);
        this.stage = stage;
        this.account = account;
        this.names = named.map(NamedInvoice::lines).orElse(List.of());
        this.invoice = named.map(NamedInvoice::id)
                .filter(id -> DocumentState.of(stage, id) == DocumentState.ISSUED)
                .map(id -> stage.queries().invoice(id));
    }

    /** One part a line; what is said of one invoice line in several lines is added up. */
    List<CreditedPart> parts(List<LineText> written) {
        Map<Integer, List<LineText>> byLine = new LinkedHashMap<>();
        List<CreditedPart> parts = new ArrayList<>();
        for (LineText line : written) {
            if (line.credited().isPresent()) {
                byLine.computeIfAbsent(number(line.credited().get()), number -> new ArrayList<>())
                        .add(line);
            } else {
                parts.add(new CreditedPart.FreeLine(LineMaker.line(line, parts.size() + 1, stage.currency(account))));
            }
        }
        byLine.forEach(
                (number, lines) -> parts.add(lines.size() == 1 ? part(number, lines.get(0)) : sum(number, lines)));
        return parts;
    }

    int number(String line) {
        int index = names.indexOf(line);
        return index < 0 ? NO_LINE : index + 1;
    }

    private CreditedPart part(int number, LineText line) {
        if (line.net().isPresent()) {
            return new CreditedPart.LineAmount(
                    number, stage.money(signed(number, line.net().get()), account));
        }
        if (line.quantity().isEmpty() && line.price().isEmpty()) {
            return new CreditedPart.LineRest(number);
        }
        return new CreditedPart.LineQuantity(
                number,
                signed(number, line.quantity().orElse(BigDecimal.ONE)),
                line.price().map(price -> Amounts.price(price, stage.currency(account))));
    }

    private CreditedPart sum(int number, List<LineText> lines) {
        int digits = Amounts.digits(stage.currency(account));
        BigDecimal sum = lines.stream()
                .map(line -> LineMaker.amount(line).setScale(digits, RoundingMode.HALF_UP))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new CreditedPart.LineAmount(number, stage.money(signed(number, sum), account));
    }

    /** The kernel counts with the sign of the invoice line, the format with its own. */
    private BigDecimal signed(int number, BigDecimal value) {
        boolean takesAway = invoice.flatMap(issued -> issued.lines().stream()
                        .filter(line -> line.number() == number)
                        .map(InvoiceLine::netAmount)
                        .findFirst())
                .filter(net -> net.isNegative())
                .isPresent();
        return takesAway ? value.negate() : value;
    }

    /** An amount with tax is spread over the invoice; one at rates of its own is a line at them. */
    CreditedPart part(Amount amount) {
        Tax[] taxes = LineMaker.taxes(amount.rates());
        if (amount.rates().isEmpty() || areAllOf(taxes)) {
            return new CreditedPart.OfAmount(
                    stage.money(amount.amount(), account), amount.taxIncluded() ? PriceMode.GROSS : PriceMode.NET);
        }
        BigDecimal net = amount.taxIncluded()
                ? NetOfTax.of(amount.amount(), amount.rates(), Amounts.digits(stage.currency(account)))
                : amount.amount();
        return new CreditedPart.FreeLine(Line.of("Credit", 1, stage.money(net, account), taxes));
    }

    private boolean areAllOf(Tax[] taxes) {
        return invoice.map(issued -> issued.lines().stream()
                        .allMatch(line -> Set.copyOf(line.taxes()).equals(Set.of(taxes))))
                .orElse(true);
    }
}
