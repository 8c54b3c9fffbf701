package dev.solde.billing.allocation;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Strategies in order, each on what those before it leave. However it is composed, equal links make equal chains. */
record Chain(List<AllocationStrategy> links) implements AllocationStrategy {

    Chain {
        links = links.stream()
                .flatMap(link -> link instanceof Chain chain ? chain.links.stream() : Stream.of(link))
                .toList();
    }

    @Override
    public String name() {
        return links.stream().map(AllocationStrategy::name).collect(Collectors.joining(" then "));
    }

    @Override
    public AllocationProposal propose(AllocationRequest request) {
        AllocationProposal all = request.propose(List.of());
        AllocationRequest rest = request;
        for (AllocationStrategy link : links) {
            AllocationProposal next = link.propose(rest);
            all = all.and(next);
            rest = rest.after(next);
        }
        return all;
    }

    /** As far as the one that must see most. */
    @Override
    public Sight sight() {
        return links.stream()
                .map(AllocationStrategy::sight)
                .min(Comparator.naturalOrder())
                .orElse(Sight.LOOKUPS);
    }

    @Override
    public Set<String> lookups() {
        Set<String> all = new HashSet<>();
        links.forEach(link -> all.addAll(link.lookups()));
        return all;
    }
}
