package dev.solde.billing.testkit.scenario.format;

/** A step of a story, in its place. */
public sealed interface Step permits Operation, Expect {

    /** 1 for the first step of the story. */
    int number();
}
