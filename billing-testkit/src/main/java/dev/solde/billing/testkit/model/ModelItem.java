package dev.solde.billing.testkit.model;

import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.ledger.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** An item of the model; mutable, because nobody else holds it. */
final class ModelItem {

    /** Due first, then dated first, then recorded first. */
    static final Comparator<ModelItem> DEBITS = Comparator.comparing((ModelItem item) -> item.due)
            .thenComparing(item -> item.document)
            .thenComparingLong(item -> item.sequence);

    /** Credit notes, then the others, each posted first, then recorded first. */
    static final Comparator<ModelItem> CREDITS = Comparator.comparing(
                    (ModelItem item) -> item.kind == ItemKind.CREDIT_NOTE ? 0 : 1)
            .thenComparing(item -> item.posting)
            .thenComparingLong(item -> item.sequence);

    private record Move(LocalDate day, long sequence, long cents) {}

    final int number;
    final ItemKind kind;
    final int account;
    final long amount;
    final LocalDate posting;
    final LocalDate due;
    final long sequence;
    final int origin;
    private final List<Move> moves = new ArrayList<>();
    /** What the reversal of a payment ended. */
    List<Answer.End> freed = List.of();
    /** The date of the document, for what was taken over another than that of posting. */
    LocalDate document;
    /** Of one line, so that an amount of it can be credited. */
    boolean plain = true;

    boolean disputed;
    boolean cancelled;
    /** Whether the line of a plain invoice was cancelled, so that what is left of it is a penalty. */
    boolean takenBack;

    long open;
    long creditable;
    /** What was taken back of it: reversed and not reinstated. */
    long returned;
    /** What live refunds gave back to a payment. */
    long refunded;
    /** Where a refund stands. */
    RefundVerbs.State refund = RefundVerbs.State.PENDING;
    /** The payment to which a refund is routed. */
    int via = Model.UNKNOWN;

    LocalDate lastEffective;
    /** How often its document was sent. */
    int sent;

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
        this.document = posting;
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

    /** What was neither reversed of a payment nor given back. */
    long left() {
        return amount - returned - refunded;
    }

    /** Whether it is a credit note that corrects this invoice. */
    boolean isNoteOf(ModelItem invoice) {
        return kind == ItemKind.CREDIT_NOTE && origin == invoice.number;
    }

    void move(long cents, LocalDate day, long inRecord) {
        open += cents;
        lastEffective = ModelState.later(lastEffective, day);
        moves.add(new Move(day, inRecord, cents));
    }

    /** What was open of it on a day, as known by a record; 0 when it was not there. */
    long open(LocalDate asOf, long knownAt) {
        if (posting.isAfter(asOf) || sequence > knownAt) {
            return 0;
        }
        return amount
                + moves.stream()
                        .filter(move -> !move.day().isAfter(asOf) && move.sequence() <= knownAt)
                        .mapToLong(Move::cents)
                        .sum();
    }
}
