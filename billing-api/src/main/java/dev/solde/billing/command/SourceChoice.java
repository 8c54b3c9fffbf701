package dev.solde.billing.command;

import dev.solde.billing.internal.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The source of a refund while its command is built: one mode, whose shares add up. */
final class SourceChoice {

    private @Nullable RefundSource before;
    private @Nullable RefundSource chosen;
    private boolean twoModes;

    /** What the command said before; another mode replaces it. */
    void begin(RefundSource source) {
        before = source;
    }

    RefundSource add(RefundSource more) {
        twoModes |= chosen != null && chosen.getClass() != more.getClass();
        RefundSource earlier = chosen == null ? before : chosen;
        chosen = earlier instanceof RefundSource.Reopen named && more instanceof RefundSource.Reopen further
                ? both(named, further)
                : more;
        return chosen;
    }

    private static RefundSource both(RefundSource.Reopen named, RefundSource.Reopen further) {
        List<RefundSource.Share> shares = new ArrayList<>(named.shares());
        shares.addAll(further.shares());
        return new RefundSource.Reopen(shares);
    }

    void requireOne() {
        Checks.require(!twoModes, "a refund has one source");
    }

    /** Key, actor and expected version belong to the whole command. */
    static void requirePart(RefundSource source) {
        if (source instanceof RefundSource.WithCreditNote with) {
            IssueCreditNote note = with.creditNote();
            Checks.require(
                    note.commandKey().isEmpty()
                            && note.actor().isEmpty()
                            && note.expectedVersion().isEmpty(),
                    "key, actor and expected version belong to the whole command");
        }
    }

    /** What the credit note gives as its reason is the reason of the whole, unless that has its own. */
    static Optional<String> reason(Optional<String> reason, RefundSource source) {
        return reason.or(() -> source instanceof RefundSource.WithCreditNote with
                ? with.creditNote().reason()
                : Optional.empty());
    }
}
