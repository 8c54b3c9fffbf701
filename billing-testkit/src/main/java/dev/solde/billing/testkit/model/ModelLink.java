package dev.solde.billing.testkit.model;

import dev.solde.billing.ledger.AllocationLock;
import java.util.Comparator;

/** An allocation of the model. */
final class ModelLink {

    /** What nothing locks first, then the last recorded; what a record made last comes first. */
    static final Comparator<ModelLink> FREED_FIRST = Comparator.comparing((ModelLink link) -> link.lock)
            .thenComparing(
                    Comparator.comparingLong((ModelLink link) -> link.sequence).reversed())
            .thenComparing(
                    Comparator.comparingInt((ModelLink link) -> link.order).reversed());

    final int number;
    final ModelItem credit;
    final ModelItem debit;
    final AllocationLock lock;
    final long sequence;
    long live;
    /** The place of its fact in its record. */
    int order;

    ModelLink(int number, ModelItem credit, ModelItem debit, long amount, AllocationLock lock, long sequence) {
        this.number = number;
        this.credit = credit;
        this.debit = debit;
        this.live = amount;
        this.lock = lock;
        this.sequence = sequence;
    }

    boolean isLive() {
        return live > 0;
    }
}
