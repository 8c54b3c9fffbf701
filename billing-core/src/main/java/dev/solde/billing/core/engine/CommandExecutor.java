package dev.solde.billing.core.engine;

import dev.solde.billing.Outcome;
import dev.solde.billing.OutcomeUnknownException;
import dev.solde.billing.Preview;
import dev.solde.billing.Refused;
import dev.solde.billing.RejectedException;
import dev.solde.billing.Rejection;
import dev.solde.billing.StaleLedgerException;
import dev.solde.billing.command.Command;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.port.LedgerTransaction;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import dev.solde.billing.port.TenantLock;
import dev.solde.billing.port.TransactionRunner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Executes commands: the only place with order and effects. Begin or join, lock and load, replay check by command key,
 * decide, apply, check invariants, append, tell listeners, commit.
 */
public final class CommandExecutor {

    private final TransactionRunner transactions;
    private final KernelContext context;

    /** Executes in these transactions. */
    public CommandExecutor(TransactionRunner transactions, KernelContext context) {
        this.transactions = transactions;
        this.context = context;
    }

    /**
     * Executes the command, or throws {@link RejectedException} with nothing written. When the storage lost the answer to
     * the commit, the exception says whether the command may be given again.
     */
    public <R> Outcome<R> execute(Command<R> command) {
        try {
            return transactions.run(transaction -> {
                Course<R> course = course(command, transaction);
                new Round(List.of(course), transaction, context.listeners()).run();
                return course.outcome();
            });
        } catch (OutcomeUnknownException lost) {
            throw lost.about(List.of(command));
        }
    }

    private <R> Course<R> course(Command<R> command, LedgerTransaction transaction) {
        return new Course<>(new Attempt<>(command, context, transaction.reader()));
    }

    /** Locks accounts of a joined transaction, sorted, so that all transactions lock in one order. */
    public void lock(Collection<AccountId> accounts) {
        transactions.run(transaction -> {
            if (!transaction.isJoined()) {
                throw new IllegalStateException("accounts are locked only inside a transaction of the host");
            }
            Set<AccountId> wanted = new TreeSet<>(accounts);
            Set<AccountId> found = transaction
                    .ledgers()
                    .lock(wanted.stream().map(LoadScope::of).toList())
                    .keySet();
            wanted.stream()
                    .filter(account -> !found.contains(account))
                    .findFirst()
                    .ifPresent(unknown -> {
                        throw new RejectedException(new Rejection.AccountNotFound(unknown));
                    });
            return wanted.size();
        });
    }

    /** Whether what fails is for the host to roll back. */
    boolean isJoined() {
        return transactions.isJoined();
    }

    /** Executes commands in one transaction, each for itself: one that is refused has written nothing and is left out. */
    Chunk each(List<Command<?>> commands) {
        return transactions.run(transaction -> {
            List<Outcome<?>> outcomes = new ArrayList<>();
            List<Refused> refused = new ArrayList<>();
            for (Course<?> course : together(commands, transaction)) {
                course.refusal()
                        .ifPresentOrElse(
                                refusal -> refused.add(new Refused(course.command(), refusal.rejection())),
                                () -> outcomes.add(course.outcome()));
            }
            return new Chunk(outcomes, refused);
        });
    }

    /** Executes commands in one transaction, all or none. */
    Chunk allOrNone(List<Command<?>> commands) {
        return transactions.run(transaction -> {
            if (transaction.isJoined()) {
                throw new IllegalStateException("a transaction of the host is all or none by itself: give the commands"
                        + " one by one, and roll back when one is refused");
            }
            List<Outcome<?>> outcomes = new ArrayList<>();
            together(commands, transaction).forEach(course -> outcomes.add(course.outcome()));
            return new Chunk(outcomes, List.of());
        });
    }

    /**
     * Executes commands in rounds, after locking in one order for everybody, so that no two transactions wait for each other: the
     * tenant, all accounts, then all series.
     */
    private List<Course<?>> together(List<Command<?>> commands, LedgerTransaction transaction) {
        List<Course<?>> courses = new ArrayList<>();
        commands.forEach(command -> courses.add(course(command, transaction)));
        List<Round> rounds = Rounds.of(courses).stream()
                .map(round -> new Round(round, transaction, context.listeners()))
                .toList();
        for (int i = 0; i < rounds.size(); i++) {
            rounds.get(i).runAmong(i == 0 ? courses : List.of());
        }
        return courses;
    }

    /** Moves the tenant's lock date on, so that an account opened from now on begins with it. */
    void closeTenant(LocalDate through) {
        LocalDate today = context.today();
        if (!through.isBefore(today)) {
            throw new RejectedException(new Rejection.InvalidCloseDate(through, Optional.empty(), today));
        }
        try {
            transactions.run(transaction -> {
                TenantLock tenant = transaction.tenantLock();
                boolean isLater =
                        tenant.lock().filter(locked -> !through.isAfter(locked)).isEmpty();
                if (isLater) {
                    tenant.move(through);
                }
                return isLater;
            });
        } catch (OutcomeUnknownException lost) {
            throw lost.aboutWhatIsRepeatable();
        }
    }

    /** Decides on a load without lock, takes no number and leaves no trace. */
    public <R> Preview<R> preview(Command<R> command) {
        return new Looking(transactions).run(transaction -> {
            Attempt<R> attempt = new Attempt<>(command, context, transaction.reader());
            if (attempt.opensAccount()) {
                attempt.tenantIsLockedThrough(transaction.tenantLock().peek());
            }
            Optional<Loaded> stored = transaction.ledgers().peek(attempt.scope(List.of(), attempt.seriesNeeded()));
            try {
                return preview(attempt, attempt.found(stored), transaction);
            } catch (RejectedException e) {
                return new Preview<>(
                        List.of(),
                        stored.map(loaded -> loaded.ledger().account().balance()),
                        Optional.empty(),
                        Optional.of(NamedDrafts.explained(e, transaction.ledgers()::peek)
                                .rejection()));
            }
        });
    }

    private static <R> Preview<R> preview(Attempt<R> attempt, Loaded loaded, LedgerTransaction transaction) {
        Optional<JournalRecord> earlier = attempt.replay(loaded);
        if (earlier.isPresent()) {
            Outcome<R> outcome = attempt.replayed(earlier.get(), loaded.ledger());
            return new Preview<>(
                    List.of(), Optional.of(outcome.balance()), Optional.of(outcome.result()), Optional.empty());
        }
        attempt.requireExpectedVersion(loaded.ledger());
        attempt.readStatements(loaded);
        Loaded complete = loaded;
        Optional<LoadScope> more = attempt.further(complete, 0);
        for (int round = 1; more.isPresent(); round++) {
            complete = complete.and(sameMoment(loaded, transaction.ledgers().peek(more.get())));
            more = attempt.further(complete, round);
        }
        Loaded seen = attempt.withCandidates(complete, transaction.ledgers());
        attempt.readTexts(transaction.ledgers(), seen.ledger().account());
        attempt.readSeries(transaction.numbers()::peek);
        return attempt.foreseen(attempt.decided(seen, transaction.ledgers()));
    }

    /** Without a lock the account may move on between two loads; what was seen then belongs to no moment. */
    private static Loaded sameMoment(Loaded first, Optional<Loaded> later) {
        return later.filter(loaded ->
                        loaded.ledger().account().equals(first.ledger().account()))
                .orElseThrow(() -> new StaleLedgerException(
                        "account " + first.ledger().account().id() + " changed while the preview was read"));
    }
}
