package dev.solde.billing.documents.export;

import java.io.IOException;

/**
 * A field of every row of a table.
 *
 * @param name the same in every format and language; to change it breaks who reads it
 */
record Column<T>(String name, Value<? super T> value) {

    /** Gives the value of a row. */
    @FunctionalInterface
    interface Value<T> {
        void write(T row, Cell to) throws IOException;
    }
}
