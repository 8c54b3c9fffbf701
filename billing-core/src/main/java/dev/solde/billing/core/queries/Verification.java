package dev.solde.billing.core.queries;

import dev.solde.billing.VerificationReport;
import dev.solde.billing.core.evolution.ClosedPeriods;
import dev.solde.billing.core.evolution.LedgerEvolution;
import dev.solde.billing.core.paging.Pages;
import dev.solde.billing.fact.FactCodec;
import dev.solde.billing.fact.JournalHash;
import dev.solde.billing.fact.JournalHead;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.Digest;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.port.BillingReader;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;

/**
 * Reads the journal of an account back and does everything once more: chain and text digests, entries and balances through the
 * evolution, closures from their entries, then compares the account's row, every item and allocation, and the latest state of
 * refunds, pending entries and expected payments with what is stored. Stops at the first difference.
 */
final class Verification {

    private final BillingReader reader;
    private final TenantId tenant;
    private final AccountState stored;
    private final FactCodec codec;
    private final LedgerEvolution evolution;
    private final ClosedPeriods periods = new ClosedPeriods();
    private final LatestRevisions revisions = new LatestRevisions();
    private Digest previous = Digest.ZERO;
    private Instant recordedAt = Instant.EPOCH;
    private long records;

    Verification(BillingReader reader, TenantId tenant, AccountState stored) {
        this.reader = reader;
        this.tenant = tenant;
        this.stored = stored;
        this.codec = FactCodec.of(stored.id(), Amounts.digits(stored.currency()));
        this.evolution = LedgerEvolution.from(Ledger.empty(AccountState.empty(stored.id(), stored.currency())));
    }

    VerificationReport report(Optional<JournalHead> head) {
        Iterator<JournalRecord> journal =
                Pages.stream(page -> reader.journal(stored.id(), page)).iterator();
        boolean headSeen = head.isEmpty();
        while (journal.hasNext()) {
            JournalRecord record = journal.next();
            records++;
            Optional<String> difference = difference(record);
            if (difference.isPresent()) {
                return different(record.sequence(), difference.get());
            }
            headSeen = headSeen || record.head().equals(head.orElseThrow());
        }
        if (!headSeen) {
            return different(
                    head.orElseThrow().sequence(), "the journal does not contain the head " + head.orElseThrow());
        }
        return StoredState.difference(evolution, stored, reader)
                .or(() -> revisions.difference(stored.id(), reader))
                .map(explanation -> different(records + 1, explanation))
                .orElseGet(() -> new VerificationReport(stored.id(), records, Optional.empty()));
    }

    private VerificationReport different(long sequence, String explanation) {
        return new VerificationReport(
                stored.id(), records, Optional.of(new VerificationReport.Difference(sequence, explanation)));
    }

    private Optional<String> difference(JournalRecord record) {
        if (record.sequence() != records || !record.account().equals(stored.id())) {
            return Optional.of("found record " + record.sequence() + " of " + record.account() + " where record "
                    + records + " belongs");
        }
        if (record.recordedAt().isBefore(recordedAt)) {
            return Optional.of("recorded at " + record.recordedAt() + ", before the record it follows");
        }
        boolean texts = record.salt().isEmpty()
                || JournalHash.textDigests(record.salt().get(), record.reason(), record.facts(), codec)
                        .equals(record.textDigests());
        if (!texts) {
            return Optional.of("a text does not match its digest");
        }
        Digest hash = JournalHash.hash(tenant, previous, record, codec);
        if (!hash.equals(record.hash())) {
            return Optional.of("the hash is " + record.hash() + ", but the record gives " + hash);
        }
        previous = hash;
        recordedAt = record.recordedAt();
        try {
            evolution.apply(record);
            record.facts().forEach(periods::follow);
            record.facts().forEach(revisions::follow);
            return Optional.empty();
        } catch (IllegalStateException | ArithmeticException broken) {
            return Optional.of(String.valueOf(broken.getMessage()));
        }
    }
}
