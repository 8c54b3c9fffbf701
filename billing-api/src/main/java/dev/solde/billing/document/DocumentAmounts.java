package dev.solde.billing.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The amounts of an invoice or credit note of somebody else, as it states them: what {@link En16931#check} judges before such a
 * document is imported. It may contradict itself and anything may be missing; an {@link IssuedDocument} may not.
 *
 * <p>Amounts are in the document's currency and keep their decimals as written, so {@code new BigDecimal("12.50")} and
 * {@code new BigDecimal("12.500")} are two different statements.
 */
@Value.Immutable
public sealed interface DocumentAmounts permits ImmutableDocumentAmounts {

    /** The net amounts of the lines (BT-131), in their order; none when the document comes without its lines. */
    List<StatedAmount> lines();

    /** The allowances on the whole document (BT-92). */
    List<StatedAmount> allowances();

    /** The charges on the whole document (BT-99). */
    List<StatedAmount> charges();

    /** The tax breakdown (BG-23). */
    List<StatedTax> taxSubtotals();

    /** Sum of line net amounts (BT-106). */
    Optional<BigDecimal> sumOfLines();

    /** Sum of allowances (BT-107). */
    Optional<BigDecimal> allowanceTotal();

    /** Sum of charges (BT-108). */
    Optional<BigDecimal> chargeTotal();

    /** Total without tax (BT-109). */
    Optional<BigDecimal> totalExclTax();

    /** Total tax in the document's currency (BT-110): once in a sound document, but a faulty one may state several. */
    List<BigDecimal> totalTaxes();

    /** Total tax in the currency of the seller's accounts, where that is another one (BT-111). */
    Optional<BigDecimal> totalTaxInTaxCurrency();

    /** Total with tax (BT-112). */
    Optional<BigDecimal> totalInclTax();

    /** What was paid before (BT-113). */
    Optional<BigDecimal> prepaidAmount();

    /** What makes the amount due payable in cash (BT-114). */
    Optional<BigDecimal> roundingAmount();

    /** Amount due for payment (BT-115). */
    Optional<BigDecimal> amountDue();

    /** Opens amounts of which none is stated yet. */
    static Builder builder() {
        return new Builder();
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Builds {@link DocumentAmounts}. */
    final class Builder extends ImmutableDocumentAmounts.Builder {
        Builder() {}

        /**
         * Builds the amounts.
         *
         * @throws IllegalArgumentException for an amount of 10<sup>18</sup> or more, or of more than 30 decimals
         */
        @Override
        public DocumentAmounts build() {
            DocumentAmounts amounts = super.build();
            StatedNumber.checked(amounts.sumOfLines(), "sumOfLines");
            StatedNumber.checked(amounts.allowanceTotal(), "allowanceTotal");
            StatedNumber.checked(amounts.chargeTotal(), "chargeTotal");
            StatedNumber.checked(amounts.totalExclTax(), "totalExclTax");
            amounts.totalTaxes().forEach(total -> StatedNumber.checked(total, "totalTax"));
            StatedNumber.checked(amounts.totalTaxInTaxCurrency(), "totalTaxInTaxCurrency");
            StatedNumber.checked(amounts.totalInclTax(), "totalInclTax");
            StatedNumber.checked(amounts.prepaidAmount(), "prepaidAmount");
            StatedNumber.checked(amounts.roundingAmount(), "roundingAmount");
            StatedNumber.checked(amounts.amountDue(), "amountDue");
            return amounts;
        }
    }
}
