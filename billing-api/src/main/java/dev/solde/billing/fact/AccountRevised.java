package dev.solde.billing.fact;

import dev.solde.billing.ledger.AccountSettings;
import dev.solde.billing.ledger.FreeText;
import java.util.Optional;

/**
 * The account's settings as of this record; the first record of every account holds one.
 *
 * @param currency the ISO 4217 code, the same in every revision
 * @param digits the currency's digits, so that the amounts of an export can be read without a currency table
 * @param settings the account's own settings
 * @param party the customer as put on new documents, see {@link dev.solde.billing.ledger.Party#toText()}
 */
public record AccountRevised(String currency, int digits, AccountSettings settings, Optional<FreeText> party)
        implements Fact {

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.accountRevised(this);
    }
}
