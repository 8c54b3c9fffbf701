package dev.solde.examples.onlineretail.books;

import dev.solde.billing.ledger.AccountId;
import java.time.LocalDate;
import javax.money.MonetaryAmount;

/** So much of a credit note settles an invoice, from a day on. */
public record BookedAllocation(
        AccountId account, LocalDate effectiveDate, String creditNote, String invoice, MonetaryAmount amount) {}
