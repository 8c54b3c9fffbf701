package dev.solde.benchmarks.ar1;

/** The lines of an invoice as the arrays that one statement takes. */
final class Lines {

    static final int[] NUMBERS = {1, 2, 3};
    static final long[] QUANTITIES = {1, 2, 1};

    private Lines() {}
}
