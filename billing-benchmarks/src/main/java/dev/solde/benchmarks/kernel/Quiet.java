package dev.solde.benchmarks.kernel;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps Moneta from telling at every start how precisely it computes. */
public final class Quiet {

    // Kept, because a logger that nobody holds may be collected together with its level.
    private static final Logger MONETA = Logger.getLogger("org.javamoney.moneta.DefaultMonetaryContextFactory");

    private Quiet() {}

    /** From now on. */
    public static void moneta() {
        MONETA.setLevel(Level.WARNING);
    }
}
