package dev.solde.billing.testkit.model;

import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.ledger.Side;
import java.time.LocalDate;
import java.util.Comparator;

/** An item of the model; mutable, because nobody else holds it. */
final class ModelItem {

    /** Due first, then recorded first. */
    static final Comparator<ModelItem> DEBITS = Comparator.comparing((ModelItem item) -> item.due)
            .thenComparing(item -> item.posting)
            .thenComparingLong(item -> item.sequence);

    /** Credit notes, then the others, each posted first, then recorded first. */
    static final Comparator<ModelItem> CREDITS = Comparator.comparing(
                    (ModelItem item) -> item.kind == ItemKind.CREDIT_NOTE ? 0 : 1)
            .thenComparing(item -> item.posting)
            .thenComparingLong(item -> item.sequence);

    final int number;
    final ItemKind kind;
    final int account;
    final long amount;
    final LocalDate posting;
    final LocalDate due;
    final long sequence;
    final int origin;
    long open;
    long creditable;
    LocalDate lastEffective;

    ModelItem(
            int number,
            ItemKind kind,
            int account,
            long amount,
            LocalDate posting,
            LocalDate due,
            long sequence,
            int origin) {
        this.number = number;
        this.kind = kind;
        this.account = account;
        this.amount = amount;
        this.posting = posting;
        this.due = due;
        this.sequence = sequence;
        this.origin = origin;
        this.open = amount;
        this.creditable = kind == ItemKind.INVOICE ? amount : 0;
        this.lastEffective = posting;
    }

    boolean isDebit() {
        return kind.side() == Side.DEBIT;
    }
}
