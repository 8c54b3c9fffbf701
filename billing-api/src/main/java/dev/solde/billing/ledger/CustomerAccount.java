package dev.solde.billing.ledger;

import java.util.Optional;
import javax.money.CurrencyUnit;

/**
 * A customer's account and its settings.
 *
 * @param currency the one currency of everything on it
 * @param terms the payment terms of an invoice that names none
 * @param party the customer as put on new documents; empty if unknown or erased
 */
public record CustomerAccount(
        AccountId id, CurrencyUnit currency, Optional<PaymentTerms> terms, Optional<Party> party) {}
