package dev.solde.examples.portal.web;

/** Who looks at the pages. */
public sealed interface Visitor {

    /** Has not signed in. */
    record Stranger() implements Visitor {}

    /** Works in the back office and sees every account. */
    record Clerk() implements Visitor {}

    /** Sees one account. */
    record Customer(String account) implements Visitor {}
}
