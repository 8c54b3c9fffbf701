package dev.solde.billing.core;

/** Keeps the package and its documentation from being empty until its first type arrives. */
public final class Placeholder {
    private Placeholder() {}
}
