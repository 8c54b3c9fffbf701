package dev.solde.examples.portal.pages;

/** Something in a form that cannot be read, said in the visitor's language. */
final class Mistake extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Mistake(String text) {
        super(text);
    }
}
