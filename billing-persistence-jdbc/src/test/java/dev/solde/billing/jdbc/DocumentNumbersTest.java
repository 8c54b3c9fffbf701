package dev.solde.billing.jdbc;

import static dev.solde.billing.jdbc.Scripts.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.document.Series;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.port.SeriesState;
import java.time.Year;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;

@Timeout(120)
class DocumentNumbersTest {

    private static final Series SERIES = Series.of("F");
    private static final Year YEAR = Year.of(2026);

    private static JdbcBillingStorage storage(TestDatabase database) {
        return JdbcBillingStorage.builder(database.empty()).createSchema().build();
    }

    private static long takeOne(JdbcBillingStorage storage, TenantId tenant, Series series, Year year) {
        return storage.transactions(tenant).run(work -> {
            SeriesState taken = work.numbers().lock(series, year).after(HandMade.DAY);
            work.numbers().take(taken);
            return taken.lastValue();
        });
    }

    @Tag("R-48")
    @ParameterizedTest
    @EveryDatabase
    void fourThreadsLeaveNoGapAlthoughSomeRollBack(TestDatabase database) throws Exception {
        JdbcBillingStorage storage = storage(database);
        ConcurrentSkipListSet<Long> given = new ConcurrentSkipListSet<>();
        Callable<Integer> issuing = () -> {
            for (int i = 0; i < 20; i++) {
                if (i % 5 == 3) {
                    assertThatThrownBy(() -> storage.transactions(TENANT).run(work -> {
                                work.numbers()
                                        .take(work.numbers().lock(SERIES, YEAR).after(HandMade.DAY));
                                throw new IllegalArgumentException("changed my mind");
                            }))
                            .hasMessage("changed my mind");
                } else {
                    assertThat(given.add(takeOne(storage, TENANT, SERIES, YEAR)))
                            .isTrue();
                }
            }
            return given.size();
        };
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<Integer> done : threads.invokeAll(List.of(issuing, issuing, issuing, issuing))) {
                assertThat(done.get()).isPositive();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(given)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 64).boxed().toList());
    }

    @Tag("R-49")
    @ParameterizedTest
    @EveryDatabase
    void everyTenantSeriesAndYearCountsByItself(TestDatabase database) {
        JdbcBillingStorage storage = storage(database);
        TenantId other = TenantId.of("other");
        IntStream.range(0, 3).forEach(i -> takeOne(storage, TENANT, SERIES, YEAR));
        assertThat(takeOne(storage, TENANT, SERIES, Year.of(2027))).isEqualTo(1);
        assertThat(takeOne(storage, TENANT, Series.of("G"), YEAR)).isEqualTo(1);
        assertThat(takeOne(storage, other, SERIES, YEAR)).isEqualTo(1);
        assertThat(takeOne(storage, TENANT, SERIES.freeDates(), YEAR)).isEqualTo(4);
    }

    @Tag("R-49")
    @ParameterizedTest
    @EveryDatabase
    void theLastIssueDateIsThatOfTheSeriesInAnyYear(TestDatabase database) {
        JdbcBillingStorage storage = storage(database);
        takeOne(storage, TENANT, SERIES, YEAR);
        SeriesState next =
                storage.transactions(TENANT).run(work -> work.numbers().peek(SERIES, Year.of(2027)));
        assertThat(next.lastIssuedOn()).contains(HandMade.DAY);
        assertThat(next.lastValue()).isZero();
    }

    @ParameterizedTest
    @EveryDatabase
    void aBlockOfNumbersIsTakenAtOnce(TestDatabase database) {
        JdbcBillingStorage storage = storage(database);
        storage.transactions(TENANT).run(work -> {
            SeriesState state = work.numbers().lock(SERIES, YEAR);
            for (int i = 0; i < 100; i++) {
                state = state.after(HandMade.DAY);
            }
            work.numbers().take(state);
            work.numbers().take(state.after(HandMade.DAY.plusDays(1)));
            return state;
        });
        assertThat(takeOne(storage, TENANT, SERIES, YEAR)).isEqualTo(102);
    }

    @ParameterizedTest
    @EveryDatabase
    void aNumberIsOnlyTakenUnderTheLockAndForward(TestDatabase database) {
        JdbcBillingStorage storage = storage(database);
        assertThatIllegalStateException()
                .isThrownBy(() -> storage.transactions(TENANT).run(work -> {
                    work.numbers().take(work.numbers().peek(SERIES, YEAR).after(HandMade.DAY));
                    return "";
                }));
        assertThatIllegalStateException()
                .isThrownBy(() -> storage.transactions(TENANT).run(work -> {
                    work.numbers().take(work.numbers().lock(SERIES, YEAR));
                    return "";
                }));
    }
}
