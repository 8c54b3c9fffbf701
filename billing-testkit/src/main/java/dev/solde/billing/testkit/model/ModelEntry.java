package dev.solde.billing.testkit.model;

import java.time.LocalDate;
import java.util.Comparator;

/** A pending entry of the model. */
final class ModelEntry {

    /** In which order they are listed and credits are used. */
    static final Comparator<ModelEntry> ORDER =
            Comparator.comparing((ModelEntry entry) -> entry.processing).thenComparingLong(entry -> entry.addedIn);

    final int number;
    final int account;
    final boolean isDebit;
    final long addedIn;
    final LocalDate processing;
    long amount;
    long left;

    ModelEntry(int number, int account, boolean isDebit, long amount, LocalDate processing, long addedIn) {
        this.number = number;
        this.account = account;
        this.isDebit = isDebit;
        this.amount = amount;
        this.left = amount;
        this.processing = processing;
        this.addedIn = addedIn;
    }

    long signedLeft() {
        return isDebit ? left : -left;
    }

    boolean isPending() {
        return left > 0;
    }
}
