package dev.solde.billing.jdbc;

import static dev.solde.billing.jdbc.MeasuredVerbs.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.BatchReport;
import dev.solde.billing.Billing;
import dev.solde.billing.Failed;
import dev.solde.billing.OutcomeUnknownException;
import dev.solde.billing.Progress;
import dev.solde.billing.StorageUnreachableException;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.testkit.fault.Fault;
import dev.solde.billing.testkit.fault.FaultPlan;
import dev.solde.billing.testkit.fault.FaultyDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;

/** Long batches while the database is away: each attempt may cost the whole patience of a pool. */
class BatchOutageTest {

    private static final int COMMANDS = 5_000;
    private static final AccountId DUPONT = AccountId.of("dupont");

    private FaultyDataSource faulty;
    private Billing billing;

    private void begin(TestDatabase database) {
        faulty = FaultyDataSource.of(database.empty());
        billing = BillingKernel.builder()
                .storage(JdbcBillingStorage.builder(faulty.dataSource())
                        .createSchema()
                        .build())
                .build();
        billing.openAccount(OpenAccount.of(DUPONT, eur("1").getCurrency()));
    }

    private static RecordPayment.Builder payment() {
        return RecordPayment.builder(DUPONT, eur("1.00"), PaymentMethod.CASH);
    }

    @Tag("R-48")
    @ParameterizedTest
    @EveryDatabase
    void aBatchAsksTwiceForAConnectionAndStops(TestDatabase database) {
        begin(database);
        stops(Fault.CONNECT);
    }

    /** As with a proxy in front of the database that is there and does not get through. */
    @Tag("R-48")
    @ParameterizedTest
    @EveryDatabase
    void aBatchLosesTwoConnectionsAndStops(TestDatabase database) {
        begin(database);
        stops(Fault.BEFORE_STATEMENT);
    }

    /** The commit of the first chunk strikes, and from then on nobody is let in. */
    private FaultPlan lostWithTheDatabase() {
        AtomicBoolean isAway = new AtomicBoolean();
        return fault -> switch (fault) {
            case AFTER_COMMIT -> isAway.compareAndSet(false, true);
            case CONNECT -> isAway.get();
            default -> false;
        };
    }

    private void stops(Fault away) {
        faulty.follow(fault -> fault == away);
        AtomicInteger read = new AtomicInteger();
        List<Progress> progress = new ArrayList<>();
        List<Failed> failed = new ArrayList<>();
        assertThatThrownBy(() -> billing.batch()
                        .onProgress(progress::add)
                        .onFailure(failed::add)
                        .each(IntStream.range(0, COMMANDS).mapToObj(i -> {
                            read.incrementAndGet();
                            return payment().build();
                        })))
                .isInstanceOf(StorageUnreachableException.class);
        assertThat(faulty.struck(away)).isEqualTo(2);
        assertThat(read).as("commands of the first chunk").hasValue(500);
        assertThat(List.of(progress, failed)).containsOnly(List.of());
        faulty.follow(FaultPlan.none());
        assertThat(billing.queries().version(DUPONT)).isEqualTo(1);
    }

    /** Whoever gives the commands again must know of each whether it can be written. */
    @Tag("R-48")
    @ParameterizedTest
    @EveryDatabase
    void aChunkWhoseAnswerIsLostWithTheDatabaseStaysUnknown(TestDatabase database) {
        begin(database);
        List<Command<?>> commands = List.of(
                payment().build(),
                payment().commandKey(CommandKey.of("psp", "evt_1")).build(),
                payment().build(),
                payment().commandKey(CommandKey.of("psp", "evt_2")).build());
        faulty.follow(lostWithTheDatabase());
        List<Failed> failed = new ArrayList<>();
        List<Progress> progress = new ArrayList<>();
        assertThat(billing.batch()
                        .onProgress(progress::add)
                        .onFailure(failed::add)
                        .each(commands.stream()))
                .isEqualTo(new BatchReport(0, 0, 0, 4));
        assertThat(failed.stream().map(Failed::command)).isEqualTo(commands);
        assertThat(failed.stream().map(each -> ((OutcomeUnknownException) each.cause()).isRetrySafe()))
                .containsExactly(false, true, false, true);
        assertThat(progress).containsExactly(new Progress(4));
        assertThat(faulty.struck(Fault.CONNECT)).isEqualTo(1);
    }

    /** What was told of the first chunk stays told; the second one is not begun, and nobody is told of its commands. */
    @Tag("R-48")
    @ParameterizedTest
    @EveryDatabase
    void aBatchWhoseAnswerIsLostWithTheDatabaseStopsAtTheNextChunk(TestDatabase database) {
        begin(database);
        List<RecordPayment> commands = IntStream.range(0, 8)
                .mapToObj(i ->
                        payment().commandKey(CommandKey.of("psp", "evt_" + i)).build())
                .toList();
        faulty.follow(lostWithTheDatabase());
        List<Failed> failed = new ArrayList<>();
        List<Progress> progress = new ArrayList<>();
        assertThatThrownBy(() -> billing.batch()
                        .chunk(4)
                        .onProgress(progress::add)
                        .onFailure(failed::add)
                        .each(commands.stream()))
                .isInstanceOf(StorageUnreachableException.class);
        assertThat(failed.stream().map(Failed::command)).isEqualTo(commands.subList(0, 4));
        assertThat(failed.stream().map(Failed::cause)).allMatch(OutcomeUnknownException.class::isInstance);
        assertThat(progress).containsExactly(new Progress(4));
        faulty.follow(FaultPlan.none());
        assertThat(billing.batch().chunk(4).each(commands.stream()))
                .as("and under its keys nothing is done twice")
                .isEqualTo(new BatchReport(8, 0, 0, 0));
        assertThat(Amounts.plain(billing.queries().balance(DUPONT))).isEqualTo("-8.00");
    }
}
