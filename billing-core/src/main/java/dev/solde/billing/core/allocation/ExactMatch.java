package dev.solde.billing.core.allocation;

import dev.solde.billing.allocation.AllocationProposal;
import dev.solde.billing.allocation.AllocationProposal.Share;
import dev.solde.billing.allocation.AllocationProposal.Source;
import dev.solde.billing.allocation.AllocationRequest;
import dev.solde.billing.allocation.AllocationStrategy;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.OpenItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Settles the one debit of which exactly the amount is open. Every credit is an amount of its own, and so is money that is
 * about to be recorded. A match is unique on both sides; where there is none, the amount may be the total of all that is due.
 */
public record ExactMatch(Ambiguity ambiguity) implements AllocationStrategy {

    /** What is done when several debits, or several credits, have the amount. */
    public enum Ambiguity {
        /** Nothing: a person must say which is meant. */
        LEFT_OPEN,
        /** The first in the canonical order is taken. */
        FIRST_TAKEN
    }

    @Override
    public String name() {
        return ambiguity == Ambiguity.FIRST_TAKEN ? "exact-match-or-first/1" : "exact-match/1";
    }

    @Override
    public AllocationProposal propose(AllocationRequest request) {
        Map<Long, List<Source>> sources = byAmount(request.sources());
        Map<Long, List<OpenItem>> debits = request.debits().stream()
                .collect(Collectors.groupingBy(OpenItem::openMinor, LinkedHashMap::new, Collectors.toList()));
        List<Share> shares = new ArrayList<>();
        sources.forEach((amount, equal) -> shares.addAll(pairs(equal, debits.getOrDefault(amount, List.of()))));
        AllocationProposal matched = request.propose(shares);
        AllocationRequest rest = request.after(matched);
        byAmount(rest.sources()).forEach((amount, equal) -> shares.addAll(total(amount, equal, rest)));
        return request.propose(shares);
    }

    private static Map<Long, List<Source>> byAmount(List<Source> sources) {
        return sources.stream()
                .collect(Collectors.groupingBy(Source::availableMinor, LinkedHashMap::new, Collectors.toList()));
    }

    /** Sources and debits of the same amount. */
    private List<Share> pairs(List<Source> sources, List<OpenItem> debits) {
        boolean unique = sources.size() == 1 && debits.size() == 1;
        List<Share> pairs = new ArrayList<>();
        for (int i = 0; i < Math.min(sources.size(), debits.size()) && (unique || takesFirst()); i++) {
            pairs.add(share(sources.get(i), debits.get(i)));
        }
        return pairs;
    }

    /** All that is due, if one source is exactly as much. Two different amounts are never both the total. */
    private List<Share> total(long amount, List<Source> sources, AllocationRequest request) {
        List<OpenItem> due = request.debits().stream()
                .filter(debit -> !debit.dueDate().isAfter(request.asOf()))
                .toList();
        long total = due.stream().mapToLong(OpenItem::openMinor).reduce(0, Math::addExact);
        boolean matches = total == amount && (sources.size() == 1 || takesFirst());
        return matches ? due.stream().map(debit -> share(sources.get(0), debit)).toList() : List.of();
    }

    private boolean takesFirst() {
        return ambiguity == Ambiguity.FIRST_TAKEN;
    }

    private static Share share(Source source, OpenItem debit) {
        return new Share(source.credit(), (DebitItemId) debit.id(), debit.openMinor());
    }
}
