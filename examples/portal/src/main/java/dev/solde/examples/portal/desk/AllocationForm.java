package dev.solde.examples.portal.desk;

import dev.solde.billing.allocation.AllocationProposal;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Side;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * What a clerk sees before a payment is recorded.
 *
 * @param version the account's version that was looked at; when it has moved on, what the form says is refused
 * @param proposal what the money would settle; empty without money
 * @param open all that is open on the account
 */
public record AllocationForm(long version, Optional<AllocationProposal> proposal, List<OpenItem> open) {

    /** What can be settled. */
    public List<OpenItem> debits() {
        return open.stream().filter(item -> item.side() == Side.DEBIT).toList();
    }

    /** The credit notes that can pay. */
    public List<OpenItem> creditNotes() {
        return open.stream()
                .filter(item -> item.id().kind() == ItemKind.CREDIT_NOTE)
                .toList();
    }

    /** What is proposed for a debit, if anything is. */
    public Optional<MonetaryAmount> proposed(OpenItem debit) {
        return proposal.map(made -> made.allocatedTo((DebitItemId) debit.id())).filter(MonetaryAmount::isPositive);
    }
}
