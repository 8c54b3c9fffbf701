package dev.solde.billing.testkit;

/** Keeps the package and its documentation from being empty until its first type arrives. */
public final class Placeholder {
    private Placeholder() {}
}
