package dev.solde.billing.command;

import dev.solde.billing.document.Adjustment;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.Series;
import dev.solde.billing.document.Tax;
import dev.solde.billing.document.TaxKey;
import dev.solde.billing.internal.Checks;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.PendingEntryId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What commands that issue a document from lines check of themselves at {@code build()}. */
final class DocumentDoors {

    private DocumentDoors() {}

    /** Lines that are billed together with what is due: there may be none. */
    static void furtherLines(List<Line> lines) {
        Checks.require(lines.size() <= Doors.MAX_LINES, "at most " + Doors.MAX_LINES + " lines: ", lines.size());
        sources(lines);
    }

    static void check(
            List<Line> lines,
            List<? extends Adjustment> allowances,
            List<? extends Adjustment> charges,
            Optional<DocumentNumber> number,
            Optional<Series> series) {
        check(lines, List.of(), allowances, charges, number, series);
    }

    static void check(
            List<Line> lines,
            List<PendingEntryId> entries,
            List<? extends Adjustment> allowances,
            List<? extends Adjustment> charges,
            Optional<DocumentNumber> number,
            Optional<Series> series) {
        List<Object> billed = new ArrayList<>(lines);
        billed.addAll(entries);
        Doors.some(billed, "line");
        Doors.distinct(entries, "a pending entry is billed twice");
        sources(lines);
        Checks.require(number.isEmpty() || series.isEmpty(), "either a number or a series, not both");
        Checks.require(allowances.size() + charges.size() <= Doors.MAX_LINES, "too many allowances and charges");
        if (!allowances.isEmpty() || !charges.isEmpty()) {
            adjustments(lines, Stream.concat(allowances.stream(), charges.stream()));
        }
    }

    private static void sources(List<Line> lines) {
        List<HostReference> sources = new ArrayList<>(lines.size());
        lines.forEach(line -> line.source().ifPresent(sources::add));
        Doors.distinct(sources, "a source stands on two lines");
    }

    /** An adjustment of the whole document stands in a tax group of its own choice, and a percentage needs lines in it. */
    private static void adjustments(List<Line> lines, Stream<? extends Adjustment> adjustments) {
        Set<Set<TaxKey>> onLines =
                lines.stream().map(line -> keys(line.taxes())).collect(Collectors.toSet());
        adjustments.forEach(adjustment -> {
            Set<TaxKey> taxes = keys(adjustment.taxes());
            Checks.require(
                    !taxes.isEmpty() || onLines.contains(taxes),
                    "an allowance or charge on the whole document names its taxes");
            Checks.require(
                    adjustment.percent().isEmpty() || onLines.contains(taxes),
                    "a percentage is of the lines with the same taxes, and there are none: ",
                    adjustment.taxes());
        });
    }

    private static Set<TaxKey> keys(List<Tax> taxes) {
        return taxes.stream().map(Tax::key).collect(Collectors.toSet());
    }
}
