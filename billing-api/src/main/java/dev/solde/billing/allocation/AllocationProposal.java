package dev.solde.billing.allocation;

import dev.solde.billing.internal.Checks;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.DebitItemId;
import java.util.List;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;

/**
 * Allocations that somebody proposes: nothing is stored by it. Of a strategy's answer the kernel reads the shares
 * only; account and version say what it was made on.
 *
 * @param version the account's version on which it was made
 * @param shares what to allocate, in order
 */
public record AllocationProposal(AccountId account, long version, CurrencyUnit currency, List<Share> shares) {

    /** Copies the list. */
    public AllocationProposal {
        shares = List.copyOf(shares);
    }

    /** All that is proposed. */
    public MonetaryAmount total() {
        return Amounts.ofMinor(shares.stream().mapToLong(Share::amountMinor).sum(), currency);
    }

    /**
     * So much of this credit for that debit.
     *
     * @param amountMinor in minor units, above 0
     */
    public record Share(CreditItemId credit, DebitItemId debit, long amountMinor) {

        /** Refuses amounts that are not above 0. */
        public Share {
            Checks.require(amountMinor > 0, "a share must be above 0: " + amountMinor);
        }
    }
}
