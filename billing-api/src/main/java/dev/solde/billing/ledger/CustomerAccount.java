package dev.solde.billing.ledger;

import java.util.Optional;
import javax.money.CurrencyUnit;

/**
 * A customer's account and its settings.
 *
 * @param currency the one currency of everything on it
 * @param settings the account's own settings; where one is absent the kernel's holds
 * @param party the customer as put on new documents; empty if unknown or erased
 */
public record CustomerAccount(AccountId id, CurrencyUnit currency, AccountSettings settings, Optional<Party> party) {}
