package dev.solde.billing.allocation;

import dev.solde.billing.ledger.AllocationId;
import java.time.LocalDate;
import javax.money.MonetaryAmount;

/**
 * The end of an allocation, or of a part of it: both items are open again by the amount.
 *
 * @param amount above 0
 * @param effectiveDate the day from which it counts
 */
public record Deallocation(AllocationId allocation, MonetaryAmount amount, LocalDate effectiveDate) {}
