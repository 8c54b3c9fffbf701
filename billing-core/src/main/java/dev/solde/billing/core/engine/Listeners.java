package dev.solde.billing.core.engine;

import dev.solde.billing.LedgerListener;
import dev.solde.billing.RejectedException;
import dev.solde.billing.fact.JournalRecord;
import java.util.List;

/** The listeners of a kernel, in the order in which they were registered. */
public record Listeners(List<LedgerListener> all) {

    /** Copies the list. */
    public Listeners {
        all = List.copyOf(all);
    }

    /** Tells all of them of a record that was appended; the first exception ends it. */
    void recorded(JournalRecord record) {
        for (LedgerListener listener : all) {
            try {
                listener.recorded(record);
            } catch (RejectedException e) {
                // It would be taken for a refusal of the command, which has written.
                throw new IllegalStateException(
                        "a listener let a refusal of something else through: "
                                + e.rejection().message(),
                        e);
            }
        }
    }
}
