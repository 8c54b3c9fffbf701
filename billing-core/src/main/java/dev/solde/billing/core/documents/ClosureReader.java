package dev.solde.billing.core.documents;

import dev.solde.billing.fact.PeriodClosed;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.PeriodClosure;
import javax.money.CurrencyUnit;

/** Reads a closed period from its fact. */
public final class ClosureReader {

    private ClosureReader() {}

    /** The closed period of this account. */
    public static PeriodClosure of(AccountId account, PeriodClosed fact, CurrencyUnit currency) {
        return new PeriodClosure(
                account,
                fact.through(),
                Amounts.ofMinor(fact.debitMinor(), currency),
                Amounts.ofMinor(fact.creditMinor(), currency),
                Amounts.ofMinor(fact.perpetualDebitMinor(), currency),
                Amounts.ofMinor(fact.perpetualCreditMinor(), currency));
    }
}
