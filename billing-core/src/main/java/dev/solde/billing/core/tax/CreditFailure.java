package dev.solde.billing.core.tax;

import dev.solde.billing.document.TaxKey;
import java.math.BigDecimal;

/**
 * Why a credit note cannot be made, with the facts. The lines are judged in the order asked, then the sets of taxes, the
 * taxes and the total; only the first reason is given. Amounts are in minor units.
 */
public sealed interface CreditFailure extends CreditResult {
    /**
     * The invoice has no such line.
     *
     * @param line the number asked
     */
    record UnknownLine(int line) implements CreditFailure {}

    /**
     * The line is credited already, in quantity and amount.
     *
     * @param line its number
     */
    record LineAlreadyCredited(int line) implements CreditFailure {}

    /**
     * More pieces than are left of the line.
     *
     * @param line its number
     * @param requested how many, positive
     * @param left how many are left, without sign
     */
    record ExceedsLineQuantity(int line, BigDecimal requested, BigDecimal left) implements CreditFailure {}

    /**
     * More than is left of the line's amount.
     *
     * @param line its number
     * @param requested in the price mode, without sign
     * @param left in the price mode, without sign
     */
    record ExceedsLineAmount(int line, long requested, long left) implements CreditFailure {}

    /**
     * The invoice has no document allowance or charge of that number.
     *
     * @param number as asked
     */
    record UnknownAdjustment(int number) implements CreditFailure {}

    /**
     * The document allowance or charge is credited with the lines that have its taxes, not by itself.
     *
     * @param number as asked
     */
    record CreditedWithLines(int number) implements CreditFailure {}

    /**
     * No line of the invoice has this set of taxes.
     *
     * @param taxes the set asked
     */
    record TaxesNotOnInvoice(TaxSet taxes) implements CreditFailure {}

    /** All of the invoice is credited. */
    record NothingLeft() implements CreditFailure {}

    /**
     * More than is left of what has these taxes; free lines or amounts credited before may have used it.
     *
     * @param taxes the set
     * @param requested in the price mode
     * @param left in the price mode
     */
    record ExceedsTaxSet(TaxSet taxes, long requested, long left) implements CreditFailure {}

    /**
     * More than is left of the base of a tax that several sets share.
     *
     * @param tax the tax
     * @param requested without tax
     * @param left without tax
     */
    record ExceedsSubtotal(TaxKey tax, long requested, long left) implements CreditFailure {}

    /**
     * More than is left of the whole invoice.
     *
     * @param requested in the price mode of an amount, otherwise with tax
     * @param left likewise
     */
    record ExceedsTotal(long requested, long left) implements CreditFailure {}

    /**
     * The note would charge: the lines that take back outweigh the others.
     *
     * @param total with tax
     */
    record NegativeTotal(long total) implements CreditFailure {}
}
