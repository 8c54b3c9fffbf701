package dev.solde.billing.core.memory;

import java.util.function.Function;

/** Where a reader finds the books: the committed ones, or the working copy of a transaction. */
interface BooksSource {

    /** Asks one question of the books, during which they do not change. */
    <T> T ask(Function<Books, T> question);
}
