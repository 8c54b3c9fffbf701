package dev.solde.examples.onlineretail.books;

import dev.solde.billing.Rejection;

/** A document that the kernel did not accept, and why. */
public record Refused(String number, Rejection rejection) {}
