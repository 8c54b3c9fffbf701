package dev.solde.billing.jdbc;

import static dev.solde.billing.testkit.fault.Fault.AFTER_COMMIT;
import static dev.solde.billing.testkit.fault.Fault.AFTER_STATEMENT;
import static dev.solde.billing.testkit.fault.Fault.BEFORE_COMMIT;
import static dev.solde.billing.testkit.fault.Fault.BEFORE_STATEMENT;
import static dev.solde.billing.testkit.fault.Fault.CONNECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.solde.billing.BatchReport;
import dev.solde.billing.Billing;
import dev.solde.billing.BillingException;
import dev.solde.billing.Failed;
import dev.solde.billing.Outcome;
import dev.solde.billing.OutcomeUnknownException;
import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.core.AllocationStrategies;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.testkit.Books;
import dev.solde.billing.testkit.MutableClock;
import dev.solde.billing.testkit.fault.Fault;
import dev.solde.billing.testkit.fault.FaultPlan;
import dev.solde.billing.testkit.fault.FaultyDataSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;

/** What a caller is told when the connection breaks, and what can be done about it. */
class UnknownOutcomeTest {

    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    private static final AccountId DUPONT = AccountId.of("dupont");
    private static final AccountId MARTIN = AccountId.of("martin");
    private static final CommandKey KEY = CommandKey.of("psp", "evt_81");
    private static final MutableClock CLOCK =
            MutableClock.at(LocalDateTime.of(2026, 6, 1, 9, 0), ZoneId.of("Europe/Paris"));

    private FaultyDataSource faulty;
    private Billing billing;

    private void begin(TestDatabase database) {
        faulty = FaultyDataSource.of(database.empty());
        billing = BillingKernel.builder()
                .storage(JdbcBillingStorage.builder(faulty.dataSource())
                        .createSchema()
                        .build())
                .clock(CLOCK)
                .build();
        billing.openAccount(OpenAccount.of(DUPONT, EUR));
        billing.openAccount(OpenAccount.of(MARTIN, EUR));
    }

    private static RecordPayment.Builder payment(AccountId account) {
        return RecordPayment.builder(account, Amounts.of("150.00", EUR), PaymentMethod.CARD);
    }

    private String paid(AccountId account) {
        return Amounts.plain(billing.queries().balance(account).negate());
    }

    private Books books() {
        return Books.snapshot(billing.queries(), DUPONT);
    }

    @Tag("R-8")
    @ParameterizedTest
    @EveryDatabase
    void aCommandWhoseAnswerWasLostReturnsItsFirstResultUnderItsKey(TestDatabase database) {
        begin(database);
        RecordPayment command = payment(DUPONT).commandKey(KEY).build();
        faulty.follow(FaultPlan.once(AFTER_COMMIT));
        OutcomeUnknownException lost =
                catchThrowableOfType(OutcomeUnknownException.class, () -> billing.recordPayment(command));
        assertThat(lost.isRetrySafe()).isTrue();
        assertThat(lost)
                .hasMessageContaining("whether it took effect is not known")
                .hasMessageEndingWith("Calling again with command key psp:evt_81 is safe");
        Books done = books();
        Outcome<Payment> again = billing.execute(command);
        assertThat(again.replayed()).isTrue();
        assertThat(again.result())
                .isEqualTo(billing.queries().payment(again.result().id()));
        assertThat(books()).isEqualTo(done);
        assertThat(paid(DUPONT)).isEqualTo("150.00");
    }

    @Tag("R-8")
    @ParameterizedTest
    @EveryDatabase
    void aCommandWhoseCommitWasLostIsDoneWhenItComesAgain(TestDatabase database) {
        begin(database);
        RecordPayment command = payment(DUPONT).commandKey(KEY).build();
        Books before = books();
        faulty.follow(FaultPlan.once(BEFORE_COMMIT));
        assertThatThrownBy(() -> billing.recordPayment(command)).isInstanceOf(OutcomeUnknownException.class);
        assertThat(books()).isEqualTo(before);
        assertThat(billing.execute(command).replayed()).isFalse();
        assertThat(paid(DUPONT)).isEqualTo("150.00");
    }

    /** Nothing can keep a caller from doing it twice then; so it is told to look. */
    @ParameterizedTest
    @EveryDatabase
    void withoutAKeyTheCallerIsToldToLookFirst(TestDatabase database) {
        begin(database);
        faulty.follow(FaultPlan.once(AFTER_COMMIT));
        OutcomeUnknownException lost = catchThrowableOfType(
                OutcomeUnknownException.class,
                () -> billing.recordPayment(payment(DUPONT).build()));
        assertThat(lost.isRetrySafe()).isFalse();
        assertThat(lost)
                .hasMessageEndingWith("Look before calling again: the command on account dupont has no command key");
        assertThat(paid(DUPONT)).as("what looking shows").isEqualTo("150.00");
        billing.recordPayment(payment(DUPONT).build());
        assertThat(paid(DUPONT)).as("who did not look").isEqualTo("300.00");
    }

    /** Whatever breaks before the commit, at whichever statement: nothing is written, and that is said. */
    @ParameterizedTest
    @EveryDatabase
    void beforeTheCommitNothingIsUnknown(TestDatabase database) {
        begin(database);
        IssueInvoice command = IssueInvoice.builder(DUPONT)
                .line("Judo", 1, Amounts.of("175.00", EUR), Tax.rate("20"))
                .build();
        Books before = books();
        for (Fault fault : List.of(CONNECT, BEFORE_STATEMENT, AFTER_STATEMENT)) {
            int n = 1;
            while (breaks(command, FaultPlan.nth(fault, n))) {
                assertThat(books()).as("%s %s", fault, n).isEqualTo(before);
                n++;
            }
            assertThat(n).as("places for %s", fault).isGreaterThan(1);
            before = books();
        }
    }

