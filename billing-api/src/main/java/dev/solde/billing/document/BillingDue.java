package dev.solde.billing.document;

import dev.solde.billing.ledger.AccountId;
import java.time.LocalDate;

/**
 * An account that has pending entries to bill.
 *
 * @param billingDate the day on which it is billed: the one asked for, or its last billing day on or before it
 * @param firstProcessingDate the earliest processing date of its entries, on or before the billing date
 */
public record BillingDue(AccountId account, LocalDate billingDate, LocalDate firstProcessingDate) {}
