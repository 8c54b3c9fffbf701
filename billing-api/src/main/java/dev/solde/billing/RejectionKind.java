package dev.solde.billing;

/** What sort of refusal it is, for status codes and metrics. */
public enum RejectionKind {
    /** Something named does not exist: 404. */
    NOT_FOUND,
    /** It exists already, was changed meanwhile, or is used up: look again, then decide: 409. */
    CONFLICT,
    /** A rule of billing forbids it: 422 or 409. */
    RULE
}
