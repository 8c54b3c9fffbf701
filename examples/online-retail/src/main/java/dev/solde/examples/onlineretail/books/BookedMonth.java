package dev.solde.examples.onlineretail.books;

import java.time.YearMonth;
import javax.money.MonetaryAmount;

/** A month of all customers together. */
public record BookedMonth(
        YearMonth month,
        MonetaryAmount opening,
        long invoices,
        MonetaryAmount invoiced,
        long creditNotes,
        MonetaryAmount credited,
        MonetaryAmount closing) {}
