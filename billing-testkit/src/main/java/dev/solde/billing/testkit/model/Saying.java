package dev.solde.billing.testkit.model;

import dev.solde.billing.ledger.CommandKey;
import java.time.LocalDate;
import java.util.Optional;

/** What it takes to say a command of the model to the kernel: which ids its numbers have, what day it is, and the key. */
record Saying(Names names, LocalDate today, Optional<CommandKey> key) {

    /** A day some days ago, none for 0. */
    Optional<LocalDate> daysAgo(int days) {
        return days == 0 ? Optional.empty() : Optional.of(today.minusDays(days));
    }
}
