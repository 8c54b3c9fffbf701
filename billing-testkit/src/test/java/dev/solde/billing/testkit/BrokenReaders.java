package dev.solde.billing.testkit;

import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.fact.Allocated;
import dev.solde.billing.fact.ExpectedPaymentRevised;
import dev.solde.billing.fact.JournalHead;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Digest;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.LedgerEntry;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.port.ReadView;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Storages that read wrongly, each in one way. */
final class BrokenReaders {

    private BrokenReaders() {}

    /** Every tenant sees the rows of the other club. */
    static BillingStorage otherTenantsRows() {
        return new DelegatingStorage(InMemoryBillingStorage.create()) {
            @Override
            public BillingReader reader(TenantId tenant) {
                return super.reader(Samples.OTHER_CLUB);
            }
        };
    }

    /** The running balance is that of the entry before. */
    static BillingStorage wrongRunningBalance() {
        return Broken.reader(sound -> new DelegatingReader(sound) {
            @Override
            public Page<LedgerEntry> entries(AccountId account, ReadView view, PageRequest page) {
                return super.entries(account, view, page)
                        .map(entry -> new LedgerEntry(
                                entry.entryNumber(),
                                entry.item(),
                                entry.number(),
                                entry.currency(),
                                entry.amountMinor(),
                                entry.balanceAfterMinor() - entry.side().signed(entry.amountMinor()),
                                entry.documentDate(),
                                entry.postingDate(),
                                entry.valueDate(),
                                entry.dueDate(),
                                entry.recordSequence(),
                                entry.recordedAt()));
            }
        });
    }

    /** Two records come in the wrong order. */
    static BillingStorage swappedRecords() {
        return new TamperedJournal(
                InMemoryBillingStorage.create(),
                records -> records.size() < 3
                        ? records
                        : java.util.stream.Stream.concat(
                                        java.util.stream.Stream.of(records.get(0), records.get(2), records.get(1)),
                                        records.stream().skip(3))
                                .toList());
    }

    /** The last record is missing. */
    static BillingStorage lastRecordMissing() {
        return new TamperedJournal(
                InMemoryBillingStorage.create(),
                records -> records.size() < 3 ? records : records.subList(0, records.size() - 1));
    }

    /** The digests of texts are not kept. */
    static BillingStorage lostTextDigests() {
        return new TamperedJournal(
                InMemoryBillingStorage.create(),
                records -> records.stream()
                        .map(record -> copy(record, record.reason(), List.of()))
                        .toList());
    }

    /** Instants are kept to the second. */
    static BillingStorage timeInSeconds() {
        return new TamperedJournal(
                InMemoryBillingStorage.create(),
                records -> records.stream()
                        .map(record -> new JournalRecord(
                                record.account(),
                                record.sequence(),
                                record.commandKind(),
                                record.key(),
                                record.fingerprint(),
                                record.actor(),
                                record.reason(),
                                record.recordedAt().truncatedTo(java.time.temporal.ChronoUnit.SECONDS),
                                record.facts(),
                                record.salt(),
                                record.textDigests(),
                                record.hash()))
                        .toList());
    }

    static JournalRecord copy(JournalRecord record, Optional<FreeText> reason, List<Digest> digests) {
        return new JournalRecord(
                record.account(),
                record.sequence(),
                record.commandKind(),
                record.key(),
                record.fingerprint(),
                record.actor(),
                reason,
                record.recordedAt(),
                record.facts(),
                record.salt(),
                digests,
                record.hash());
    }

    /** The ends of journals are those of the first record. */
    static BillingStorage wrongHeads() {
        return Broken.reader(sound -> new DelegatingReader(sound) {
            @Override
            public Page<JournalHead> heads(PageRequest page) {
                return super.heads(page)
                        .map(head -> super.journal(head.account(), PageRequest.first(1))
                                .items()
                                .get(0)
                                .head());
            }
        });
    }

    /** As of a day, allocations that ended still count. */
    static BillingStorage deallocationsIgnoredInThePast() {
        return Broken.reader(sound -> new DelegatingReader(sound) {
            @Override
            public Page<OpenItem> openItems(AccountId account, ReadView view, PageRequest page) {
                return view.asOf().isEmpty()
                        ? super.openItems(account, view, page)
                        : super.openItems(account, view, page)
                                .map(item -> item.asOpen(item.amountMinor()
                                        - allocated(account, item, view.asOf().get())));
            }

            private long allocated(AccountId account, OpenItem item, LocalDate day) {
                return super.journal(account, PageRequest.first(1000)).items().stream()
                        .flatMap(record -> record.facts(Allocated.class).stream())
                        .filter(fact -> !fact.effectiveDate().isAfter(day))
                        .filter(fact ->
                                fact.credit().equals(item.id()) || fact.debit().equals(item.id()))
                        .mapToLong(Allocated::amountMinor)
                        .sum();
            }
        });
    }

    /** What was recorded later counts in views of the past. */
    static BillingStorage knownAtIgnored() {
        return Broken.reader(sound -> new DelegatingReader(sound) {
            @Override
            public OptionalLong balance(AccountId account, ReadView view) {
                return super.balance(account, new ReadView(view.asOf(), OptionalLong.empty()));
            }
        });
    }

    /** A page begins one row too late. */
    static BillingStorage pagesSkipARow() {
        return Broken.reader(sound -> new DelegatingReader(sound) {
            @Override
            public Page<LedgerEntry> entries(AccountId account, ReadView view, PageRequest page) {
                Page<LedgerEntry> read = super.entries(account, view, page);
                return page.after().isEmpty() || read.items().isEmpty()
                        ? read
                        : new Page<>(read.items().subList(1, read.items().size()), read.next());
            }
        });
    }

    /** An expected payment is told as it was first noted. */
    static BillingStorage firstRevisionOnly() {
        return Broken.reader(sound -> new DelegatingReader(sound) {
            @Override
            public Optional<ExpectedPaymentRevised> expectedPayment(ExpectedPaymentId id, ReadView view) {
                return super.journal(id.account(), PageRequest.first(1000)).items().stream()
                        .flatMap(record -> record.facts(ExpectedPaymentRevised.class).stream())
                        .filter(revised -> revised.expected().equals(id))
                        .findFirst();
            }
        });
    }
}
