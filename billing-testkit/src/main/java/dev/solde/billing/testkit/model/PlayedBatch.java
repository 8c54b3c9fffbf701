package dev.solde.billing.testkit.model;

import dev.solde.billing.BatchReport;
import dev.solde.billing.Billing;
import dev.solde.billing.Outcome;
import dev.solde.billing.Refused;
import dev.solde.billing.RejectedException;
import dev.solde.billing.command.Command;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.port.LedgerTransaction;
import dev.solde.billing.port.TransactionRunner;
import dev.solde.billing.testkit.Bench;
import dev.solde.billing.testkit.Books;
import dev.solde.billing.testkit.DelegatingStorage;
import dev.solde.billing.testkit.InvariantChecker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Commands given to the accounts of a stage, in one way or another. */
final class PlayedBatch {

    private final AtomicInteger transactions = new AtomicInteger();
    private final Bench bench;
    private final Billing billing;
    private final List<AccountId> accounts;
    private final List<Command<?>> commands;
    private final List<Command<?>> accepted = new ArrayList<>();
    private final List<Command<?>> effective = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private BatchReport report = BatchReport.NOTHING;

    PlayedBatch(BillingStorage storage, List<BatchStep> steps) {
        bench = new Bench(() -> counting(storage), Optional.empty());
        billing = BatchStage.kernel(bench);
        List<BatchAccount> stage = BatchStage.prepare(bench);
        accounts = stage.stream().map(account -> account.id).toList();
        commands = BatchDraw.commands(steps, stage, bench.clock().today());
    }

    private BillingStorage counting(BillingStorage storage) {
        return new DelegatingStorage(storage) {
            @Override
            protected <T> T run(
                    TenantId tenant, TransactionRunner runner, Function<? super LedgerTransaction, ? extends T> work) {
                transactions.incrementAndGet();
                return super.run(tenant, runner, work);
            }
        };
    }

    List<Command<?>> commands() {
        return commands;
    }

    /** Those with a record, now or earlier under the same key; known when they were given one by one. */
    List<Command<?>> effective() {
        return effective;
    }

    /** Those that were not refused; known when they were given one by one. */
    List<Command<?>> accepted() {
        return accepted;
    }

    BatchReport report() {
        return report;
    }

    /** How many the last batch took. */
    int transactions() {
        return transactions.get();
    }

    void oneByOne() {
        commands.forEach(command -> report = report.plus(alone(command)));
    }

    private BatchReport alone(Command<?> command) {
        try {
            Outcome<?> outcome = billing.execute(command);
            accepted.add(command);
            if (outcome.record().isEmpty()) {
                return new BatchReport(0, 1, 0, 0);
            }
            effective.add(command);
            return new BatchReport(1, 0, 0, 0);
        } catch (RejectedException e) {
            refused.add(new Refused(command, e.rejection()));
            return new BatchReport(0, 0, 1, 0);
        }
    }

    void each(List<Command<?>> some, int chunk) {
        transactions.set(0);
        report = billing.batch().chunk(chunk).onRefusal(refused::add).each(some.stream());
    }

    void allOrNone(List<Command<?>> some) {
        transactions.set(0);
        report = billing.batch().allOrNone(some.stream());
    }

    /** What is there now, with ids named, and the refusals. */
    List<String> named() {
        return BatchBooks.of(billing.queries(), accounts, refused);
    }

    /** The same without the refusals. */
    List<String> facts() {
        return BatchBooks.of(billing.queries(), accounts, List.of());
    }

    /** All that is kept. */
    List<Books> books() {
        return accounts.stream()
                .map(account -> Books.snapshot(billing.queries(), account))
                .toList();
    }

    /** That every account verifies and no number is missing, or with patience all invariants. */
    void check(boolean isPatient) {
        if (isPatient) {
            bench.checkInvariants();
        } else {
            InvariantChecker.checkProofs(billing.queries());
        }
    }

    /** The commands, for whoever reads of a failure. */
    static String story(List<Command<?>> some) {
        return some.stream().map(Command::toString).collect(Collectors.joining("\n", "\n", "\n"));
    }
}
