package dev.solde.billing.statement;

import dev.solde.billing.ledger.AccountId;
import javax.money.MonetaryAmount;

/**
 * Where an account stands: {@code balance = outstanding - availableCredit}.
 *
 * @param balance positive when the customer owes
 * @param outstanding the sum of the open debits
 * @param availableCredit the sum of the open credits
 */
public record AccountBalance(
        AccountId account, MonetaryAmount balance, MonetaryAmount outstanding, MonetaryAmount availableCredit) {}
