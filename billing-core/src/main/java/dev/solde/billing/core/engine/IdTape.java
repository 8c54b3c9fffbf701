package dev.solde.billing.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Hands out ids and can begin again, so that a command decided twice makes the same things twice. */
final class IdTape implements Supplier<UUID> {

    private final Supplier<UUID> source;
    private final List<UUID> given = new ArrayList<>();
    private int next;

    IdTape(Supplier<UUID> source) {
        this.source = source;
    }

    @Override
    public UUID get() {
        if (next == given.size()) {
            given.add(source.get());
        }
        return given.get(next++);
    }

    void rewind() {
        next = 0;
    }
}
