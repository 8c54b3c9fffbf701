package dev.solde.billing.testkit;

import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.FactCodec;
import dev.solde.billing.fact.JournalHash;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.Digest;
import dev.solde.billing.ledger.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Journals that were changed and then sealed again by somebody who knows how: their chain is sound, their content is not. */
final class Forgery {

    private Forgery() {}

    /** The records with their digests and hashes computed anew. */
    static List<JournalRecord> sealed(List<JournalRecord> records) {
        List<JournalRecord> sealed = new ArrayList<>();
        Digest previous = Digest.ZERO;
        for (JournalRecord record : records) {
            FactCodec codec = FactCodec.of(record.account(), 2);
            JournalRecord digested = with(record, record.key(), record.facts());
            JournalRecord hashed = digested.withHash(JournalHash.hash(TenantId.DEFAULT, previous, digested, codec));
            sealed.add(hashed);
            previous = hashed.hash();
        }
        return sealed;
    }

    static List<JournalRecord> withKey(List<JournalRecord> records, int sequence, CommandKey key) {
        JournalRecord record = records.get(sequence - 1);
        return replaced(records, sequence, with(record, Optional.of(key), record.facts()));
    }

    static List<JournalRecord> withRunningBalance(List<JournalRecord> records, int sequence, long balance) {
        JournalRecord record = records.get(sequence - 1);
        List<Fact> facts = record.facts().stream()
                .map(fact -> fact instanceof EntryPosted entry ? withBalance(entry, balance) : fact)
                .toList();
        return replaced(records, sequence, with(record, record.key(), facts));
    }

    static List<JournalRecord> withFacts(List<JournalRecord> records, int sequence, UnaryOperator<Fact> change) {
        JournalRecord record = records.get(sequence - 1);
        List<Fact> facts = record.facts().stream().map(change).toList();
        return replaced(records, sequence, with(record, record.key(), facts));
    }

    static List<JournalRecord> withFactsOfSecondInFirst(List<JournalRecord> records) {
        List<Fact> facts = new ArrayList<>(records.get(0).facts());
        facts.addAll(records.get(1).facts());
        return replaced(records, 1, with(records.get(0), records.get(0).key(), facts));
    }

    private static Fact withBalance(EntryPosted entry, long balance) {
        return new EntryPosted(
                entry.item(),
                entry.amountMinor(),
                entry.entryNumber(),
                balance,
                entry.documentDate(),
                entry.postingDate(),
                entry.valueDate(),
                entry.dueDate(),
                entry.postingHighWater(),
                entry.backdatedDays(),
                entry.cause(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<JournalRecord> replaced(List<JournalRecord> records, int sequence, JournalRecord record) {
        List<JournalRecord> changed = new ArrayList<>(records);
        changed.set(sequence - 1, record);
        return sealed(changed);
    }

    private static JournalRecord with(JournalRecord record, Optional<CommandKey> key, List<Fact> facts) {
        FactCodec codec = FactCodec.of(record.account(), 2);
        return new JournalRecord(
                record.account(),
                record.sequence(),
                record.commandKind(),
                key,
                record.fingerprint(),
                record.actor(),
                record.reason(),
                record.recordedAt(),
                facts,
                record.salt(),
                JournalHash.textDigests(record.salt().orElseThrow(), record.reason(), facts, codec),
                record.hash());
    }
}
