package dev.solde.billing.core.allocation;

import dev.solde.billing.allocation.AllocationProposal;
import dev.solde.billing.allocation.AllocationRequest;
import dev.solde.billing.allocation.AllocationStrategy;
import dev.solde.billing.allocation.ProposalBuilder;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.payment.Remittance;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.money.MonetaryAmount;

/**
 * Settles what the payer named: names with an amount first, so that those without one take what these leave. What is
 * not found stays unapplied; {@link Remittance#unapplied} tells.
 */
public record ByRemittance(Remittance remittance) implements AllocationStrategy {

    /** Names and amounts stand in it, each name with its length, so that no two remittances have one text. */
    @Override
    public String name() {
        return remittance.items().stream()
                .map(item -> item.name().length() + ":" + item.name()
                        + item.amount()
                                .map(amount -> "=" + Amounts.format(amount))
                                .orElse(""))
                .collect(Collectors.joining(";", "by-remittance/1(", ")"));
    }

    @Override
    public Set<String> lookups() {
        return remittance.names();
    }

    @Override
    public Sight sight() {
        return Sight.LOOKUPS;
    }

    @Override
    public AllocationProposal propose(AllocationRequest request) {
        ProposalBuilder proposal = request.proposal();
        List<Remittance.Item> amountsFirst = remittance.items().stream()
                .sorted(Comparator.comparing(item -> item.amount().isEmpty()))
                .toList();
        for (Remittance.Item item : amountsFirst) {
            long most = item.amount().map(amount -> minor(amount, request)).orElse(Long.MAX_VALUE);
            for (OpenItem debit : request.named(item.name())) {
                long settled = proposal.settle(debit, most);
                most -= settled;
                if (settled > 0) {
                    proposal.named(item.name(), debit);
                }
            }
        }
        return proposal.build();
    }

    /** An amount that cannot be an amount of this account settles nothing. */
    private static long minor(MonetaryAmount amount, AllocationRequest request) {
        boolean ofAccount =
                amount.getCurrency().getCurrencyCode().equals(request.currency().getCurrencyCode())
                        && Amounts.decimal(amount).scale() <= Amounts.digits(request.currency());
        return ofAccount
                ? Amounts.decimal(amount)
                        .movePointRight(Amounts.digits(request.currency()))
                        .min(BigDecimal.valueOf(Long.MAX_VALUE))
                        .longValueExact()
                : 0;
    }
}
