package dev.solde.billing.jdbc;

import dev.solde.billing.fact.AccountRevised;
import dev.solde.billing.fact.Allocated;
import dev.solde.billing.fact.Deallocated;
import dev.solde.billing.fact.DocumentIssued;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.FlagRaised;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.LineIssued;
import dev.solde.billing.fact.PaymentReceived;
import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.fact.TaxCharged;
import dev.solde.billing.jdbc.sql.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One table per kind of fact. A new kind is a new table here, and the compiler asks for it. */
final class FactTables {

    private final FactTable<AccountRevised> revisions;
    private final FactTable<EntryPosted> entries;
    private final FactTable<DocumentIssued> documents;
    private final FactTable<LineIssued> lines;
    private final FactTable<TaxCharged> taxes;
    private final FactTable<ReferenceMade> references;
    private final FactTable<Allocated> allocations;
    private final FactTable<Deallocated> deallocations;
    private final FactTable<PaymentReceived> payments;
    private final FactTable<FlagRaised> flags;
    private final List<FactTable<?>> all;

    FactTables(
            FactTable<AccountRevised> revisions,
            FactTable<EntryPosted> entries,
            FactTable<DocumentIssued> documents,
            FactTable<LineIssued> lines,
            FactTable<TaxCharged> taxes,
            FactTable<ReferenceMade> references,
            FactTable<Allocated> allocations,
            FactTable<Deallocated> deallocations,
            FactTable<PaymentReceived> payments,
            FactTable<FlagRaised> flags) {
        this.revisions = revisions;
        this.entries = entries;
        this.documents = documents;
        this.lines = lines;
        this.taxes = taxes;
        this.references = references;
        this.allocations = allocations;
        this.deallocations = deallocations;
        this.payments = payments;
        this.flags = flags;
        this.all = List.of(
                revisions, entries, documents, lines, taxes, references, allocations, deallocations, payments, flags);
    }

    /** Inserts the facts of a record, one batch per kind that it has. */
    void insert(Session session, AccountKey key, JournalRecord record) {
        Sorting sorting = new Sorting(record.sequence());
        record.facts().forEach(sorting::add);
        sorting.batches.forEach(batch -> batch.insert(session, key));
    }

    /** The facts of records by their sequence, each record's in their order. */
    Map<Long, List<Fact>> read(Session session, AccountKey key, List<Long> sequences) {
        if (sequences.isEmpty()) {
            return Map.of();
        }
        List<FactTable.Placed<? extends Fact>> placed = new ArrayList<>();
        long first = sequences.get(0);
        long last = sequences.get(sequences.size() - 1);
        boolean isRange = last - first == sequences.size() - 1L;
        for (FactTable<?> table : all) {
            if (isRange) {
                table.readRange(session, key, first, last, placed::add);
            } else {
                table.readRecords(session, key, sequences, placed::add);
            }
        }
        placed.sort(Comparator.comparingInt(FactTable.Placed::ordinal));
        Map<Long, List<Fact>> facts = new HashMap<>();
        placed.forEach(fact -> facts.computeIfAbsent(fact.sequence(), sequence -> new ArrayList<>())
                .add(fact.fact()));
        return facts;
    }

    void eraseTexts(Session session, AccountKey key, long throughSequence) {
        all.forEach(table -> table.eraseTexts(session, key, throughSequence));
    }

    /** The rows of one table. */
    private record Batch<F extends Fact>(FactTable<F> table, List<FactTable.Placed<F>> rows) {

        void insert(Session session, AccountKey key) {
            table.insert(session, key, rows);
        }
    }

    /** Puts each fact to those of its kind, with its place in the record. */
    private final class Sorting implements Fact.Cases<Boolean> {

        private final long sequence;
        private final List<Batch<?>> batches = new ArrayList<>();
        private final Map<FactTable<?>, Batch<?>> byTable = new HashMap<>();
        private int ordinal;

        Sorting(long sequence) {
            this.sequence = sequence;
        }

        void add(Fact fact) {
            fact.match(this);
            ordinal++;
        }

        @SuppressWarnings("unchecked") // A batch is kept under its own table.
        private <F extends Fact> boolean put(FactTable<F> table, F fact) {
            Batch<F> batch = (Batch<F>) byTable.computeIfAbsent(table, of -> {
                Batch<F> made = new Batch<>(table, new ArrayList<>());
                batches.add(made);
                return made;
            });
            return batch.rows().add(new FactTable.Placed<>(sequence, ordinal, fact));
        }

        @Override
        public Boolean accountRevised(AccountRevised fact) {
            return put(revisions, fact);
        }

        @Override
        public Boolean entryPosted(EntryPosted fact) {
            return put(entries, fact);
        }

        @Override
        public Boolean documentIssued(DocumentIssued fact) {
            return put(documents, fact);
        }

        @Override
        public Boolean lineIssued(LineIssued fact) {
            return put(lines, fact);
        }

        @Override
        public Boolean taxCharged(TaxCharged fact) {
            return put(taxes, fact);
        }

        @Override
        public Boolean referenceMade(ReferenceMade fact) {
            return put(references, fact);
        }

        @Override
        public Boolean allocated(Allocated fact) {
            return put(allocations, fact);
        }

        @Override
        public Boolean deallocated(Deallocated fact) {
            return put(deallocations, fact);
        }

        @Override
        public Boolean paymentReceived(PaymentReceived fact) {
            return put(payments, fact);
        }

        @Override
        public Boolean flagRaised(FlagRaised fact) {
            return put(flags, fact);
        }
    }
}
