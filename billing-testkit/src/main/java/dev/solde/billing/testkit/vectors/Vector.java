package dev.solde.billing.testkit.vectors;

/** A case of a file of vectors. */
interface Vector {

    /** Its name, unique in its file and without spaces. */
    String id();

    /** Computes it and compares. */
    Verdict play();
}
