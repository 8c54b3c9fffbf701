package dev.solde.billing.core.tax;

import dev.solde.billing.document.TaxKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What credited bases take of the taxes of an invoice priced without tax.
 *
 * <p>Per tax: the rounded percentage of the note's own base, at most what is left; the note that exhausts the base takes
 * exactly what is left. When several sets share the tax, its amount is then booked on the sets: one whose base is exhausted
 * gives all its tax, so that no tax remains without a base, and the others even it out, even one that is not on the note.
 */
final class NetCredit {
    private final SortedMap<TaxSet, TaxSetFigures> left;
    private final SortedMap<TaxSet, Long> bases;
    private final Map<TaxSet, Map<TaxKey, Long>> booked = new HashMap<>();

    private NetCredit(SortedMap<TaxSet, TaxSetFigures> left, SortedMap<TaxSet, Long> bases) {
        this.left = left;
        this.bases = bases;
    }

    /** What each set gives when the note credits these bases; sets that give nothing are left out. */
    static List<TaxSetFigures> taken(SortedMap<TaxSet, TaxSetFigures> left, SortedMap<TaxSet, Long> bases) {
        NetCredit credit = new NetCredit(left, bases);
        SortedSet<TaxKey> taxes = new TreeSet<>();
        bases.keySet().forEach(set -> taxes.addAll(set.taxes()));
        taxes.forEach(credit::book);
        return left.keySet().stream()
                .filter(set -> bases.containsKey(set) || credit.hasTax(set))
                .map(credit::figures)
                .toList();
    }

    private void book(TaxKey tax) {
        List<TaxSet> carriers =
                left.keySet().stream().filter(set -> set.taxes().contains(tax)).toList();
        long missing = amount(tax, carriers);
        for (TaxSet set : carriers) {
            if (isExhausted(set)) {
                book(set, tax, left.get(set).amountOf(tax));
                missing -= left.get(set).amountOf(tax);
            }
        }
        List<TaxSet> open = carriers.stream()
                .filter(set -> !isExhausted(set))
                .sorted(Comparator.comparing((TaxSet set) -> !bases.containsKey(set)))
                .toList();
        long[] wanted = open.stream()
                .mapToLong(set -> Rounding.percentOf(base(set), tax.rate()))
                .toArray();
        long[] room = new long[wanted.length];
        for (int i = 0; i < room.length; i++) {
            TaxSetFigures set = left.get(open.get(i));
            boolean grows = base(set.taxes()) != 0 && !GrossCredit.consumes(base(set.taxes()), set.base());
            room[i] = grows ? wanted[i] : set.amountOf(tax);
        }
        long[] amounts = BoundedSplit.fit(missing, wanted, room);
        for (int i = 0; i < amounts.length; i++) {
            book(open.get(i), tax, amounts[i]);
        }
    }

    /** The tax of the note, whichever sets it comes from. */
    private long amount(TaxKey tax, List<TaxSet> carriers) {
        SubtotalFigures rest =
                FiguresAssembly.subtotal(tax, carriers.stream().map(left::get).toList());
        long base = FiguresAssembly.sum(carriers, this::base);
        return base == rest.base() ? rest.amount() : capped(Rounding.percentOf(base, tax.rate()), base, rest);
    }

    private void book(TaxSet set, TaxKey tax, long amount) {
        booked.computeIfAbsent(set, key -> new HashMap<>()).put(tax, amount);
    }

    private static long capped(long tax, long base, SubtotalFigures rest) {
        return GrossCredit.consumes(base, rest.base()) ? BoundedSplit.clamp(tax, 0, rest.amount()) : tax;
    }

    private boolean isExhausted(TaxSet set) {
        return base(set) == left.get(set).base();
    }

    private long base(TaxSet set) {
        return bases.getOrDefault(set, 0L);
    }

    private boolean hasTax(TaxSet set) {
        return booked.getOrDefault(set, Map.of()).values().stream().anyMatch(amount -> amount != 0);
    }

    private TaxSetFigures figures(TaxSet set) {
        List<Long> amounts = new ArrayList<>();
        Map<TaxKey, Long> ofSet = booked.getOrDefault(set, Map.of());
        set.taxes().forEach(tax -> amounts.add(ofSet.getOrDefault(tax, 0L)));
        return new TaxSetFigures(set, base(set), amounts);
    }
}
