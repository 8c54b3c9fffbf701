package dev.solde.billing.document;

import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.LineType;
import dev.solde.billing.ledger.PendingEntryId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/** A line of an issued invoice or credit note. On a credit note amounts are positive where they lower what is owed. */
@Value.Immutable
public sealed interface InvoiceLine permits ImmutableInvoiceLine {

    /** 1 to n on the document. */
    int number();

    /** What is printed; {@code [erased]} after an erasure. */
    String label();

    /** How much. */
    BigDecimal quantity();

    /** The currency of the document. */
    CurrencyUnit currency();

    /** The number of the unit price, in major units, at most 9 decimals. */
    BigDecimal unitPriceNumber();

    /** The price of the base quantity, in the document's price mode. */
    default MonetaryAmount unitPrice() {
        return Amounts.price(unitPriceNumber(), currency());
    }

    /** The quantity to which the price belongs. */
    BigDecimal baseQuantity();

    /** The reductions on this line. */
    List<IssuedAdjustment> allowances();

    /** The surcharges on this line. */
    List<IssuedAdjustment> charges();

    /** The amount in the document's price mode, in minor units. */
    long amountMinor();

    /** The amount in the document's price mode, allowances and charges included. */
    default MonetaryAmount amount() {
        return Amounts.ofMinor(amountMinor(), currency());
    }

    /** The amount without tax, in minor units. */
    long netAmountMinor();

    /** The amount without tax (BT-131). */
    default MonetaryAmount netAmount() {
        return Amounts.ofMinor(netAmountMinor(), currency());
    }

    /** The taxes that apply. */
    List<Tax> taxes();

    /** The host's classification. */
    Optional<LineType> lineType();

    /** The host's thing that this line bills. */
    Optional<HostReference> source();

    /** The pending entry that this line bills, whole or in part. */
    Optional<PendingEntryId> pendingEntry();

    /** On a credit note, the number of the invoice line that this credits. */
    OptionalInt creditedLine();

    /** For the kernel, which makes documents from facts. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link InvoiceLine}. */
    final class Builder extends ImmutableInvoiceLine.Builder {
        Builder() {}
    }
}
