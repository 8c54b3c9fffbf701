package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.CancelItems;
import dev.solde.billing.command.Penalty;
import dev.solde.billing.core.documents.CreditedInvoice;
import dev.solde.billing.core.tax.Apportionment;
import dev.solde.billing.core.tax.CreditRequest;
import dev.solde.billing.core.tax.CreditedLine;
import dev.solde.billing.core.tax.InvoicedLine;
import dev.solde.billing.core.tax.LineCredit;
import dev.solde.billing.core.tax.Rounding;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.port.Loaded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.money.MonetaryAmount;

/** The lines of an invoice that are cancelled, with what is left of each, and the penalty on them. */
final class CancelledLines {

    private final CancelItems command;
    private final CreditedInvoice invoice;
    private final AccountState account;
    private final Map<Integer, InvoicedLine> lines = new LinkedHashMap<>();
    private final Map<Integer, CreditedLine> left = new LinkedHashMap<>();

    CancelledLines(CancelItems command, Loaded loaded) {
        this.command = command;
        this.account = loaded.ledger().account();
        this.invoice = CreditedInvoice.of(command.invoice(), loaded.credited());
        for (InvoicedLine line :
                invoice.creditable(Amounts.digits(account.currency())).lines()) {
            CreditedLine credited = invoice.credited().lines().getOrDefault(line.number(), CreditedLine.NONE);
            lines.put(line.number(), line);
            left.put(
                    line.number(),
                    new CreditedLine(
                            line.quantity().subtract(credited.quantity()),
                            Math.subtractExact(line.amount(), credited.amount())));
        }
    }

    PriceMode priceMode() {
        return invoice.priceMode();
    }

    /** Refuses a line that is not there or of which nothing is left, and a penalty outside the cancelled lines. */
    Optional<Rejection> refuse() {
        return Refusals.first(
                () -> command.lines().stream()
                        .filter(line -> !lines.containsKey(line))
                        .findFirst()
                        .map(line -> new Rejection.LineNotFound(command.invoice(), line)),
                () -> command.lines().stream()
                        .filter(this::isTakenBack)
                        .findFirst()
                        .map(line -> new Rejection.AlreadyCredited(command.invoice(), Optional.of(line))),
                this::penaltyOutOfRange);
    }

    /**
     * Without a piece left the line is cancelled; the money that may be left of it is what the seller kept, which a cancellation that
     * is sent twice must not give back.
     */
    private boolean isTakenBack(int line) {
        CreditedLine rest = left.get(line);
        return rest.quantity().signum() == 0
                || (rest.amount() == 0 && lines.get(line).amount() != 0);
    }

    private Optional<Rejection> penaltyOutOfRange() {
        long sum = sum();
        long penalty = penaltyMinor();
        return penalty > Math.max(0, sum)
                ? Optional.of(new Rejection.PenaltyOutOfRange(money(penalty), money(sum)))
                : Optional.empty();
    }

    /** What is left of the cancelled lines, in the invoice's price mode. */
    private long sum() {
        return command.lines().stream()
                .mapToLong(line -> left.get(line).amount())
                .reduce(0, Math::addExact);
    }

    /** What the seller keeps; a percentage of what is left of the lines, rounded once. */
    long penaltyMinor() {
        return command.penalty()
                .map(penalty -> penalty.amount()
                        .map(Amounts::minor)
                        .orElseGet(() ->
                                Rounding.percentOf(sum(), penalty.percent().orElseThrow())))
                .orElse(0L);
    }

    /** What is credited: all that is left of each line, less its part of a penalty that lowers the credit. */
    CreditRequest request() {
        return new CreditRequest.Lines(credits());
    }

    private List<LineCredit> credits() {
        boolean lowers = command.penalty()
                .filter(penalty -> penalty.separateFee().isEmpty())
                .isPresent();
        long[] parts = Apportionment.apportion(lowers ? penaltyMinor() : 0, weights());
        List<LineCredit> credits = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            int number = command.lines().get(i);
            credits.add(parts[i] == 0 ? new LineCredit.Rest(number) : lowered(number, left.get(number), parts[i]));
        }
        return credits;
    }

    /** All pieces for less. */
    private static LineCredit lowered(int number, CreditedLine rest, long penalty) {
        return new LineCredit.PiecesForAmount(number, rest.quantity().abs(), rest.amount() - penalty);
    }

    /** A line that takes away carries no penalty. */
    private long[] weights() {
        return command.lines().stream()
                .mapToLong(line -> Math.max(0, left.get(line).amount()))
                .toArray();
    }

    /** A penalty that is charged apart, by the taxes that stand on it. */
    Map<List<Tax>, Long> fees() {
        Map<List<Tax>, Long> fees = new LinkedHashMap<>();
        command.penalty().flatMap(Penalty::separateFee).ifPresent(fee -> {
            long[] parts = Apportionment.apportion(penaltyMinor(), weights());
            for (int i = 0; i < parts.length; i++) {
                List<Tax> taxes =
                        fee.taxes().orElse(invoice.taxesOf(command.lines().get(i)));
                fees.merge(taxes, parts[i], Math::addExact);
            }
        });
        fees.values().removeIf(amount -> amount == 0);
        return fees;
    }

    private MonetaryAmount money(long minor) {
        return Amounts.ofMinor(minor, account.currency());
    }
}
