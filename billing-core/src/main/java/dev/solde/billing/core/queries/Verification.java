package dev.solde.billing.core.queries;

import dev.solde.billing.BillingException;
import dev.solde.billing.VerificationReport;
import dev.solde.billing.core.evolution.ClosedPeriods;
import dev.solde.billing.core.evolution.LedgerEvolution;
import dev.solde.billing.fact.FactCodec;
import dev.solde.billing.fact.FlagRaised;
import dev.solde.billing.fact.JournalHash;
import dev.solde.billing.fact.JournalHead;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.Digest;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.port.BillingReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads the journal of an account back and does everything once more: chain and text digests, entries and balances through the
 * evolution, closures from their entries, then compares the account's row, every item and allocation, and the latest state of
 * refunds, pending entries and expected payments with what is stored. Stops at the first difference.
 *
 * <p>Takes no lock. What is stored may be newer than the records read so far; so a difference counts only once the journal was
 * followed to its end and still says the same.
 */
final class Verification implements SettledComparison {

    /** Each is one look at one row or list; only a writer that never pauses comes in between as often. */
    private static final int ATTEMPTS = 100;

    private static final int ROWS = 500;

    private final BillingReader reader;
    private final TenantId tenant;
    private final AccountState stored;
    private final FactCodec codec;
    private final LedgerEvolution evolution;
    private final ClosedPeriods periods = new ClosedPeriods();
    private final LatestRevisions revisions = new LatestRevisions();
    private final Optional<JournalHead> head;
    private Digest previous = Digest.ZERO;
    private Instant recordedAt = Instant.EPOCH;
    private PageRequest page = PageRequest.first(ROWS);
    private int readOfPage;
    private long records;
    private boolean headSeen;
    private boolean erasedMeanwhile;
    private Optional<VerificationReport> broken = Optional.empty();

    private Verification(BillingReader reader, TenantId tenant, AccountState stored, Optional<JournalHead> head) {
        this.reader = reader;
        this.tenant = tenant;
        this.stored = stored;
        this.head = head;
        this.headSeen = head.isEmpty();
        this.codec = FactCodec.of(stored.id(), Amounts.digits(stored.currency()));
        this.evolution = LedgerEvolution.from(Ledger.empty(AccountState.empty(stored.id(), stored.currency())));
    }

    /** Verifies the account of this row; begins again if texts that were read were erased while the rest was read. */
    static VerificationReport of(
            BillingReader reader, TenantId tenant, AccountState stored, Optional<JournalHead> head) {
        Verification verification = new Verification(reader, tenant, stored, head);
        VerificationReport report = verification.report();
        return report.isClean() || !verification.erasedMeanwhile
                ? report
                : of(reader, tenant, reader.account(stored.id()).orElse(stored), head);
    }

    private VerificationReport report() {
        follow();
        if (broken.isEmpty() && !headSeen) {
            return different(
                    head.orElseThrow().sequence(), "the journal does not contain the head " + head.orElseThrow());
        }
        return broken.orElseGet(() -> compared()
                .map(explanation -> broken.orElseGet(() -> different(records + 1, explanation)))
                .orElseGet(() -> new VerificationReport(stored.id(), records, Optional.empty())));
    }

    private Optional<String> compared() {
        return new StoredState(evolution, stored.id(), reader, this)
                .difference()
                .or(() -> revisions.difference(stored.id(), reader, this));
    }

    @Override
    public Optional<String> settled(Supplier<Optional<String>> comparison) {
        Optional<String> difference = comparison.get();
        for (int attempt = 0; difference.isPresent() && attempt < ATTEMPTS; attempt++) {
            if (!follow() || broken.isPresent() || erasedMeanwhile) {
                return difference;
            }
            difference = comparison.get();
        }
        if (difference.isPresent()) {
            throw new BillingException("account " + stored.id() + " changes so fast that it cannot be verified");
        }
        return difference;
    }

    /** Reads on to the end of the journal, unless a record of it is broken; whether there was anything more. */
    private boolean follow() {
        long before = records;
        Optional<PageRequest> next = Optional.of(page);
        while (next.isPresent() && broken.isEmpty()) {
            if (!page.equals(next.get())) {
                page = next.get();
                readOfPage = 0;
            }
            Page<JournalRecord> read = reader.journal(stored.id(), page);
            read.items().stream()
                    .skip(readOfPage)
                    .takeWhile(any -> broken.isEmpty())
                    .forEach(this::follow);
            next = read.next();
        }
        return records > before;
    }

    private void follow(JournalRecord record) {
        readOfPage++;
        records++;
        broken = difference(record).map(difference -> different(record.sequence(), difference));
        headSeen = headSeen || record.head().equals(head.orElseThrow());
        erasedMeanwhile = erasedMeanwhile
                || record.sequence() > stored.version()
                        && record.facts(FlagRaised.class).stream()
                                .anyMatch(flag -> flag.flag() == FlagRaised.Flag.TEXTS_ERASED);
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
            erasedMeanwhile = reader.records(stored.id(), List.of(record.sequence())).stream()
                    .anyMatch(again -> again.salt().isEmpty());
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
