package dev.solde.examples.onlineretail.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What was compared so far, what differs, and what there was nothing to compare with. */
public final class Comparison {

    /** A figure that is not as published. */
    public record Difference(String what, String published, String found) {}

    /** Figures of one kind. */
    public static final class Section {

        private final String name;
        private final List<Difference> differences = new ArrayList<>();
        private int figures;

        private Section(String name) {
            this.name = name;
        }

        /** Compares one figure. */
        void same(String what, String published, String found) {
            figures++;
            if (!published.equals(found)) {
                differences.add(new Difference(what, published, found));
            }
        }

        /** Compares one number; trailing zeros do not matter. */
        void same(String what, BigDecimal published, BigDecimal found) {
            boolean equal = published.compareTo(found) == 0;
            same(what, published.toPlainString(), equal ? published.toPlainString() : found.toPlainString());
        }

        /** What was compared. */
        public String name() {
            return name;
        }

        /** How many figures. */
        public int figures() {
            return figures;
        }

        /** Those that differ. */
        public List<Difference> differences() {
            return List.copyOf(differences);
        }
    }

    private final List<Section> sections = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    /** Opens the next section. */
    Section section(String name) {
        Section section = new Section(name);
        sections.add(section);
        return section;
    }

    /** Notes that something is not published. */
    void missing(String what) {
        missing.add(what);
    }

    /** All sections. */
    public List<Section> sections() {
        return List.copyOf(sections);
    }

    /** What could not be compared. */
    public List<String> missing() {
        return List.copyOf(missing);
    }

    /** How many figures were compared. */
    public int figures() {
        return sections.stream().mapToInt(Section::figures).sum();
    }

    /** All that differs. */
    public List<Difference> differences() {
        return sections.stream()
                .flatMap(section -> section.differences().stream())
                .toList();
    }
}
