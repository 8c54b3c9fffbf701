package dev.solde.billing.core.tax;

/** What a credit request comes to: the figures of the note, or the first reason why there is none. */
public sealed interface CreditResult permits CreditFigures, CreditFailure {}
