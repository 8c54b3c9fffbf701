package dev.solde.billing.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;

/**
 * A thing on an account together with what is still open of it: {@code 0 <= open <= amount} at every moment.
 *
 * @param currency the account's currency
 * @param number the number of the document, if the item is one
 * @param amountMinor the amount in minor units, 0 only for a document of total 0
 * @param openMinor what is not yet allocated, in minor units
 * @param dueDate the day on which a debit falls due; for a credit its posting date
 * @param recordSequence the journal record that brought the item
 * @param origin the invoice that a credit note corrects, or the item that this one reverses or reinstates
 * @param lastEffectiveOn the latest effective date of an allocation or deallocation on the item, its posting date if none
 * @param closedOn the effective date with which the item became fully allocated, while it is
 * @param closedSequence the journal record that closed it, while it is closed
 * @param lineTypes the types of an invoice's lines, so that strategies may order by them
 * @param disputed whether it is left out of automatic allocation
 * @param returnedMinor what was taken back of the item, in minor units: of a payment its reversals less what was reinstated, of
 *     a reversal what was reinstated, of a write-off or a refund what was reversed; at most the amount
 * @param refundedMinor of a payment the live refunds that are routed to it, in minor units; at most the amount
 */
public record OpenItem(
        ItemId id,
        CurrencyUnit currency,
        Optional<DocumentNumber> number,
        long amountMinor,
        long openMinor,
        LocalDate documentDate,
        LocalDate postingDate,
        LocalDate dueDate,
        long recordSequence,
        Optional<ItemId> origin,
        LocalDate lastEffectiveOn,
        Optional<LocalDate> closedOn,
        OptionalLong closedSequence,
        Set<LineType> lineTypes,
        boolean disputed,
        long returnedMinor,
        long refundedMinor) {

    /** Copies the set. */
    public OpenItem {
        lineTypes = Set.copyOf(lineTypes);
    }

    /** An item as it comes to be: all of it is open, and nothing else has happened to it. */
    public static OpenItem fresh(
            ItemId id,
            CurrencyUnit currency,
            Optional<DocumentNumber> number,
            long amountMinor,
            LocalDate documentDate,
            LocalDate postingDate,
            LocalDate dueDate,
            long recordSequence,
            Optional<ItemId> origin,
            Set<LineType> lineTypes) {
        boolean settled = amountMinor == 0;
        return new OpenItem(
                id,
                currency,
                number,
                amountMinor,
                amountMinor,
                documentDate,
                postingDate,
                dueDate,
                recordSequence,
                origin,
                postingDate,
                settled ? Optional.of(postingDate) : Optional.empty(),
                settled ? OptionalLong.of(recordSequence) : OptionalLong.empty(),
                lineTypes,
                false,
                0,
                0);
    }

    /** The order in which debits are settled when nobody says otherwise: due date, document date, order of recording. */
    public static final Comparator<OpenItem> DEBIT_ORDER = Comparator.comparing(OpenItem::dueDate)
            .thenComparing(OpenItem::documentDate)
            .thenComparingLong(OpenItem::recordSequence)
            .thenComparing(item -> item.id().uuid(), OpenItem::compareAsDatabasesDo);

    /** The order in which credits are used: credit notes, then the others, each by posting date and order of recording. */
    public static final Comparator<OpenItem> CREDIT_ORDER = Comparator.comparing(
                    (OpenItem item) -> item.id().kind() == ItemKind.CREDIT_NOTE ? 0 : 1)
            .thenComparing(OpenItem::postingDate)
            .thenComparingLong(OpenItem::recordSequence)
            .thenComparing(item -> item.id().uuid(), OpenItem::compareAsDatabasesDo);

    /** Byte by byte, as databases compare; {@link UUID#compareTo} takes the halves as signed numbers. */
    private static int compareAsDatabasesDo(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }

    /** The side on which the item stands. */
    public Side side() {
        return id.kind().side();
    }

    /** The whole amount. */
    public MonetaryAmount amount() {
        return Amounts.ofMinor(amountMinor, currency);
    }

    /** What is not yet allocated. */
    public MonetaryAmount openAmount() {
        return Amounts.ofMinor(openMinor, currency);
    }

    /** Whether nothing is open: an invoice is paid, a credit is used up. */
    public boolean isSettled() {
        return openMinor == 0;
    }

    /** Whether the item is an open debit past its due date; never on the due date itself. */
    public boolean isOverdue(LocalDate asOf) {
        return side() == Side.DEBIT && openMinor > 0 && asOf.isAfter(dueDate);
    }

    /** What may still be refunded to a payment by its own way: no refund or reversal took it. */
    public MonetaryAmount refundableAmount() {
        return Amounts.ofMinor(Math.max(0, amountMinor - returnedMinor - refundedMinor), currency);
    }

    /** What was taken back of it, see {@code returnedMinor}. */
    public MonetaryAmount returnedAmount() {
        return Amounts.ofMinor(returnedMinor, currency);
    }

    /** The item after an allocation changed its open amount with this effective date, in this record. */
    public OpenItem withOpen(long open, LocalDate effectiveDate, long sequence) {
        boolean closed = open == 0;
        return copy(
                open,
                origin,
                effectiveDate,
                closed ? Optional.of(effectiveDate) : Optional.empty(),
                closed ? OptionalLong.of(sequence) : OptionalLong.empty(),
                lineTypes,
                disputed,
                returnedMinor,
                refundedMinor);
    }

    /** The same credit note, known to correct this invoice. */
    public OpenItem withOrigin(Optional<ItemId> invoice) {
        return copy(
                openMinor,
                invoice,
                lastEffectiveOn,
                closedOn,
                closedSequence,
                lineTypes,
                disputed,
                returnedMinor,
                refundedMinor);
    }

    /** The item with what was open of it at another time; all else that changes is still told as of now. */
    public OpenItem asOpen(long open) {
        return copy(
                open,
                origin,
                lastEffectiveOn,
                closedOn,
                closedSequence,
                lineTypes,
                disputed,
                returnedMinor,
                refundedMinor);
    }

    /** The same document with a line of this type. */
    public OpenItem withLineType(LineType type) {
        Set<LineType> types = new HashSet<>(lineTypes);
        types.add(type);
        return copy(
                openMinor,
                origin,
                lastEffectiveOn,
                closedOn,
                closedSequence,
                types,
                disputed,
                returnedMinor,
                refundedMinor);
    }

    /** The same item, in dispute or no longer. */
    public OpenItem withDispute(boolean dispute) {
        return copy(
                openMinor,
                origin,
                lastEffectiveOn,
                closedOn,
                closedSequence,
                lineTypes,
                dispute,
                returnedMinor,
                refundedMinor);
    }

    /** The same item with so much taken back of it. */
    public OpenItem withReturned(long returned) {
        return copy(
                openMinor,
                origin,
                lastEffectiveOn,
                closedOn,
                closedSequence,
                lineTypes,
                disputed,
                returned,
                refundedMinor);
    }

    /** The same payment with so much refunded to it. */
    public OpenItem withRefunded(long refunded) {
        return copy(
                openMinor,
                origin,
                lastEffectiveOn,
                closedOn,
                closedSequence,
                lineTypes,
                disputed,
                returnedMinor,
                refunded);
    }

    private OpenItem copy(
            long open,
            Optional<ItemId> newOrigin,
            LocalDate newLastEffectiveOn,
            Optional<LocalDate> newClosedOn,
            OptionalLong newClosedSequence,
            Set<LineType> newLineTypes,
            boolean newDisputed,
            long newReturned,
            long newRefunded) {
        return new OpenItem(
                id,
                currency,
                number,
                amountMinor,
                open,
                documentDate,
                postingDate,
                dueDate,
                recordSequence,
                newOrigin,
                newLastEffectiveOn,
                newClosedOn,
                newClosedSequence,
                newLineTypes,
                newDisputed,
                newReturned,
                newRefunded);
    }
}
