package dev.solde.billing.allocation;

import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.WriteOffId;
import java.time.LocalDate;
import java.util.Locale;
import javax.money.MonetaryAmount;

/**
 * What the seller gave up of a debit: one credit entry, allocated to the item and locked to it.
 *
 * @param amount above 0
 * @param cause why it will not be paid
 */
public record WriteOff(WriteOffId id, DebitItemId item, MonetaryAmount amount, Cause cause, LocalDate postingDate) {

    /** Why something is written off. */
    public enum Cause {
        /** The customer will not pay. VAT is not touched. */
        BAD_DEBT,
        /** Too small to pursue: at most the tolerance of the settings. */
        SMALL_DIFFERENCE;

        /** The word used in facts and exports, for example {@code bad-debt}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The cause with this {@link #code()}. */
        public static Cause ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
