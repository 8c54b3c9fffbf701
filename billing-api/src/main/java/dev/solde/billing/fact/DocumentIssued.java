package dev.solde.billing.fact;

import dev.solde.billing.document.DocumentType;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.PaymentTerms;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A document with its totals (EN 16931 BT-106 to BT-112). Never changed after issue.
 *
 * @param document the invoice or credit note
 * @param series the series that gave the number; empty when it was given from outside
 * @param seriesValue the counter behind the number; 0 when it was given from outside
 * @param dueDate when it falls due; the issue date on a credit note
 * @param seller the seller as {@link dev.solde.billing.ledger.Party#toText()}
 * @param buyer the customer, likewise
 * @param note a text printed on the document
 */
public record DocumentIssued(
        ItemId document,
        DocumentType type,
        DocumentNumber number,
        Optional<String> series,
        long seriesValue,
        PriceMode priceMode,
        LocalDate issueDate,
        LocalDate dueDate,
        Optional<PaymentTerms> terms,
        long sumOfLinesMinor,
        long allowanceTotalMinor,
        long chargeTotalMinor,
        long totalExclTaxMinor,
        long totalTaxMinor,
        long totalInclTaxMinor,
        Optional<FreeText> seller,
        Optional<FreeText> buyer,
        Optional<FreeText> note)
        implements Fact {

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.documentIssued(this);
    }
}
