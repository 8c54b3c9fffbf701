package dev.solde.billing.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingQueries;
import dev.solde.billing.RecordSequence;
import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.payment.ExpectedPayment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.statement.AgeingBasis;
import dev.solde.billing.statement.AgeingBucket;
import dev.solde.billing.statement.AgeingOptions;
import dev.solde.billing.statement.AgeingReport;
import dev.solde.billing.statement.CreditTreatment;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementKind;
import dev.solde.billing.statement.StatementRow;
import dev.solde.billing.testkit.Bench;
import dev.solde.billing.testkit.Pages;
import dev.solde.billing.testkit.model.TestCommand.Keyed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/**
 * What holds of the statements and ageings of every ledger. Runs on the in-memory storage; extend it and override {@link
 * #newStorage} for another.
 */
public class StatementProperties {

    private static final AccountId ACCOUNT = Names.account(0);

    /** For subclasses. */
    protected StatementProperties() {}

    /** An empty storage; each call gives another one. */
    protected BillingStorage newStorage() {
        return InMemoryBillingStorage.create();
    }

    /** Lists of commands. */
    @Provide
    public Arbitrary<List<Keyed>> commands() {
        return Commands.lists();
    }

    private Optional<Bench> played(List<Keyed> commands) {
        Bench bench = new Bench(this::newStorage, Optional.empty());
        Run run = new Run(bench.billing(), bench.clock());
        commands.stream().filter(keyed -> !bringsForward(keyed.command())).forEach(run::step);
        return bench.queries().exists(ACCOUNT) ? Optional.of(bench) : Optional.empty();
    }

    /** The properties make these themselves, and one must follow the other. */
    private static boolean bringsForward(TestCommand command) {
        return command instanceof AccountVerbs.Tell tell && tell.kind() == StatementKind.BALANCE_FORWARD;
    }

    /** Periods that follow each other, from before the first entry to today. */
    private static List<DateRange> periods(Bench bench, Random random) {
        LocalDate today = bench.clock().today();
        List<DateRange> periods = new ArrayList<>();
        LocalDate from = today.minusDays(90);
        while (!from.isAfter(today)) {
            LocalDate to = from.plusDays(random.nextInt(40));
            periods.add(DateRange.of(from, to.isAfter(today) ? today : to));
            from = to.plusDays(1);
        }
        return periods;
    }

    /** As far back as no closed period forbids. */
    private static void payInThePast(Bench bench, Random random) {
        LocalDate wanted = bench.clock().today().minusDays(random.nextInt(80));
        LocalDate day = bench.queries()
                .lockedThrough(ACCOUNT)
                .map(locked -> locked.plusDays(1))
                .filter(wanted::isBefore)
                .orElse(wanted);
        bench.billing()
                .recordPayment(RecordPayment.builder(ACCOUNT, Names.eur(1 + random.nextInt(500)), PaymentMethod.CASH)
                        .postingDate(day)
                        .build());
    }

    /** Each closes with opening, corrections and movements, which is the balance; each goes on where the last one ended. */
    @Property
    @Tag("R-131")
    @Tag("R-132")
    public void statements_that_bring_their_balance_forward_follow_each_other(
            @ForAll("commands") List<Keyed> commands, @ForAll Random random) {
        played(commands).ifPresent(bench -> {
            Billing billing = bench.billing();
            Optional<Statement> last = Optional.empty();
            for (DateRange period : periods(bench, random)) {
                Statement statement =
                        billing.generateStatement(GenerateStatement.of(ACCOUNT, StatementKind.BALANCE_FORWARD, period));
                BillingQueries known =
                        bench.queries().knownAt(RecordSequence.recordSequence(statement.knownAtSequence()));
                assertThat(statement.closingBalance())
                        .isEqualTo(known.asOf(period.to()).balance(ACCOUNT))
                        .isEqualTo(statement
                                .openingBalance()
                                .add(moved(statement.corrections()))
                                .add(moved(statement.rows())));
                assertThat(statement.totalDebit().subtract(statement.totalCredit()))
                        .isEqualTo(moved(statement.rows()));
                last.ifPresent(before -> {
                    assertThat(statement.previous()).contains(before.id());
                    assertThat(statement.openingBalance()).isEqualTo(before.closingBalance());
                    assertThat(statement.openingBalance().add(statement.correctionsTotal()))
                            .isEqualTo(known.asOf(before.period().to()).balance(ACCOUNT));
                });
                last = Optional.of(statement);
                payInThePast(bench, random);
            }
            bench.checkInvariants();
        });
    }

    /** The rows of a whole time are those of its parts. */
    @Property
    @Tag("R-131")
    public void the_activity_of_a_time_is_that_of_its_parts(
            @ForAll("commands") List<Keyed> commands, @ForAll Random random) {
        played(commands).ifPresent(bench -> {
            List<DateRange> periods = periods(bench, random);
            DateRange whole = DateRange.of(
                    periods.get(0).from(), periods.get(periods.size() - 1).to());
            List<StatementRow> parts = periods.stream()
                    .flatMap(period -> shown(bench, period).rows().stream())
                    .toList();
            assertThat(shown(bench, whole).rows()).isEqualTo(parts);
        });
    }

