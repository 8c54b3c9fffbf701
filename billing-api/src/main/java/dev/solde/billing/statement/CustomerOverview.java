package dev.solde.billing.statement;

import dev.solde.billing.ledger.AccountId;
import java.time.LocalDate;
import javax.money.MonetaryAmount;

/**
 * Where a customer stands, all of one moment: {@code balance = outstanding - availableCredit}.
 *
 * @param asOf the day by which overdue is told
 * @param balance debits minus credits; positive when the customer owes
 * @param outstanding what is open of all debits
 * @param availableCredit what is open of all credits
 * @param usableCredit what the seller owes in all: the balance below 0, as an amount of 0 or more
 * @param unbilled the pending entries with their tax, debits less credits, whatever their processing date; off the ledger
 *     (R-118)
 * @param overdue what is open of debits past their due date
 * @param scheduledPayments the sum of the expected payments that are live, post-dated or in progress
 * @param payableNow what is open of all debits less what expected payments reserve of it; 0 or more
 */
public record CustomerOverview(
        AccountId account,
        LocalDate asOf,
        MonetaryAmount balance,
        MonetaryAmount outstanding,
        MonetaryAmount availableCredit,
        MonetaryAmount usableCredit,
        MonetaryAmount unbilled,
        MonetaryAmount overdue,
        MonetaryAmount scheduledPayments,
        MonetaryAmount payableNow) {}
