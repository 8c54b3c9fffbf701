package dev.solde.billing.ledger;

import dev.solde.billing.internal.Checks;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The settings of one account, each a fact of its journal; where one is absent the kernel's setting holds. A change does not
 * touch what was issued before it.
 *
 * @param terms the payment terms of an invoice that names none
 * @param billingDay the day of the month on which pending entries are billed, 1 to 31; in a shorter month its last day, then
 *     again the day itself
 * @param creditApplication what becomes of credit that waits
 */
public record AccountSettings(
        Optional<PaymentTerms> terms, OptionalInt billingDay, Optional<CreditApplication> creditApplication) {

    /** Nothing said: the kernel's settings hold. */
    public static final AccountSettings NONE =
            new AccountSettings(Optional.empty(), OptionalInt.empty(), Optional.empty());

    /** Refuses a billing day outside 1 to 31. */
    public AccountSettings {
        billingDay.ifPresent(day -> Checks.require(day >= 1 && day <= 31, "billing day must be 1 to 31: ", day));
    }

    /**
     * The date through which entries are billed on a day: the last billing day on or before it, or the day itself when the
     * account has none.
     */
    public LocalDate billingDate(LocalDate day) {
        if (billingDay.isEmpty()) {
            return day;
        }
        YearMonth month = YearMonth.from(day);
        LocalDate anchor = billingDayOf(month);
        return anchor.isAfter(day) ? billingDayOf(month.minusMonths(1)) : anchor;
    }

    private LocalDate billingDayOf(YearMonth month) {
        return month.atDay(Math.min(billingDay.orElseThrow(), month.lengthOfMonth()));
    }
}
