package dev.solde.examples.portal.web;

/** What a visitor sees when there is no page to be shown. */
public interface ErrorPages {

    /** A page for a status, in the visitor's language. */
    Response of(int status, Session session);

    /** A page for what a page threw, if it is something that has words of its own. */
    Response of(RuntimeException thrown, Session session);
}
