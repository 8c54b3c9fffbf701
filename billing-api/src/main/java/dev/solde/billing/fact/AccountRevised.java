package dev.solde.billing.fact;

import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.PaymentTerms;
import java.util.Optional;

/**
 * The account's settings as of this record; the first record of every account holds one.
 *
 * @param currency the ISO 4217 code, the same in every revision
 * @param digits the currency's digits, so that the amounts of an export can be read without a currency table
 * @param terms the payment terms of an invoice that names none
 * @param party the customer as put on new documents, see {@link dev.solde.billing.ledger.Party#toText()}
 */
public record AccountRevised(String currency, int digits, Optional<PaymentTerms> terms, Optional<FreeText> party)
        implements Fact {

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.accountRevised(this);
    }
}
