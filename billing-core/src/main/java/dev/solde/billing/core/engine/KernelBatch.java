package dev.solde.billing.core.engine;

import dev.solde.billing.Batch;
import dev.solde.billing.BatchReport;
import dev.solde.billing.Failed;
import dev.solde.billing.OutcomeUnknownException;
import dev.solde.billing.Progress;
import dev.solde.billing.Refused;
import dev.solde.billing.command.Command;
import dev.solde.billing.internal.Checks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Runs many commands in chunks, each in a transaction of its own, or all in that of the host. */
final class KernelBatch implements Batch {

    private static final int MAX_CHUNK = 1_000;

    private final CommandExecutor executor;
    private final BatchSources sources;
    private final int chunk;
    private final Consumer<? super Progress> progress;
    private final Consumer<? super Refused> refusals;
    private final Consumer<? super Failed> failures;

    private KernelBatch(
            CommandExecutor executor,
            BatchSources sources,
            int chunk,
            Consumer<? super Progress> progress,
            Consumer<? super Refused> refusals,
            Consumer<? super Failed> failures) {
        this.executor = executor;
        this.sources = sources;
        this.chunk = chunk;
        this.progress = progress;
        this.refusals = refusals;
        this.failures = failures;
    }

    static Batch of(CommandExecutor executor, BatchSources sources) {
        return new KernelBatch(executor, sources, 500, any -> {}, any -> {}, any -> {});
    }

    @Override
    public Batch chunk(int commands) {
        if (commands < 1 || commands > MAX_CHUNK) {
            throw new IllegalArgumentException("a chunk is of 1 to " + MAX_CHUNK + " commands: " + commands);
        }
        return new KernelBatch(executor, sources, commands, progress, refusals, failures);
    }

    @Override
    public Batch onProgress(Consumer<? super Progress> listener) {
        return new KernelBatch(executor, sources, chunk, listener, refusals, failures);
    }

    @Override
    public Batch onRefusal(Consumer<? super Refused> listener) {
        return new KernelBatch(executor, sources, chunk, progress, listener, failures);
    }

    @Override
    public Batch onFailure(Consumer<? super Failed> listener) {
        return new KernelBatch(executor, sources, chunk, progress, refusals, listener);
    }

    @Override
    public BatchReport each(Stream<? extends Command<?>> commands) {
        return each(commands.iterator());
    }

    private BatchReport each(Iterator<? extends Command<?>> commands) {
        return new BatchRun(executor, progress, refusals, failures).through(commands, chunk);
    }

    @Override
    public BatchReport allOrNone(Stream<? extends Command<?>> commands) {
        List<Command<?>> all = new ArrayList<>();
        commands.forEach(all::add);
        BatchReport report = allOrNone(all).report();
        progress.accept(new Progress(report.total()));
        return report;
    }

    private Chunk allOrNone(List<Command<?>> commands) {
        try {
            return executor.allOrNone(commands);
        } catch (OutcomeUnknownException lost) {
            throw lost.about(commands);
        }
    }

    @Override
    public BatchReport runBilling(LocalDate date) {
        Checks.date(date, "date");
        return each(sources.dueForBilling(date, chunk));
    }

    @Override
    public BatchReport collectScheduled(LocalDate date) {
        Checks.date(date, "date");
        return each(sources.scheduledBy(date, chunk));
    }

    @Override
    public BatchReport closePeriod(LocalDate through) {
        Checks.date(through, "last day");
        executor.closeTenant(through);
        return each(sources.notClosed(through, chunk));
    }
}
