package dev.solde.billing.core.memory;

import dev.solde.billing.fact.ExpectedPaymentRevised;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.PendingEntryRevised;
import dev.solde.billing.fact.RefundRevised;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The latest revision of each thing that is revised, as known at a record: found by reading the journal from the beginning. */
final class Revisions {

    /** By processing date, order of adding and id: the order in which entries are billed. */
    static final Comparator<PendingEntryRevised> ENTRY_ORDER = Comparator.comparing(PendingEntryRevised::processingDate)
            .thenComparingLong(PendingEntryRevised::addedIn)
            .thenComparing(entry -> entry.entry().uuid().toString());

    private final List<JournalRecord> records;

    Revisions(AccountBook book, long knownAt) {
        this.records = book.records().stream()
                .filter(record -> record.sequence() <= knownAt)
                .toList();
    }

    static Revisions now(AccountBook book) {
        return new Revisions(book, Long.MAX_VALUE);
    }

    /** In order of recording of their state. */
    List<RefundRevised> refunds() {
        return latest(RefundRevised.class, RefundRevised::refund);
    }

    /** In order of billing. */
    List<PendingEntryRevised> pendingEntries() {
        return latest(PendingEntryRevised.class, PendingEntryRevised::entry).stream()
                .sorted(ENTRY_ORDER)
                .toList();
    }

    /** In order of recording of their state. */
    List<ExpectedPaymentRevised> expectedPayments() {
        return latest(ExpectedPaymentRevised.class, ExpectedPaymentRevised::expected);
    }

    /** All facts of a kind. */
    <F extends Fact> Stream<F> facts(Class<F> kind) {
        return records.stream().flatMap(record -> record.facts(kind).stream());
    }

    private <F extends Fact, I> List<F> latest(Class<F> kind, Function<F, I> id) {
        Map<I, F> latest = new LinkedHashMap<>();
        facts(kind).forEach(fact -> {
            // Removed first, because a map keeps the place of the first revision.
            latest.remove(id.apply(fact));
            latest.put(id.apply(fact), fact);
        });
        return new ArrayList<>(latest.values());
    }
}
