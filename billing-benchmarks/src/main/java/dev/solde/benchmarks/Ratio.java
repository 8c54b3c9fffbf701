package dev.solde.benchmarks;

import dev.solde.benchmarks.server.Slice;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Compares two contestants round by round, so that what the machine does otherwise meets both. */
final class Ratio {

    private Ratio() {}

    /** How many times the one is as fast as the other. */
    static Sample ofRates(Map<String, List<Slice>> slices, String of, String to) {
        return of(slices, of, to, Slice::rate);
    }

    static Sample of(Map<String, List<Slice>> slices, String of, String to, ToDoubleFunction<Slice> value) {
        List<Slice> ours = slices.get(of);
        List<Slice> theirs = slices.get(to);
        return Sample.of(IntStream.range(0, ours.size())
                .mapToDouble(round -> value.applyAsDouble(ours.get(round)) / value.applyAsDouble(theirs.get(round)))
                .toArray());
    }
}
