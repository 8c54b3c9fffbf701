package dev.solde.billing.command;

import dev.solde.billing.document.Adjustment;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.Series;
import dev.solde.billing.internal.Checks;
import dev.solde.billing.ledger.DocumentNumber;
import java.util.List;
import java.util.Optional;

/** What commands that issue a document from lines check of themselves at {@code build()}. */
final class DocumentDoors {

    private DocumentDoors() {}

    static void check(
            List<Line> lines,
            List<? extends Adjustment> allowances,
            List<? extends Adjustment> charges,
            Optional<DocumentNumber> number,
            Optional<Series> series) {
        Doors.lines(lines);
        Doors.distinct(lines.stream().flatMap(line -> line.source().stream()).toList(), "a source stands on two lines");
        Checks.require(number.isEmpty() || series.isEmpty(), "either a number or a series, not both");
        Checks.require(allowances.size() + charges.size() <= Doors.MAX_LINES, "too many allowances and charges");
    }
}
