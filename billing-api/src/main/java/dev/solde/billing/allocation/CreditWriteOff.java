package dev.solde.billing.allocation;

import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.CreditWriteOffId;
import java.time.LocalDate;
import java.util.Locale;
import javax.money.MonetaryAmount;

/**
 * Credit that is given up in favour of the seller: one debit entry, to which the credit is allocated and locked.
 *
 * @param amount above 0
 * @param cause why it is given up
 */
public record CreditWriteOff(
        CreditWriteOffId id, CreditItemId credit, MonetaryAmount amount, Cause cause, LocalDate postingDate) {

    /** Why credit is given up. */
    public enum Cause {
        /** The customer will not use it, or lost it by agreement. */
        FORFEITED,
        /** Too small to pay back: at most the tolerance of the settings. */
        SMALL_DIFFERENCE;

        /** The word used in facts and exports, for example {@code forfeited}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The cause with this {@link #code()}. */
        public static Cause ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
