package dev.solde.examples.onlineretail.report;

import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** How parts are told apart and days are written. */
final class Titles {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Titles() {}

    static void print(PrintWriter out, String text) {
        out.println();
        out.println(text);
        out.println("=".repeat(text.length()));
    }

    static String day(TemporalAccessor date) {
        return DAY.format(date);
    }
}
