package dev.solde.documentation;

/** What documents may still leave open. */
final class AllBuilt {

    /** While this is false, a rule may be {@code next} and a behaviour may have no test. */
    static final boolean YES = true;

    private AllBuilt() {}
}
