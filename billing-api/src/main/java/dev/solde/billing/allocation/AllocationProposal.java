package dev.solde.billing.allocation;

import dev.solde.billing.internal.Checks;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.DebitItemId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;

/**
 * Allocations that somebody proposes: a strategy, or a person who changed what a strategy proposed. Nothing is stored by it.
 * A payment or an allocation made from it is refused {@code ledger-changed} when the account has moved on since.
 *
 * <p>Of a strategy's answer the kernel takes shares and names only; account and version say what it was made on.
 *
 * @param version the account's version on which it was made
 * @param sources what there is to allocate, in the order in which it is used
 * @param shares what to allocate, in order; a pair that is given twice becomes one share of the sum
 * @param named the debits among the shares that are there because the payer named them
 */
public record AllocationProposal(
        AccountId account,
        long version,
        CurrencyUnit currency,
        List<Source> sources,
        List<Share> shares,
        List<NamedDebit> named) {

    /** Adds up what is given twice, and forgets names of debits that get nothing. */
    public AllocationProposal {
        Map<Share.Pair, Long> amounts = new LinkedHashMap<>();
        shares.forEach(share -> amounts.merge(share.pair(), share.amountMinor(), Math::addExact));
        sources = List.copyOf(sources);
        shares = amounts.entrySet().stream()
                .map(entry -> new Share(entry.getKey().credit(), entry.getKey().debit(), entry.getValue()))
                .toList();
        named = named.stream()
                .filter(name ->
                        amounts.keySet().stream().anyMatch(pair -> pair.debit().equals(name.debit())))
                .distinct()
                .toList();
    }

    /**
     * Credit that may be allocated.
     *
     * @param credit empty for money that is not recorded yet
     * @param availableMinor how much of it there is, in minor units
     */
    public record Source(Optional<CreditItemId> credit, long availableMinor) {}

    /**
     * So much of this credit for that debit.
     *
     * @param credit empty for money that is not recorded yet
     * @param amountMinor in minor units, above 0
     */
    public record Share(Optional<CreditItemId> credit, DebitItemId debit, long amountMinor) {

        /** Refuses amounts that are not above 0. */
        public Share {
            Checks.require(amountMinor > 0, "a share must be above 0: ", amountMinor);
        }

        /** So much of this credit for that debit. */
        public static Share of(CreditItemId credit, DebitItemId debit, long amountMinor) {
            return new Share(Optional.of(credit), debit, amountMinor);
        }

        private record Pair(Optional<CreditItemId> credit, DebitItemId debit) {}

        private Pair pair() {
            return new Pair(credit, debit);
        }
    }

    /** All that is proposed. */
    public MonetaryAmount total() {
        return amount(totalMinor());
    }

    /** What is left of the sources: it waits on the account. Below 0 when more was asked than there is. */
    public MonetaryAmount unallocated() {
        long available = sources.stream().mapToLong(Source::availableMinor).reduce(0, Math::addExact);
        return amount(Math.subtractExact(available, totalMinor()));
    }

    /** What is proposed for a debit, 0 if nothing. */
    public MonetaryAmount allocatedTo(DebitItemId debit) {
        return amount(shares.stream()
                .filter(share -> share.debit().equals(debit))
                .mapToLong(Share::amountMinor)
                .reduce(0, Math::addExact));
    }

    /**
     * This proposal with exactly so much for that debit, in the place where the debit stands or else at the end. The sources
     * are used in their order as far as they have something left; more than that is taken from the last one, so that a form
     * can be edited line by line, and is refused when the proposal is carried out.
     *
     * @throws IllegalArgumentException for an amount that is not above 0, in another currency or with more decimals than
     *     it has, and when there is no source
     */
    public AllocationProposal with(DebitItemId debit, MonetaryAmount amount) {
        Checks.require(amount.isPositive(), "amount must be above 0: ", amount);
        Checks.require(
                amount.getCurrency().getCurrencyCode().equals(currency.getCurrencyCode()),
                "the proposal is in " + currency.getCurrencyCode() + ": " + amount);
        Checks.require(!sources.isEmpty(), "there is nothing to allocate from");
        List<Share> changed = new ArrayList<>(without(debit).shares);
        int place = 0;
        while (place < shares.size() && !shares.get(place).debit().equals(debit)) {
            place++;
        }
        changed.addAll(Math.min(place, changed.size()), spread(debit, Amounts.minor(amount), changed));
        return new AllocationProposal(account, version, currency, sources, changed, named);
    }

    private List<Share> spread(DebitItemId debit, long amount, List<Share> others) {
        List<Share> spread = new ArrayList<>();
        long rest = amount;
        for (int i = 0; i < sources.size() && rest > 0; i++) {
            Source source = sources.get(i);
            long used = others.stream()
                    .filter(share -> share.credit().equals(source.credit()))
                    .mapToLong(Share::amountMinor)
                    .reduce(0, Math::addExact);
            long left = Math.max(0, source.availableMinor() - used);
            long share = i == sources.size() - 1 ? rest : Math.min(rest, left);
            if (share > 0) {
                spread.add(new Share(source.credit(), debit, share));
                rest -= share;
            }
        }
        return spread;
    }

    /** This proposal with nothing for that debit. */
    public AllocationProposal without(DebitItemId debit) {
        List<Share> others =
                shares.stream().filter(share -> !share.debit().equals(debit)).toList();
        return new AllocationProposal(account, version, currency, sources, others, named);
    }

    /** This proposal with what another one adds to it. */
    AllocationProposal and(AllocationProposal next) {
        List<Share> all = new ArrayList<>(shares);
        all.addAll(next.shares);
        List<NamedDebit> names = new ArrayList<>(named);
        names.addAll(next.named);
        return new AllocationProposal(account, version, currency, sources, all, names);
    }

    private long totalMinor() {
        return shares.stream().mapToLong(Share::amountMinor).reduce(0, Math::addExact);
    }

    private MonetaryAmount amount(long minor) {
        return Amounts.ofMinor(minor, currency);
    }
}
