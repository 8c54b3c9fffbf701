package dev.solde.billing;

import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.Amounts;
import java.util.Optional;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;

/**
 * What a verb did.
 *
 * @param result what it returned
 * @param record the journal record; empty when there was nothing to change
 * @param currency the account's
 * @param balanceMinor the account's balance in minor units: after the command, or now when the command was a replay
 * @param replayed whether the command had been executed before under its key, so that nothing happened now
 */
public record Outcome<R>(
        R result, Optional<JournalRecord> record, CurrencyUnit currency, long balanceMinor, boolean replayed) {

    /** The account's balance: after the command, or now when the command was a replay. */
    public MonetaryAmount balance() {
        return Amounts.ofMinor(balanceMinor, currency);
    }
}