    private boolean breaks(IssueInvoice command, FaultPlan plan) {
        faulty.follow(plan);
        try {
            billing.issueInvoice(command);
            return false;
        } catch (BillingException e) {
            assertThat(e).isNotInstanceOf(OutcomeUnknownException.class);
            return true;
        } finally {
            faulty.follow(FaultPlan.none());
        }
    }

    @ParameterizedTest
    @EveryDatabase
    void ofABatchOnlyThatIsGivenAgainWhichCannotBeDoneTwice(TestDatabase database) {
        begin(database);
        List<Failed> failed = new ArrayList<>();
        faulty.follow(FaultPlan.once(AFTER_COMMIT));
        RecordPayment keyless = payment(MARTIN).build();
        assertThat(billing.batch()
                        .onFailure(failed::add)
                        .each(Stream.of(payment(DUPONT).commandKey(KEY).build(), keyless)))
                .isEqualTo(new BatchReport(1, 0, 0, 1));
        assertThat(failed.stream().map(Failed::command)).containsExactly(keyless);
        assertThat(failed.get(0).cause())
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("account martin has no command key");
        assertThat(List.of(paid(DUPONT), paid(MARTIN))).containsExactly("150.00", "150.00");
    }

    /** Its commands have keys of the run, so that what was done is counted as done. */
    @Tag("R-120")
    @ParameterizedTest
    @EveryDatabase
    void aRunKnowsWhatItHasDoneWhenAnAnswerIsLost(TestDatabase database) {
        begin(database);
        for (AccountId account : List.of(DUPONT, MARTIN)) {
            billing.addPendingEntry(
                    AddPendingEntry.debit(account, "Lesson", Amounts.of("12.00", EUR), Tax.rate("0"), CLOCK.today()));
        }
        faulty.follow(FaultPlan.once(AFTER_COMMIT));
        assertThat(billing.batch().runBilling(CLOCK.today())).isEqualTo(new BatchReport(2, 0, 0, 0));
        assertThat(billing.batch().runBilling(CLOCK.today())).isEqualTo(BatchReport.NOTHING);
        assertThat(List.of(paid(DUPONT), paid(MARTIN))).containsExactly("-12.00", "-12.00");
    }

    /** Closing what is closed changes nothing. */
    @Tag("R-13")
    @ParameterizedTest
    @EveryDatabase
    void aPeriodOfAllAccountsIsClosedAgain(TestDatabase database) {
        begin(database);
        faulty.follow(FaultPlan.once(AFTER_COMMIT));
        OutcomeUnknownException lost = catchThrowableOfType(
                OutcomeUnknownException.class,
                () -> billing.batch().closePeriod(CLOCK.today().minusDays(1)));
        assertThat(lost.isRetrySafe()).isTrue();
        assertThat(lost).hasMessageEndingWith("Calling again is safe");
        assertThat(billing.batch().closePeriod(CLOCK.today().minusDays(1))).isEqualTo(new BatchReport(2, 0, 0, 0));
    }

    @ParameterizedTest
    @EveryDatabase
    void allOrNoneIsGivenAgainWhenAllHaveKeys(TestDatabase database) {
        begin(database);
        RecordPayment first = payment(DUPONT).commandKey(KEY).build();
        RecordPayment second = payment(MARTIN).commandKey(KEY).build();
        faulty.follow(FaultPlan.once(AFTER_COMMIT));
        OutcomeUnknownException lost = catchThrowableOfType(
                OutcomeUnknownException.class, () -> billing.batch().allOrNone(Stream.of(first, second)));
        assertThat(lost.isRetrySafe()).isTrue();
        assertThat(lost).hasMessageEndingWith("Calling again with the same command keys is safe");
        billing.batch().allOrNone(Stream.of(first, second));
        assertThat(List.of(paid(DUPONT), paid(MARTIN))).containsExactly("150.00", "150.00");
        faulty.follow(FaultPlan.once(AFTER_COMMIT));
        assertThatThrownBy(() -> billing.batch()
                        .allOrNone(Stream.of(first, payment(MARTIN).build())))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageEndingWith("Look before calling again: 1 of 2 commands have no command key");
    }

    @ParameterizedTest
    @EveryDatabase
    void whatOnlyLooksLeavesNothingUnknown(TestDatabase database) {
        begin(database);
        faulty.follow(FaultPlan.once(AFTER_COMMIT));
        assertThatThrownBy(() -> billing.preview(payment(DUPONT).build()))
                .isExactlyInstanceOf(BillingException.class)
                .hasMessageContaining("nothing was to be written");
        faulty.follow(FaultPlan.once(AFTER_COMMIT));
        assertThatThrownBy(() -> billing.queries()
                        .proposeAllocation(DUPONT, Amounts.of("1.00", EUR), AllocationStrategies.oldestDueFirst()))
                .isExactlyInstanceOf(BillingException.class);
    }

    @ParameterizedTest
    @EveryDatabase
    void aDraftHasNoKey(TestDatabase database) {
        begin(database);
        IssueInvoice command = IssueInvoice.builder(DUPONT)
                .line("Judo", 1, Amounts.of("175.00", EUR), Tax.rate("20"))
                .commandKey(KEY)
                .build();
        faulty.follow(FaultPlan.once(AFTER_COMMIT));
        OutcomeUnknownException lost =
                catchThrowableOfType(OutcomeUnknownException.class, () -> billing.saveDraft(command));
        assertThat(lost.isRetrySafe()).isFalse();
        assertThat(billing.queries().drafts(DUPONT, PageRequest.first(9)).items())
                .hasSize(1);
    }
}
