package dev.solde.billing.core.engine;

import dev.solde.billing.RejectedException;
import dev.solde.billing.Rejection;
import dev.solde.billing.core.evolution.ClosedPeriods;
import dev.solde.billing.core.evolution.LedgerEvolution;
import dev.solde.billing.core.evolution.LedgerInvariants;
import dev.solde.billing.document.Series;
import dev.solde.billing.fact.AccountRevised;
import dev.solde.billing.fact.DocumentIssued;
import dev.solde.billing.fact.FactCodec;
import dev.solde.billing.fact.JournalHash;
import dev.solde.billing.fact.JournalHead;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.PeriodClosed;
import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.port.LedgerTransaction;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import dev.solde.billing.port.SeriesState;
import dev.solde.billing.port.TransactionRunner;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.money.Monetary;

/** Imports an exported journal into a storage that does not have the account: same facts, same hashes. */
final class Restorer {

    private final TransactionRunner transactions;
    private final KernelContext context;

    Restorer(TransactionRunner transactions, KernelContext context) {
        this.transactions = transactions;
        this.context = context;
    }

    /** The records are kept in memory, so that a transaction that has to be run again can read them again. */
    JournalHead restore(Stream<JournalRecord> stream) {
        List<JournalRecord> records = stream.toList();
        if (records.isEmpty()) {
            throw new IllegalArgumentException("there are no records to restore");
        }
        return transactions.run(transaction -> restore(records, transaction));
    }

    private JournalHead restore(List<JournalRecord> records, LedgerTransaction transaction) {
        JournalRecord first = records.get(0);
        if (transaction.ledgers().lock(LoadScope.of(first.account())).isPresent()) {
            throw new RejectedException(new Rejection.AccountExists(first.account()));
        }
        Ledger ledger = Ledger.empty(empty(first));
        FactCodec codec = FactCodec.of(
                first.account(), first.facts(AccountRevised.class).get(0).digits());
        Set<CommandKey> keys = new HashSet<>();
        ClosedPeriods periods = new ClosedPeriods();
        for (JournalRecord record : records) {
            requireChain(record, ledger.account(), codec);
            if (record.key().filter(key -> !keys.add(key)).isPresent()) {
                throw new RejectedException(new Rejection.JournalNotIntact(record.account(), record.sequence()));
            }
            requireFree(record, ledger.account(), transaction);
            Ledger after = applied(ledger, record, periods);
            transaction.ledgers().append(record, ledger, after);
            if (!context.listeners().all().isEmpty()) {
                // They may look at the storage through the host's connection.
                transaction.flush();
            }
            context.listeners().recorded(record);
            ledger = after;
        }
        seriesOf(records).forEach((code, document) -> moveOn(document, transaction));
        return records.get(records.size() - 1).head();
    }

    /** A chain that was made anew over facts that cannot be true is no more intact than a broken one. */
    private static Ledger applied(Ledger ledger, JournalRecord record, ClosedPeriods periods) {
        try {
            record.facts().forEach(periods::follow);
            Ledger after = LedgerEvolution.apply(ledger, record);
            LedgerInvariants.check(ledger, after);
            return after;
        } catch (IllegalStateException | ArithmeticException impossible) {
            RejectedException refused =
                    new RejectedException(new Rejection.JournalNotIntact(record.account(), record.sequence()));
            refused.initCause(impossible);
            throw refused;
        }
    }

    private static AccountState empty(JournalRecord first) {
        List<AccountRevised> opened = first.facts(AccountRevised.class);
        // Only the opening is looked at without the account's lock, so it must hold nothing that is unique in the
        // tenant.
        boolean isOpening =
                first.facts().stream().allMatch(fact -> fact instanceof AccountRevised || fact instanceof PeriodClosed);
        if (opened.size() != 1 || !isOpening) {
            throw new RejectedException(new Rejection.JournalNotIntact(first.account(), first.sequence()));
        }
        return AccountState.empty(
                first.account(), Monetary.getCurrency(opened.get(0).currency()));
    }

    private void requireChain(JournalRecord record, AccountState account, FactCodec codec) {
        boolean next = record.account().equals(account.id()) && record.sequence() == account.version() + 1;
        boolean texts = record.salt()
                .map(salt -> JournalHash.textDigests(salt, record.reason(), record.facts(), codec)
                        .equals(record.textDigests()))
                .orElse(true);
        if (!next
                || !texts
                || !JournalHash.hash(context.tenant(), account.head(), record, codec)
                        .equals(record.hash())) {
            throw new RejectedException(new Rejection.JournalNotIntact(record.account(), record.sequence()));
        }
    }

    /** Numbers and sources are unique in the tenant, so another account may have them here. */
    private static void requireFree(JournalRecord record, AccountState account, LedgerTransaction transaction) {
        if (account.version() == 0) {
            return;
        }
        Set<HostReference> sources = record.facts(ReferenceMade.class).stream()
                .filter(reference -> reference.role() == ReferenceMade.Role.SOURCE)
                .map(ReferenceMade::reference)
                .collect(Collectors.toSet());
        for (DocumentIssued document : record.facts(DocumentIssued.class)) {
            Loaded loaded = transaction
                    .ledgers()
                    .lock(LoadScope.builder(account.id())
                            .number(document.number())
                            .sources(sources)
                            .build())
                    .orElseThrow();
            loaded.numberTakenBy().ifPresent(taken -> {
                throw new RejectedException(new Rejection.NumberTaken(document.number(), taken));
            });
            loaded.billedSources().forEach((source, invoice) -> {
                throw new RejectedException(new Rejection.AlreadyBilled(source, invoice));
            });
        }
    }

    /** The last document of each series and year, by their text, so that series are locked in order. */
    private static SortedMap<String, DocumentIssued> seriesOf(List<JournalRecord> records) {
        SortedMap<String, DocumentIssued> last = new TreeMap<>();
        for (JournalRecord record : records) {
            for (DocumentIssued document : record.facts(DocumentIssued.class)) {
                document.series()
                        .ifPresent(code -> last.merge(
                                code + "-" + Series.year(document.issueDate()),
                                document,
                                (one, other) -> one.seriesValue() >= other.seriesValue() ? one : other));
            }
        }
        return last;
    }

    private static void moveOn(DocumentIssued document, LedgerTransaction transaction) {
        Series series = Series.of(document.series().orElseThrow());
        SeriesState state = transaction.numbers().lock(series, Series.year(document.issueDate()));
        if (state.lastValue() < document.seriesValue()) {
            transaction
                    .numbers()
                    .take(new SeriesState(series, state.year(), document.seriesValue() - 1, state.lastIssuedOn())
                            .after(document.issueDate()));
        }
    }
}
