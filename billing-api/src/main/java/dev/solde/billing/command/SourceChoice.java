package dev.solde.billing.command;

import dev.solde.billing.internal.Checks;
import dev.solde.billing.ledger.DebitItemId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** What is said now; a debit that the command named before is said anew. */
    RefundSource add(RefundSource more) {
        twoModes |= chosen != null && chosen.getClass() != more.getClass();
        chosen = chosen instanceof RefundSource.Reopen named && more instanceof RefundSource.Reopen further
                ? new RefundSource.Reopen(Stream.concat(named.shares().stream(), further.shares().stream())
                        .toList())
                : more;
        return before instanceof RefundSource.Reopen earlier && chosen instanceof RefundSource.Reopen now
                ? instead(earlier, now)
                : chosen;
    }

    private static RefundSource instead(RefundSource.Reopen earlier, RefundSource.Reopen now) {
        Set<DebitItemId> again =
                now.shares().stream().map(RefundSource.Share::debit).collect(Collectors.toSet());
        return new RefundSource.Reopen(Stream.concat(
                        earlier.shares().stream().filter(share -> !again.contains(share.debit())),
                        now.shares().stream())
                .toList());
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
