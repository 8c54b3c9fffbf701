package dev.solde.billing.core.engine;

import dev.solde.billing.Outcome;
import dev.solde.billing.OutcomeUnknownException;
import dev.solde.billing.Preview;
import dev.solde.billing.Refused;
import dev.solde.billing.RejectedException;
import dev.solde.billing.Rejection;
import dev.solde.billing.StaleLedgerException;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.core.evolution.LedgerEvolution;
import dev.solde.billing.core.evolution.LedgerInvariants;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.FlagRaised;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Ledger;
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
 * decide, apply, check invariants, append, commit.
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
            return transactions.run(transaction -> execute(command, transaction));
        } catch (OutcomeUnknownException lost) {
            throw lost.about(List.of(command));
        }
    }

    private <R> Outcome<R> execute(Command<R> command, LedgerTransaction transaction) {
        try {
            return execute(new Attempt<>(command, context, transaction.reader()), transaction);
        } catch (RejectedException e) {
            throw NamedDrafts.explained(e, transaction.ledgers()::lock);
        }
    }

    private <R> Outcome<R> execute(Attempt<R> attempt, LedgerTransaction transaction) {
        if (attempt.opensAccount()) {
            attempt.tenantIsLockedThrough(transaction.tenantLock().share());
        }
        Loaded loaded = attempt.found(transaction.ledgers().lock(attempt.scope()));
        Optional<JournalRecord> earlier = attempt.replay(loaded);
        if (earlier.isPresent()) {
            return attempt.replayed(earlier.get(), loaded.ledger());
        }
        attempt.requireExpectedVersion(loaded.ledger());
        Loaded complete = attempt.complete(
                loaded, scope -> transaction.ledgers().lock(scope).orElseThrow());
        Loaded seen = attempt.withCandidates(complete, transaction.ledgers());
        Decided decided = decide(attempt, seen, transaction);
        List<Fact> facts = decided.facts();
        Ledger before = decided.before();
        if (facts.isEmpty()) {
            return attempt.unchanged(before);
        }
        JournalRecord record = attempt.seal(facts, before.account());
        Ledger after = LedgerEvolution.apply(before, record);
        LedgerInvariants.check(before, after);
        transaction.ledgers().append(record, before, after);
        attempt.seriesAfter(facts).forEach(transaction.numbers()::take);
        attempt.issuedDraft()
                .ifPresent(document -> transaction
                        .drafts()
                        .delete(document, seen.draft().orElseThrow().version()));
        eraseTexts(record, transaction);
        return attempt.done(record, after);
    }

    /**
     * In a joined transaction the series is locked only once the command is known to be accepted, because the lock lasts until
     * the host commits; the decision is then made again on the state under the lock.
     */
    private static <R> Decided decide(Attempt<R> attempt, Loaded seen, LedgerTransaction transaction) {
        attempt.readTexts(transaction.ledgers(), seen.ledger().account());
        if (transaction.isJoined() && attempt.needsSeries()) {
            attempt.readSeries(transaction.numbers()::peek);
            attempt.accept(seen);
        }
        attempt.readSeries(transaction.numbers()::lock);
        return attempt.decided(seen, transaction.ledgers());
    }

    private static void eraseTexts(JournalRecord record, LedgerTransaction transaction) {
        for (FlagRaised flag : record.facts(FlagRaised.class)) {
            if (flag.flag() == FlagRaised.Flag.TEXTS_ERASED) {
                transaction.ledgers().eraseTexts(record.account(), flag.untilSequence());
            }
        }
    }

    /** Locks accounts of a joined transaction, sorted, so that all transactions lock in one order. */
    public void lock(Collection<AccountId> accounts) {
        transactions.run(transaction -> {
            if (!transaction.isJoined()) {
                throw new IllegalStateException("accounts are locked only inside a transaction of the host");
            }
            for (AccountId account : new TreeSet<>(accounts)) {
                if (transaction.ledgers().lock(LoadScope.of(account)).isEmpty()) {
                    throw new RejectedException(new Rejection.AccountNotFound(account));
                }
            }
            return accounts.size();
        });
    }

    /** Executes commands in one transaction, each for itself: one that is refused has written nothing and is left out. */
    Chunk each(List<Command<?>> commands) {
        return transactions.run(transaction -> {
            lockAll(commands, transaction);
            List<Outcome<?>> outcomes = new ArrayList<>();
            List<Refused> refused = new ArrayList<>();
            for (Command<?> command : commands) {
                try {
                    outcomes.add(execute(command, transaction));
                } catch (RejectedException e) {
                    refused.add(new Refused(command, e.rejection()));
                }
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
            lockAll(commands, transaction);
            List<Outcome<?>> outcomes = new ArrayList<>();
            commands.forEach(command -> outcomes.add(execute(command, transaction)));
            return new Chunk(outcomes, List.of());
        });
    }

    /** In one order for everybody, so that no two transactions wait for each other: the tenant, accounts, then series. */
    private void lockAll(List<Command<?>> commands, LedgerTransaction transaction) {
        if (commands.stream().anyMatch(OpenAccount.class::isInstance)) {
            transaction.tenantLock().share();
        }
        Set<AccountId> accounts = new TreeSet<>();
        commands.forEach(command -> accounts.add(command.account()));
        accounts.forEach(account -> transaction.ledgers().lock(LoadScope.of(account)));
        Attempt.readInOrder(
                commands.stream()
                        .flatMap(command ->
                                new Attempt<>(command, context, transaction.reader()).seriesNeeded().stream()),
                transaction.numbers()::lock);
    }

    /** Moves the tenant's lock date on, so that an account opened from now on begins with it. */
    void closeTenant(LocalDate through) {
        LocalDate today = context.today();
        if (!through.isBefore(today)) {
            throw new RejectedException(new Rejection.InvalidCloseDate(through, Optional.empty(), today));
        }
        transactions.run(transaction -> {
            TenantLock tenant = transaction.tenantLock();
            boolean isLater =
                    tenant.lock().filter(locked -> !through.isAfter(locked)).isEmpty();
            if (isLater) {
                tenant.move(through);
            }
            return isLater;
        });
    }

    /** Decides on a load without lock, takes no number and leaves no trace. */
    public <R> Preview<R> preview(Command<R> command) {
        return new Looking(transactions).run(transaction -> {
            Attempt<R> attempt = new Attempt<>(command, context, transaction.reader());
            if (attempt.opensAccount()) {
                attempt.tenantIsLockedThrough(transaction.tenantLock().peek());
            }
            Optional<Loaded> stored = transaction.ledgers().peek(attempt.scope());
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
        Loaded complete = attempt.complete(
                loaded, scope -> sameMoment(loaded, transaction.ledgers().peek(scope)));
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
