package dev.solde.benchmarks;

import dev.solde.benchmarks.growth.TwoAccounts;
import dev.solde.benchmarks.server.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An account with 1,000,000 entries against one with 100. */
final class MillionEntriesBenchmark implements Benchmark {

    private static final int SMALL = 100;

    @Override
    public List<Target> run(Setting setting) throws Exception {
        int entries = setting.scaled(1_000_000, 200);
        long start = System.nanoTime();
        try (TwoAccounts accounts = TwoAccounts.open(setting.server(), entries, SMALL)) {
            setting.tell("# %d entries, recorded in %d s", entries, (System.nanoTime() - start) / 1_000_000_000);
            Map<String, List<Slice>> slices = accounts.commands(setting.size(400, 20), setting.rounds());
            setting.tell("# Invoices and payments, %d rounds, load average %s", setting.rounds(), Setting.load());
            Tables.print(setting, slices);
            String name = "million-entries (" + entries + ")";
            List<Target> targets = new ArrayList<>();
            targets.add(Target.atMost(
                    name + " time of a command, large / small",
                    Ratio.ofRates(slices, TwoAccounts.SMALL, TwoAccounts.LARGE),
                    1.3));
            targets.addAll(reads(name, accounts, setting.size(200, 10)));
            return targets;
        }
    }

    private static List<Target> reads(String name, TwoAccounts accounts, int days) throws Exception {
        accounts.vacuum();
        long balance = accounts.ofBalance();
        Sample balances = Sample.of(accounts.ofBalances(days));
        TwoAccounts.Shown half = accounts.statement(15);
        TwoAccounts.Shown month = accounts.statement(30);
        double perRow = (double) month.read() / Math.max(1, month.shown());
        double perRowOfHalf = (double) half.read() / Math.max(1, half.shown());
        return List.of(
                Target.judged(name + " rows, balance now", Long.toString(balance), "at most 10", balance <= 10),
                Target.judged(
                        name + " rows, balance as of " + days + " dates",
                        balances.text(0),
                        "each at most 1000",
                        balances.greatest() <= 1000),
                Target.reported(
                        name + " rows, statement of 30 days", month.read() + " for " + month.shown() + " shown"),
                Target.atMost(name + " rows for a row shown, 30 days / 15", Sample.of(perRow / perRowOfHalf), 1.1));
    }
}
