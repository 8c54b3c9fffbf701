package dev.solde.examples.onlineretail.report;

import dev.solde.examples.onlineretail.comparison.Comparison;
import java.io.PrintWriter;
import java.util.List;

/** What the comparison with the published figures showed; its last line is the result of the program. */
public final class ComparisonReport {

    private static final int SHOWN = 20;

    private ComparisonReport() {}

    /** Prints it. */
    public static void print(Comparison comparison, PrintWriter out) {
        Titles.print(out, "Compared with the published figures");
        TextTable table = TextTable.of("Figures", ">Compared", ">Different");
        comparison
                .sections()
                .forEach(section -> table.row(
                        section.name(), section.figures(), section.differences().size()));
        table.print(out);
        comparison.missing().forEach(what -> out.println("  Not published here, so not compared: " + what));
        out.println();
        List<Comparison.Difference> differences = comparison.differences();
        if (comparison.figures() == 0) {
            out.println("no published figures to compare with");
        } else if (differences.isEmpty()) {
            out.println("all " + comparison.figures() + " published figures reproduced");
        } else {
            printDifferences(differences, out);
            out.println(differences.size() + " of " + comparison.figures() + " published figures differ");
        }
    }

    private static void printDifferences(List<Comparison.Difference> differences, PrintWriter out) {
        differences.stream()
                .limit(SHOWN)
                .forEach(difference -> out.println("  " + difference.what() + ": published " + difference.published()
                        + ", in the books " + difference.found()));
        if (differences.size() > SHOWN) {
            out.println("  and " + (differences.size() - SHOWN) + " more");
        }
        out.println();
    }
}