    private static Statement shown(Bench bench, DateRange period) {
        return bench.billing()
                .preview(GenerateStatement.of(ACCOUNT, StatementKind.ACTIVITY, period))
                .orElseThrow();
    }

    /** Later commands, backdated ones too, leave a statement as it was, to the last row. */
    @Property
    @Tag("R-134")
    public void a_statement_is_the_same_after_later_commands(
            @ForAll("commands") List<Keyed> commands, @ForAll Random random) {
        played(commands).ifPresent(bench -> {
            LocalDate today = bench.clock().today();
            List<Statement> made = Stream.of(StatementKind.values())
                    .map(kind -> bench.billing()
                            .generateStatement(GenerateStatement.builder(
                                            ACCOUNT, kind, DateRange.of(today.minusDays(random.nextInt(60)), today))
                                    .asOf(today.minusDays(random.nextInt(20)))
                                    .withLines()
                                    .build()))
                    .toList();
            payInThePast(bench, random);
            bench.billing().autoAllocate(AutoAllocate.of(ACCOUNT));
            payInThePast(bench, random);
            assertThat(made.stream().map(one -> bench.queries().statement(one.id())))
                    .isEqualTo(made);
            assertThat(made)
                    .allSatisfy(one -> assertThat(
                                    bench.queries().verifyStatement(one.id()).isClean())
                            .isTrue());
        });
    }

    /** What can be paid by a statement of open items settles all that no expected payment will, and nothing waits. */
    @Property
    @Tag("R-135")
    public void a_payment_of_what_is_payable_settles_the_statement(@ForAll("commands") List<Keyed> commands) {
        played(commands).ifPresent(bench -> {
            DateRange day = DateRange.of(bench.clock().today(), bench.clock().today());
            Statement statement =
                    bench.billing().generateStatement(GenerateStatement.of(ACCOUNT, StatementKind.OPEN_ITEM, day));
            if (statement.amountPayable().isPositive()) {
                var payment = bench.billing()
                        .recordPayment(RecordPayment.of(statement.id(), statement.amountPayable(), PaymentMethod.CARD));
                assertThat(bench.queries().item(payment.id()).isSettled()).isTrue();
                assertThat(sum(open(bench, statement.openDebits())))
                        .isEqualTo(sum(opened(statement.openDebits())).subtract(statement.amountPayable()))
                        .isLessThanOrEqualTo(expected(bench));
                assertThat(open(bench, statement.unappliedCredits())).isEqualTo(opened(statement.unappliedCredits()));
            }
        });
    }

    private static List<MonetaryAmount> open(Bench bench, List<StatementRow> rows) {
        return rows.stream()
                .map(row -> bench.queries().item(row.item()).openAmount())
                .toList();
    }

    private static List<MonetaryAmount> opened(List<StatementRow> rows) {
        return rows.stream().map(StatementRow::openAmount).toList();
    }

    /** What is promised or being paid at a gateway, for whatever it is meant. */
    private static MonetaryAmount expected(Bench bench) {
        return sum(Pages.all(page -> bench.queries().expectedPayments(ACCOUNT, page)).stream()
                .filter(payment -> payment.state().isLive())
                .map(ExpectedPayment::amount)
                .toList());
    }

    /** Whatever the basis, the treatment of credit and the day, the columns are the balance. */
    @Property
    @Tag("R-136")
    @Tag("R-138")
    public void the_columns_of_every_ageing_are_the_balance(
            @ForAll("commands") List<Keyed> commands, @ForAll Random random) {
        played(commands).ifPresent(bench -> {
            LocalDate day = bench.clock().today().plusDays(40 - random.nextInt(120));
            BillingQueries view = bench.queries().asOf(day);
            for (AgeingBasis basis : AgeingBasis.values()) {
                for (CreditTreatment credits : CreditTreatment.values()) {
                    AgeingReport report = view.ageing(
                            ACCOUNT,
                            new AgeingOptions(basis, credits, List.of(1 + random.nextInt(9), 10 + random.nextInt(30))));
                    MonetaryAmount columns = report.buckets().stream()
                            .map(AgeingBucket::amount)
                            .reduce(Names.eur(0), MonetaryAmount::add)
                            .subtract(report.unappliedCredit());
                    assertThat(List.of(columns, report.balance())).containsOnly(view.balance(ACCOUNT));
                }
            }
        });
    }

    private static MonetaryAmount moved(List<StatementRow> rows) {
        return sum(rows.stream()
                .map(row -> row.debit().orElseGet(() -> row.amount().negate()))
                .toList());
    }

    private static MonetaryAmount sum(List<MonetaryAmount> amounts) {
        return amounts.stream().reduce(Amounts.ofMinor(0, Names.EUR), MonetaryAmount::add);
    }
}
