package dev.solde.billing.document;

import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Party;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;

/**
 * What an issued invoice and an issued credit note have in common: a frozen fact. It has no open amount, which would be
 * stale as soon as it is read; ask {@code queries().item(id)}. It holds its amounts in minor units and makes money of those that
 * are asked for.
 */
public sealed interface IssuedDocument permits Invoice, CreditNote {

    /** The item that the document is. */
    ItemId item();

    /** What it is, with its UNTDID 1001 code. */
    DocumentType type();

    /** The printed number, unique in the tenant. */
    DocumentNumber number();

    /** The currency of the account. */
    CurrencyUnit currency();

    /** Whether prices, line amounts and document allowances include tax. */
    PriceMode priceMode();

    /** The date of the document, which is also its posting date. */
    LocalDate issueDate();

    /** The lines. */
    List<InvoiceLine> lines();

    /** Reductions on the whole document (BG-20). */
    List<IssuedAdjustment> allowances();

    /** Surcharges on the whole document (BG-21). */
    List<IssuedAdjustment> charges();

    /** Tax per group (BG-23). */
    List<TaxSubtotal> taxSubtotals();

    /** Sum of the lines without tax in minor units. */
    long sumOfLinesMinor();

    /** Sum of the lines without tax (BT-106, R-25). */
    default MonetaryAmount sumOfLines() {
        return Amounts.ofMinor(sumOfLinesMinor(), currency());
    }

    /** Sum of the reductions without tax in minor units. */
    long allowanceTotalMinor();

    /** Sum of the reductions without tax (BT-107). */
    default MonetaryAmount allowanceTotal() {
        return Amounts.ofMinor(allowanceTotalMinor(), currency());
    }

    /** Sum of the surcharges without tax in minor units. */
    long chargeTotalMinor();

    /** Sum of the surcharges without tax (BT-108). */
    default MonetaryAmount chargeTotal() {
        return Amounts.ofMinor(chargeTotalMinor(), currency());
    }

    /** Total without tax in minor units. */
    long totalExclTaxMinor();

    /** Total without tax (BT-109, R-26). */
    default MonetaryAmount totalExclTax() {
        return Amounts.ofMinor(totalExclTaxMinor(), currency());
    }

    /** Total tax in minor units. */
    long totalTaxMinor();

    /** Total tax (BT-110). */
    default MonetaryAmount totalTax() {
        return Amounts.ofMinor(totalTaxMinor(), currency());
    }

    /** Total with tax in minor units. */
    long totalInclTaxMinor();

    /** Total with tax (BT-112): the amount of the item. */
    default MonetaryAmount totalInclTax() {
        return Amounts.ofMinor(totalInclTaxMinor(), currency());
    }

    /** The seller of that day, if the kernel knew one; empty after an erasure. */
    Optional<Party> seller();

    /** The customer of that day, if known; empty after an erasure. */
    Optional<Party> buyer();

    /** A text printed on the document. */
    Optional<String> note();

    /** The host's references on the whole document. */
    List<HostReference> references();
}
