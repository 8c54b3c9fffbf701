package dev.solde.billing.core.engine;

import dev.solde.billing.BatchReport;
import dev.solde.billing.Failed;
import dev.solde.billing.OutcomeUnknownException;
import dev.solde.billing.Progress;
import dev.solde.billing.Refused;
import dev.solde.billing.StorageUnreachableException;
import dev.solde.billing.command.Command;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** One run through the commands of a batch, each for itself, and what became of those that it has dealt with. */
final class BatchRun {

    private static final Logger LOG = System.getLogger(BatchRun.class.getPackageName());

    private final CommandExecutor executor;
    private final Consumer<? super Progress> progress;
    private final Consumer<? super Refused> refusals;
    private final Consumer<? super Failed> failures;
    private BatchReport report = BatchReport.NOTHING;

    BatchRun(
            CommandExecutor executor,
            Consumer<? super Progress> progress,
            Consumer<? super Refused> refusals,
            Consumer<? super Failed> failures) {
        this.executor = executor;
        this.progress = progress;
        this.refusals = refusals;
        this.failures = failures;
    }

    BatchReport through(Iterator<? extends Command<?>> commands, int chunk) {
        while (commands.hasNext()) {
            List<Command<?>> next = new ArrayList<>(chunk);
            while (next.size() < chunk && commands.hasNext()) {
                next.add(Objects.requireNonNull(commands.next(), "command"));
            }
            together(next);
            progress.accept(new Progress(report.total()));
        }
        return report;
    }

    private void together(List<Command<?>> commands) {
        Chunk done;
        try {
            done = executor.each(commands);
        } catch (OutcomeUnknownException lost) {
            unlessWritten(commands, lost);
            return;
        } catch (RuntimeException failed) {
            if (executor.isJoined()) {
                // What the host's transaction holds is for the host to roll back; going on would write on top of it.
                throw failed;
            }
            LOG.log(Level.WARNING, "a chunk could not be written at once, so its commands are done one by one", failed);
            oneByOne(commands);
            return;
        }
        tell(done);
    }

    private void oneByOne(List<Command<?>> commands) {
        long before = report.total();
        for (Command<?> command : commands) {
            try {
                alone(command);
            } catch (StorageUnreachableException away) {
                if (report.total() > before) {
                    progress.accept(new Progress(report.total()));
                }
                throw away;
            }
        }
    }

    private void alone(Command<?> command) {
        Chunk done;
        try {
            done = executor.each(List.of(command));
        } catch (OutcomeUnknownException lost) {
            fail(command, lost.about(List.of(command)));
            return;
        } catch (StorageUnreachableException away) {
            throw away;
        } catch (RuntimeException failed) {
            fail(command, failed);
            return;
        }
        tell(done);
    }

    /**
     * The chunk may be written, so that only those are given again that cannot be done twice; all others, and those that fail
     * again, stay unknown: the first commit may still be under way.
     */
    private void unlessWritten(List<Command<?>> commands, OutcomeUnknownException lost) {
        boolean isAway = false;
        for (Command<?> command : commands) {
            if (isAway || command.commandKey().isEmpty()) {
                fail(command, lost.about(List.of(command)));
                continue;
            }
            Chunk done;
            try {
                done = executor.each(List.of(command));
            } catch (RuntimeException again) {
                isAway = again instanceof StorageUnreachableException;
                OutcomeUnknownException unknown = lost.about(List.of(command));
                unknown.addSuppressed(again);
                fail(command, unknown);
                continue;
            }
            tell(done);
        }
    }

    private void fail(Command<?> command, RuntimeException cause) {
        report = report.plus(new BatchReport(0, 0, 0, 1));
        failures.accept(new Failed(command, cause));
    }

    private void tell(Chunk done) {
        report = report.plus(done.report());
        done.refused().forEach(refusals);
    }
}
