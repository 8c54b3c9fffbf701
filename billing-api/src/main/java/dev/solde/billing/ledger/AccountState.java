package dev.solde.billing.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;

/**
 * The account row: what every command loads under its lock. All of it but the settings can be rebuilt from the facts.
 *
 * @param version the number of journal records so far, the {@code recordSequence} of the last one
 * @param entries the number of ledger entries so far
 * @param balanceMinor debits minus credits in minor units; positive means that the customer owes
 * @param openDebitMinor sum of the open amounts of all debits
 * @param openCreditMinor sum of the open amounts of all credits
 * @param lockedThrough the last day of the closed periods; nothing is posted on it or before
 * @param postingHighWater the greatest posting date of an entry so far
 * @param backdatedDays the greatest number of days by which an entry was posted before the high water of its moment
 * @param recordedAt when the last record was made; the clock never goes behind it
 * @param head the hash of the last record
 * @param settings the account's own settings
 * @param party who the customer is, as put on new documents
 */
public record AccountState(
        AccountId id,
        CurrencyUnit currency,
        long version,
        long entries,
        long balanceMinor,
        long openDebitMinor,
        long openCreditMinor,
        Optional<LocalDate> lockedThrough,
        Optional<LocalDate> postingHighWater,
        long backdatedDays,
        Instant recordedAt,
        Digest head,
        AccountSettings settings,
        Optional<FreeText> party) {

    /** An account before its first record. */
    public static AccountState empty(AccountId id, CurrencyUnit currency) {
        return new AccountState(
                id,
                currency,
                0,
                0,
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                0,
                Instant.EPOCH,
                Digest.ZERO,
                AccountSettings.NONE,
                Optional.empty());
    }

    /** Debits minus credits: positive when the customer owes. */
    public MonetaryAmount balance() {
        return Amounts.ofMinor(balanceMinor, currency);
    }

    /** What is open of all debits. */
    public MonetaryAmount outstanding() {
        return Amounts.ofMinor(openDebitMinor, currency);
    }

    /** What is open of all credits. */
    public MonetaryAmount availableCredit() {
        return Amounts.ofMinor(openCreditMinor, currency);
    }
}
