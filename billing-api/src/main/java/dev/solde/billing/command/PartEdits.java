package dev.solde.billing.command;

import dev.solde.billing.internal.Checks;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** The parts of a credit note that is edited: what is said of an invoice line, or of the amount, takes the place of what was said of it before. */
final class PartEdits {

    private final List<CreditedPart> before;
    private final Set<Object> removed = new LinkedHashSet<>();
    private final Set<Integer> removedFreeLines = new TreeSet<>();

    /** Edits of a command with these parts; none for a new command. */
    PartEdits(List<CreditedPart> before) {
        this.before = List.copyOf(before);
    }

    /** Takes out what was said of an invoice line. */
    void removeLine(int line) {
        removed.add(line);
    }

    /** Takes out an allowance or a charge. */
    void remove(CreditedPart part) {
        removed.add(part);
    }

    /** Takes out a line of its own, counted from 1 among such lines as they stood before. */
    void removeFreeLine(int number) {
        removedFreeLines.add(number);
    }

    /** The parts after the edits. */
    List<CreditedPart> applied(List<CreditedPart> parts) {
        boolean edited =
                parts.size() >= before.size() && parts.subList(0, before.size()).equals(before);
        List<CreditedPart> old = edited ? before : List.of();
        List<CreditedPart> added = new ArrayList<>(parts.subList(old.size(), parts.size()));
        removed.forEach(key -> {
            Checks.require(old.stream().anyMatch(part -> key(part).equals(key)), "nothing was said of " + key);
            Checks.require(added.stream().noneMatch(part -> key(part).equals(key)), "both named and removed: ", key);
        });
        Set<Integer> freeLinesToRemove = new TreeSet<>(removedFreeLines);
        int freeLine = 0;
        List<CreditedPart> after = new ArrayList<>();
        for (CreditedPart part : old) {
            boolean isRemoved = part instanceof CreditedPart.FreeLine
                    ? freeLinesToRemove.remove(++freeLine)
                    : removed.contains(key(part));
            if (!isRemoved) {
                after.add(added.stream()
                        .filter(newer -> replaces(newer, part))
                        .findFirst()
                        .orElse(part));
            }
        }
        Checks.require(freeLinesToRemove.isEmpty(), "there is no free line " + freeLinesToRemove + " to remove");
        added.stream()
                .filter(newer -> old.stream().noneMatch(part -> replaces(newer, part)))
                .forEach(after::add);
        return after;
    }

    /** Free lines replace nothing: two alike are two lines. */
    private static boolean replaces(CreditedPart newer, CreditedPart older) {
        return !(newer instanceof CreditedPart.FreeLine) && Objects.equals(key(newer), key(older));
    }

    private static Object key(CreditedPart part) {
        if (part instanceof CreditedPart.OfAmount) {
            return CreditedPart.OfAmount.class;
        }
        OptionalInt line = part.creditedLine();
        return line.isPresent() ? (Object) line.getAsInt() : part;
    }
}
