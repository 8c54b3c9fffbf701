package dev.solde.billing.core.engine;

import dev.solde.billing.Outcome;
import dev.solde.billing.Preview;
import dev.solde.billing.RejectedException;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.core.evolution.LedgerEvolution;
import dev.solde.billing.core.rules.AutomaticCredit;
import dev.solde.billing.core.rules.Candidates;
import dev.solde.billing.core.rules.Decision;
import dev.solde.billing.core.rules.DecisionContext;
import dev.solde.billing.core.rules.Made;
import dev.solde.billing.core.rules.NumberTape;
import dev.solde.billing.core.rules.Rule;
import dev.solde.billing.core.rules.Rules;
import dev.solde.billing.core.rules.StatementsSeen;
import dev.solde.billing.document.Series;
import dev.solde.billing.fact.DocumentIssued;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Actor;
import dev.solde.billing.ledger.Digest;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.LedgerRepository;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import dev.solde.billing.port.SeriesNeed;
import dev.solde.billing.port.SeriesState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** One attempt at one command: what is known of it while it goes through the executor. Holds no connection. */
final class Attempt<R> {

    private final Command<R> command;
    private final Rule<Command<R>, R> rule;
    private final Digest fingerprint;
    private final KernelContext kernel;
    private final LocalDate today;
    private final LocalDate refundDay;
    private final IdTape ids;
    private List<SeriesState> series = List.of();
    private Optional<LocalDate> tenantLockedThrough = Optional.empty();
    private long textsThrough;
    private boolean isPartyYounger;
    private final StatementReads statementReads;
    private StatementsSeen statements = StatementsSeen.NONE;

    /** An attempt in the transaction of which these are the reads. */
    Attempt(Command<R> command, KernelContext kernel, BillingReader reader) {
        this.command = command;
        this.rule = Rules.of(command);
        this.fingerprint = Fingerprint.of(command, rule.kind());
        this.kernel = kernel;
        this.today = kernel.today();
        this.refundDay = kernel.refundDay();
        this.ids = new IdTape(kernel.ids());
        this.statementReads = new StatementReads(reader);
    }

    /** What the decision needs to see, and series to lock or to look at with it. */
    LoadScope scope(Collection<SeriesNeed> toLock, Collection<SeriesNeed> toPeek) {
        return rule.scope(command, today).with(command.commandKey(), toLock, toPeek);
    }

    Command<R> command() {
        return command;
    }

    /** What of the tenant the command reads and may change: its account, and what is unique beyond it. */
    Set<Object> touched() {
        LoadScope scope = rule.scope(command);
        Set<Object> touched = new HashSet<>(scope.sources());
        touched.add(scope.account());
        scope.number().ifPresent(touched::add);
        return touched;
    }

    AccountId account() {
        return command.account();
    }

    /** What was loaded; only the opening of an account goes on without one. */
    Loaded found(Optional<Loaded> loaded) {
        if (loaded.isPresent()) {
            return loaded.get();
        }
        if (command instanceof OpenAccount open) {
            Ledger empty = Ledger.empty(AccountState.empty(open.account(), open.currency()));
            return Loaded.of(empty);
        }
        throw new RejectedException(new Rejection.AccountNotFound(command.account()));
    }

    /** The record of an earlier execution under the same key; refused when that was another command. */
    Optional<JournalRecord> replay(Loaded loaded) {
        loaded.replay().ifPresent(record -> {
            if (!record.fingerprint().equals(fingerprint)) {
                throw new RejectedException(
                        new Rejection.CommandKeyReused(command.commandKey().orElseThrow(), record.sequence()));
            }
        });
        return loaded.replay();
    }

    /** Refuses when the account has moved on since the caller looked. */
    void requireExpectedVersion(Ledger ledger) {
        command.expectedVersion().ifPresent(expected -> {
            long actual = ledger.account().version();
            if (expected != actual) {
                throw new RejectedException(new Rejection.LedgerChanged(command.account(), expected, actual));
            }
        });
    }

    /** Reads the statements that the command makes or pays, now that the first load is there. */
    void readStatements(Loaded first) {
        statements = statementReads.read(rule, command, first, decisionContext());
    }

    /** What the rule asks for beyond what was loaded in the rounds before. */
    Optional<LoadScope> further(Loaded loaded, int round) {
        return rule.further(command, loaded, decisionContext(), round);
    }

    Loaded withCandidates(Loaded loaded, LedgerRepository ledgers) {
        Ledger ledger =
                CandidateReader.read(ledgers, loaded.ledger(), rule.candidates(command, loaded, decisionContext()));
        return ledger == loaded.ledger()
                ? loaded
                : loaded.toBuilder().ledger(ledger).build();
    }

    boolean opensAccount() {
        return rule.opensAccount();
    }

    void tenantIsLockedThrough(Optional<LocalDate> through) {
        tenantLockedThrough = through;
    }

    boolean needsSeries() {
        return !seriesNeeded().isEmpty();
    }

    List<SeriesNeed> seriesNeeded() {
        return rule.series(command, decisionContext());
    }

    /** Reads the series in one order for all commands, because each is locked by its reading. */
    void readSeries(BiFunction<Series, Year, SeriesState> read) {
        series = readInOrder(seriesNeeded(), read);
    }

