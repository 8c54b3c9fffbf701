package dev.solde.billing.documents.export;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table to be written.
 *
 * @param kind what it is of
 * @param rows read while they are written
 */
record Table<T>(String kind, List<Column<T>> columns, Stream<T> rows) {}
