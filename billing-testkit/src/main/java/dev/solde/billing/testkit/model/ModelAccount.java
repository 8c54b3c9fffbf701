package dev.solde.billing.testkit.model;

import dev.solde.billing.command.Command;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An account of the model: its version, its balance, and every movement, so that past balances can be added up. */
final class ModelAccount {

    private record Movement(LocalDate posting, long sequence, long signed) {}

    private final List<Movement> movements = new ArrayList<>();
    final Map<Integer, Command<?>> keys = new HashMap<>();
    final List<LocalDate> recorded = new ArrayList<>();
    long erasedThrough;
    /** The end of the last closed period. */
    LocalDate lockedThrough = LocalDate.MIN;
    /** The day of the month on which entries are billed, 0 for any. */
    int billingDay;

    /** The last day of the last statement with a balance brought forward, and what that closed with. */
    Optional<LocalDate> forwardedThrough = Optional.empty();

    long forwarded;
    /** How often each of its statements was sent. */
    final List<Integer> sent = new ArrayList<>();

    boolean exists;
    long version;

    LocalDate firstOpenDay() {
        return lockedThrough.equals(LocalDate.MIN) ? lockedThrough : lockedThrough.plusDays(1);
    }

    void post(LocalDate posting, long signed) {
        movements.add(new Movement(posting, version, signed));
    }

    long balance() {
        return balance(LocalDate.MAX, Long.MAX_VALUE);
    }

    long balance(LocalDate asOf, long knownAt) {
        return movements.stream()
                .filter(movement -> !movement.posting().isAfter(asOf) && movement.sequence() <= knownAt)
                .mapToLong(Movement::signed)
                .sum();
    }

    /** The last record that was made on or before a day, 0 if there is none. */
    long lastRecordBy(LocalDate day) {
        return recorded.stream().filter(made -> !made.isAfter(day)).count();
    }

    List<LocalDate> days() {
        return movements.stream().map(Movement::posting).distinct().sorted().toList();
    }
}
