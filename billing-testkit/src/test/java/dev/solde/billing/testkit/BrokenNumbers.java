package dev.solde.billing.testkit;

import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.document.Series;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.port.LedgerTransaction;
import dev.solde.billing.port.Loaded;
import dev.solde.billing.port.SeriesState;
import dev.solde.billing.port.TransactionRunner;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Storages that count or isolate wrongly, each in one way. */
final class BrokenNumbers {

    private BrokenNumbers() {}

    /** One number is left out after each. */
    static BillingStorage gap() {
        return Broken.numbers(sound -> new DelegatingNumbers(sound) {
            @Override
            public void take(SeriesState state) {
                super.take(new SeriesState(state.series(), state.year(), state.lastValue() + 1, state.lastIssuedOn()));
            }
        });
    }

    /** From the third on, the last number is given again. */
    static BillingStorage duplicate() {
        return Broken.numbers(sound -> new DelegatingNumbers(sound) {
            @Override
            public SeriesState lock(Series series, Year year) {
                SeriesState state = super.lock(series, year);
                return new SeriesState(series, year, Math.min(state.lastValue(), 1), state.lastIssuedOn());
            }
        });
    }

    /** The date of the last document of a year is forgotten with the year. */
    static BillingStorage datesOfTheYearOnly() {
        Map<Year, java.time.LocalDate> dates = new HashMap<>();
        return Broken.numbers(sound -> new DelegatingNumbers(sound) {
            @Override
            public SeriesState lock(Series series, Year year) {
                SeriesState state = super.lock(series, year);
                return new SeriesState(series, year, state.lastValue(), Optional.ofNullable(dates.get(year)));
            }

            @Override
            public void take(SeriesState state) {
                state.lastIssuedOn().ifPresent(date -> dates.put(state.year(), date));
                super.take(state);
            }
        });
    }

    /** Counters do not go back with the transaction. */
    static BillingStorage countersNotRolledBack() {
        Map<List<Object>, Long> given = new ConcurrentHashMap<>();
        return new DelegatingStorage(InMemoryBillingStorage.create()) {
            @Override
            protected LedgerTransaction decorate(TenantId tenant, LedgerTransaction transaction) {
                return DelegatingTransaction.with(
                        new DelegatingNumbers(transaction.numbers()) {
                            @Override
                            public SeriesState lock(Series series, Year year) {
                                SeriesState state = super.lock(series, year);
                                long last = given.getOrDefault(List.of(tenant, series, year), 0L);
                                return new SeriesState(series, year, last, state.lastIssuedOn());
                            }

                            @Override
                            public void take(SeriesState state) {
                                given.put(List.of(tenant, state.series(), state.year()), state.lastValue());
                                super.take(state);
                            }
                        },
                        transaction);
            }
        };
    }

    /** What a transaction finds under its lock is as old as the transaction: a key written while it waited is not seen. */
    static BillingStorage staleAfterTheLock() {
        ThreadLocal<Map<AccountId, Long>> seenAtTheBeginning = ThreadLocal.withInitial(HashMap::new);
        return new DelegatingStorage(InMemoryBillingStorage.create()) {
            @Override
            protected <T> T run(
                    TenantId tenant, TransactionRunner runner, Function<? super LedgerTransaction, ? extends T> work) {
                Map<AccountId, Long> versions = seenAtTheBeginning.get();
                versions.clear();
                delegate()
                        .reader(tenant)
                        .heads(dev.solde.billing.ledger.PageRequest.first(1000))
                        .items()
                        .forEach(head -> versions.put(head.account(), head.sequence()));
                return super.run(tenant, runner, work);
            }

            @Override
            protected LedgerTransaction decorate(TenantId tenant, LedgerTransaction transaction) {
                return DelegatingTransaction.with(
                        new DelegatingLedgers(transaction.ledgers()) {
                            @Override
                            protected Loaded found(Loaded loaded) {
                                long known = seenAtTheBeginning
                                        .get()
                                        .getOrDefault(loaded.ledger().account().id(), 0L);
                                return loaded.toBuilder()
                                        .replay(loaded.replay().filter(record -> record.sequence() <= known))
                                        .build();
                            }
                        },
                        transaction);
            }
        };
    }
}
