package dev.solde.billing.core.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Rows by their unique key. A working copy sees its own changes over the committed rows, and nobody else sees them before
 * {@link #commit()}. Rows are immutable; a change replaces the row.
 */
final class Table<K, V> {

    private final Map<K, V> committed;
    private final Map<K, Optional<V>> changes = new HashMap<>();

    /** An empty table. */
    Table() {
        this(new HashMap<>());
    }

    private Table(Map<K, V> committed) {
        this.committed = committed;
    }

    /** The same rows, to be changed by one transaction. */
    Table<K, V> workingCopy() {
        return new Table<>(committed);
    }

    Optional<V> get(K key) {
        Optional<V> unchanged = Optional.ofNullable(committed.get(key));
        return changes.getOrDefault(key, unchanged);
    }

    void put(K key, V row) {
        changes.put(key, Optional.of(row));
    }

    /** Puts a row whose key must be new, as a unique constraint would have it. */
    void insert(K key, V row, String what) {
        get(key).ifPresent(other -> {
            throw new IllegalStateException(what + " is already there: " + key);
        });
        put(key, row);
    }

    void delete(K key) {
        changes.put(key, Optional.empty());
    }

    /** All rows, in no order. */
    Map<K, V> all() {
        Map<K, V> all = new HashMap<>(committed);
        changes.forEach((key, row) -> row.ifPresentOrElse(present -> all.put(key, present), () -> all.remove(key)));
        return all;
    }

    /** Makes the changes visible to everyone. */
    void commit() {
        changes.forEach(
                (key, row) -> row.ifPresentOrElse(present -> committed.put(key, present), () -> committed.remove(key)));
        changes.clear();
    }
}
