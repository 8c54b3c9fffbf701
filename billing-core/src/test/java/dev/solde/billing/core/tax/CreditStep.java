package dev.solde.billing.core.tax;

import dev.solde.billing.document.PriceMode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** A random wish to credit something, made concrete by what the invoice has left; it may well be refused. */
record CreditStep(Kind kind, int pick, BigDecimal fraction, PriceMode mode) {
    enum Kind {
        REST,
        PIECES,
        PIECES_AT_PRICE,
        PIECES_FOR_AMOUNT,
        AMOUNT_OF_LINE,
        FREE,
        SEVERAL,
        TOTAL,
        ALONE
    }

    CreditRequest on(CreditableInvoice invoice, Credited credited) {
        InvoicedLine line = invoice.lines().get(pick % invoice.lines().size());
        InvoicedLine other = invoice.lines().get((pick + 1) % invoice.lines().size());
        return switch (kind) {
            case REST -> lines(new LineCredit.Rest(line.number()));
            case PIECES -> lines(new LineCredit.Pieces(line.number(), quantity(line)));
            case PIECES_AT_PRICE ->
                lines(new LineCredit.PiecesAtPrice(line.number(), quantity(line), fraction.movePointRight(1)));
            case PIECES_FOR_AMOUNT ->
                lines(new LineCredit.PiecesForAmount(line.number(), quantity(line), amount(line, credited)));
            case AMOUNT_OF_LINE -> lines(new LineCredit.Amount(line.number(), amount(line, credited)));
            case FREE -> lines(new LineCredit.Free(BigDecimal.ONE, fraction, line.taxes()));
            case SEVERAL ->
                lines(
                        new LineCredit.Amount(line.number(), amount(line, credited)),
                        new LineCredit.Rest(other.number()),
                        new LineCredit.Free(BigDecimal.ONE, fraction, other.taxes()));
            case TOTAL -> new CreditRequest.Amount(total(invoice, credited), mode);
            case ALONE -> lines(pick % 2 == 0 ? new LineCredit.Allowance(1) : new LineCredit.Charge(1));
        };
    }

    private BigDecimal quantity(InvoicedLine line) {
        BigDecimal part = line.quantity().abs().multiply(fraction).setScale(3, RoundingMode.HALF_UP);
        return part.signum() == 0 ? new BigDecimal("0.001") : part;
    }

    private long amount(InvoicedLine line, Credited credited) {
        long left = line.amount()
                - credited.lines()
                        .getOrDefault(line.number(), CreditedLine.NONE)
                        .amount();
        return part(Math.abs(left));
    }

    private long total(CreditableInvoice invoice, Credited credited) {
        long left = 0;
        for (TaxSetFigures set : invoice.taxSets()) {
            TaxSetFigures rest =
                    set.minus(credited.taxSets().getOrDefault(set.taxes(), TaxSetFigures.zero(set.taxes())));
            left += mode == PriceMode.NET ? rest.base() : rest.gross();
        }
        return part(Math.abs(left));
    }

    private long part(long amount) {
        return Math.max(1, Rounding.proportion(amount, fraction, BigDecimal.ONE));
    }

    private static CreditRequest lines(LineCredit... lines) {
        return new CreditRequest.Lines(List.of(lines));
    }
}
