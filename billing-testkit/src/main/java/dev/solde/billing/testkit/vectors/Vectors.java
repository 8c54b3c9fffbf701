package dev.solde.billing.testkit.vectors;

import dev.solde.billing.testkit.vectors.Verdict.Outcome;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The program: a line per case, a line of counts; ends with 1 when a case failed, with 2 when a file cannot be used. */
public final class Vectors {

    private final PrintStream out;
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);

    private Vectors(PrintStream out) {
        this.out = out;
    }

    /** Plays the files that are named. */
    public static void main(String[] files) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(out, System.err, files));
    }

    static int run(PrintStream out, PrintStream err, String... files) {
        if (files.length == 0) {
            err.println("Usage: scripts/vectors FILE...");
            return 2;
        }
        List<Vector> vectors = new ArrayList<>();
        for (String file : files) {
            try {
                vectors.addAll(VectorFile.read(Path.of(file)));
            } catch (IOException e) {
                err.println(file + " cannot be used: " + e.getMessage());
                return 2;
            }
        }
        return new Vectors(out).play(vectors);
    }

    private int play(List<Vector> vectors) {
        Arrays.stream(Outcome.values()).forEach(outcome -> counts.put(outcome, 0));
        for (Vector vector : vectors) {
            Verdict verdict = verdict(vector);
            counts.merge(verdict.outcome(), 1, Integer::sum);
            out.println(verdict.line());
        }
        int undecided = counts.get(Outcome.UNDECIDED);
        out.println(counts.get(Outcome.PASS) + " passed, " + counts.get(Outcome.FAIL) + " failed, "
                + counts.get(Outcome.DIFFERS) + " expected to differ"
                + (undecided == 0 ? "" : ", " + undecided + " undecided"));
        return counts.get(Outcome.FAIL) == 0 ? 0 : 1;
    }

    /** A case that cannot be read or computed has failed, and the others are still played. */
    static Verdict verdict(Vector vector) {
        try {
            return vector.play();
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Verdict.fail(name(vector), e.getMessage());
        }
    }

    private static String name(Vector vector) {
        try {
            return vector.id();
        } catch (IllegalArgumentException e) {
            return "(a case without a name)";
        }
    }
}