    static List<SeriesState> readInOrder(Collection<SeriesNeed> needed, BiFunction<Series, Year, SeriesState> read) {
        if (needed.isEmpty()) {
            return List.of();
        }
        Set<SeriesNeed> distinct = needed.size() == 1 ? Set.copyOf(needed) : new HashSet<>(needed);
        List<SeriesNeed> sorted = new ArrayList<>(distinct);
        sorted.sort(SeriesNeed.LOCK_ORDER);
        List<SeriesState> states = new ArrayList<>(sorted.size());
        sorted.forEach(need -> states.add(read.apply(need.series(), need.year())));
        return states;
    }

    void readTexts(LedgerRepository ledgers, AccountState account) {
        rule.textsRecordedBefore(command, kernel.clock().getZone()).ifPresent(end -> {
            textsThrough = RecordsUntil.withTexts(ledgers, account, end);
            isPartyYounger = textsThrough > 0 && RecordsUntil.isPartyYounger(ledgers, account, textsThrough);
        });
    }

    /** The facts of the accepted command; throws when it is refused. */
    List<Fact> accept(Loaded seen) {
        ids.rewind();
        Decision decision;
        try {
            decision = rule.decide(command, seen, decisionContext());
        } catch (ArithmeticException overflow) {
            // Sums of many amounts just below the limit; nothing was written.
            decision = new Decision.Reject(new Rejection.AmountTooLarge("a sum of the command or the account"));
        }
        if (decision instanceof Decision.Reject reject) {
            throw new RejectedException(reject.rejection());
        }
        return ((Decision.Accept) decision).facts();
    }

    /** The facts with what follows from them where credit is applied automatically. */
    Decided decided(Loaded seen, LedgerRepository ledgers) {
        List<Fact> facts = accept(seen);
        Candidates wanted = AutomaticCredit.candidates(seen.ledger(), facts, decisionContext());
        if (wanted.equals(Candidates.NONE)) {
            return new Decided(facts, seen.ledger());
        }
        Ledger before = CandidateReader.read(ledgers, seen.ledger(), wanted);
        return new Decided(AutomaticCredit.applied(before, facts, decisionContext()), before);
    }

    private DecisionContext decisionContext() {
        return new DecisionContext(
                today,
                refundDay,
                kernel.settings(),
                ids,
                NumberTape.of(series),
                textsThrough,
                isPartyYounger,
                tenantLockedThrough,
                statements);
    }

    JournalRecord seal(List<Fact> facts, AccountState account) {
        return Sealing.seal(command, rule.kind(), fingerprint, facts, account, kernel);
    }

    /** The states of the series that gave numbers to these facts, after them. */
    List<SeriesState> seriesAfter(List<Fact> facts) {
        Map<SeriesNeed, SeriesState> after = new LinkedHashMap<>();
        for (Fact fact : facts) {
            if (fact instanceof DocumentIssued issued && issued.series().isPresent()) {
                SeriesState state = seriesOf(issued);
                SeriesNeed need = new SeriesNeed(state.series(), state.year());
                after.put(need, after.getOrDefault(need, state).after(issued.issueDate()));
            }
        }
        return List.copyOf(after.values());
    }

    private SeriesState seriesOf(DocumentIssued issued) {
        for (SeriesState read : series) {
            if (read.series().code().equals(issued.series().orElseThrow())
                    && read.year().equals(Series.year(issued.issueDate()))) {
                return read;
            }
        }
        throw new IllegalStateException("no series was read for " + issued);
    }

    /** The document whose draft ends with this command. */
    Optional<ItemId> issuedDraft() {
        return rule.issuedDraft(command);
    }

    Outcome<R> replayed(JournalRecord record, Ledger ledger) {
        return outcome(ledger, record.sequence(), Optional.of(record), true);
    }

    Outcome<R> unchanged(Ledger ledger) {
        return outcome(ledger, ledger.account().version(), Optional.empty(), false);
    }

    Outcome<R> done(JournalRecord record, Ledger after) {
        return outcome(after, record.sequence(), Optional.of(record), false);
    }

    private Outcome<R> outcome(Ledger ledger, long sequence, Optional<JournalRecord> record, boolean isReplay) {
        AccountState account = ledger.account();
        List<Fact> facts = record.map(JournalRecord::facts).orElse(List.of());
        Instant recordedAt = record.map(JournalRecord::recordedAt).orElse(account.recordedAt());
        Optional<Actor> actor = record.isPresent() ? record.get().actor() : command.actor();
        R result = result(account, sequence, recordedAt, actor, facts);
        return new Outcome<>(result, record, account.currency(), account.balanceMinor(), isReplay);
    }

    Preview<R> foreseen(Decided decided) {
        List<Fact> facts = decided.facts();
        Ledger before = decided.before();
        AccountState account = before.account();
        LedgerEvolution evolution = LedgerEvolution.from(before);
        facts.forEach(evolution::apply);
        return new Preview<>(
                facts,
                Optional.of(evolution.account().balance()),
                Optional.of(result(account, account.version() + 1, kernel.nowOn(account), command.actor(), facts)),
                Optional.empty());
    }

    private R result(AccountState account, long sequence, Instant recordedAt, Optional<Actor> actor, List<Fact> facts) {
        return rule.result(
                new Made(account, sequence, recordedAt, actor, facts, made -> statementReads.statement(made, account)));
    }
}
