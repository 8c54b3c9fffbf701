package dev.solde.billing.allocation;

import dev.solde.billing.ledger.ItemId;
import java.time.LocalDate;
import javax.money.MonetaryAmount;

/**
 * A write-off taken back: what it closed is open again by the same amount.
 *
 * @param id the reversal: a debit for the write-off of a debit, a credit for the write-off of a credit
 * @param writeOff the write-off that it takes back
 * @param amount its whole amount
 */
public record WriteOffReversal(ItemId id, ItemId writeOff, MonetaryAmount amount, LocalDate postingDate) {}
