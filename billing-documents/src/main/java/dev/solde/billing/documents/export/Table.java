package dev.solde.billing.documents.export;

import java.util.Iterator;
import java.util.List;

/**
 * A table to be written.
 *
 * @param kind what it is of
 * @param rows read while they are written
 */
record Table<T>(String kind, List<Column<T>> columns, Iterator<T> rows) {}
