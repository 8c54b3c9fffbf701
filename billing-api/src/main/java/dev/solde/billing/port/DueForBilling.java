package dev.solde.billing.port;

import dev.solde.billing.ledger.AccountId;
import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * An account that has something to bill.
 *
 * @param billingDay its billing day, from which follows whether it is billed yet
 * @param firstProcessingDate the earliest processing date of its entries
 */
public record DueForBilling(AccountId account, OptionalInt billingDay, LocalDate firstProcessingDate) {}
