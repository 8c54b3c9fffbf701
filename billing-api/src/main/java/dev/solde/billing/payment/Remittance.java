package dev.solde.billing.payment;

import dev.solde.billing.allocation.NamedDebit;
import dev.solde.billing.internal.Checks;
import dev.solde.billing.ledger.Amounts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.money.MonetaryAmount;

/**
 * What a payer said the money is for: document numbers or values of host references, each with or without an amount. It
 * comes before any strategy. A name is a code, as a document number is: it enters the command's fingerprint as it is,
 * so it must not contain personal data. What the payer wrote in words is the payment's reference, which can be erased.
 *
 * @param items what was named, in the payer's order, each name once
 */
public record Remittance(List<Item> items) {

    private static final int MAX_ITEMS = 100;
    private static final int MAX_NAME = 128;

    /** Refuses no name, more than 100 names, and a name that comes twice. */
    public Remittance {
        items = List.copyOf(items);
        Checks.require(!items.isEmpty(), "a remittance names at least one document");
        Checks.require(items.size() <= MAX_ITEMS, "at most " + MAX_ITEMS + " names: ", items.size());
        Set<String> names = new HashSet<>();
        items.forEach(item -> Checks.require(names.add(item.name()), "named twice: ", item.name()));
    }

    /**
     * One thing that the payer named.
     *
     * @param name the number of a document, or the value of a host reference that documents carry; at most 128 characters
     * @param amount so much at most; empty for as much as is open and the money reaches for
     */
    public record Item(String name, Optional<MonetaryAmount> amount) {

        /** Refuses a name that no document could have, and amounts that are not above 0. */
        public Item {
            name = Remittance.name(name);
            amount = amount.map(money -> {
                Checks.require(money.isPositive(), "amount must be above 0: ", money);
                return Amounts.canonical(money);
            });
        }
    }

    /** A remittance that names one document or reference, as far as it is open. */
    public static Remittance naming(String name) {
        return new Remittance(List.of(new Item(name, Optional.empty())));
    }

    /** A remittance that names one document or reference with an amount. */
    public static Remittance naming(String name, MonetaryAmount amount) {
        return new Remittance(List.of(new Item(name, Optional.of(amount))));
    }

    /** This remittance naming one more, as far as it is open. */
    public Remittance and(String name) {
        return and(new Item(name, Optional.empty()));
    }

    /** This remittance naming one more with an amount. */
    public Remittance and(String name, MonetaryAmount amount) {
        return and(new Item(name, Optional.of(amount)));
    }

    private Remittance and(Item item) {
        List<Item> more = new ArrayList<>(items);
        more.add(item);
        return new Remittance(more);
    }

    /** The names alone. */
    public Set<String> names() {
        return items.stream().map(Item::name).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The names by which nothing was settled, in the payer's order: unknown, settled before, or no money left. The answer is
     * the same for a payment that was just recorded, for its replay, and for one that is read years later.
     *
     * @param named what a payment or a proposal settled by name
     */
    public List<String> unapplied(Collection<NamedDebit> named) {
        Set<String> applied = named.stream().map(NamedDebit::name).collect(Collectors.toSet());
        return items.stream()
                .map(Item::name)
                .filter(name -> !applied.contains(name))
                .toList();
    }

    static String name(String name) {
        return Checks.key(name, MAX_NAME, "name in a remittance");
    }
}
