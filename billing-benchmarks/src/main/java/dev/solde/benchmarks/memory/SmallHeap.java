package dev.solde.benchmarks.memory;

import dev.solde.benchmarks.server.Multiplied;
import dev.solde.benchmarks.server.Pool;
import dev.solde.benchmarks.server.Server;
import dev.solde.billing.Billing;
import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.document.Tax;
import dev.solde.billing.jdbc.JdbcBillingStorage;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.payment.PaymentMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.money.CurrencyUnit;
import javax.money.Monetary;

/** Starts a process with a heap of 128 MB and gives it much to do. */
public final class SmallHeap {

    private static final int MEGABYTES = 128;
    private static final String SCHEMA = "small_heap";
    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    private static final AccountId TEMPLATE = AccountId.of("template");

    private final Server server;

    /** At this server. */
    public SmallHeap(Server server) {
        this.server = server;
    }

    /**
     * What the process said.
     *
     * @param exit 0 when it came to its end, which it does not without memory
     * @param done how much it did
     * @param megabytes of the heap that it used at most
     */
    public record Outcome(int exit, long done, long megabytes, long seconds) {}

    /** Bills so many accounts with a pending entry each. */
    public Outcome bill(int accounts) throws SQLException, IOException, InterruptedException {
        server.create(SCHEMA);
        try (Pool pool = server.join(SCHEMA, 1)) {
            Billing billing = templates(pool);
            billing.openAccount(OpenAccount.of(TEMPLATE, EUR));
            billing.addPendingEntry(AddPendingEntry.debit(
                    TEMPLATE, "Judo, autumn term", Amounts.of("100.00", EUR), Tax.rate("20"), LocalDate.now()));
        }
        return outcome("bill", accounts);
    }

    /** Exports the journals of accounts with so many entries each. */
    public Outcome export(int accounts, int entries) throws SQLException, IOException, InterruptedException {
        server.create(SCHEMA);
        try (Pool pool = server.join(SCHEMA, 1)) {
            Billing billing = templates(pool);
            billing.openAccount(OpenAccount.of(TEMPLATE, EUR));
            billing.batch()
                    .each(IntStream.range(0, entries)
                            .mapToObj(unused -> RecordPayment.of(
                                    TEMPLATE, Amounts.of("10.00", EUR), PaymentMethod.CREDIT_TRANSFER)));
        }
        return outcome("export", accounts);
    }

    private static Billing templates(Pool pool) {
        return BillingKernel.builder()
                .tenant(TenantId.of(Multiplied.TEMPLATES))
                .storage(JdbcBillingStorage.builder(pool.connections())
                        .createSchema()
                        .build())
                .build();
    }

    private Outcome outcome(String task, int accounts) throws SQLException, IOException, InterruptedException {
        Multiplied.copies(server.observer(), SCHEMA, TEMPLATE.value(), "m", accounts);
        server.execute("vacuum analyze");
        try {
            return run(task, SCHEMA);
        } finally {
            server.drop(SCHEMA);
        }
    }

    /** Writes the ledger of an account. */
    public Outcome write(LedgerFormat format, String account, String schema) throws IOException, InterruptedException {
        return run(format.name(), schema, account);
    }

    private Outcome run(String task, String schema, String... more) throws IOException, InterruptedException {
        Path file = Files.createTempFile("export-", ".txt");
        try {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of("-Xmx" + MEGABYTES + "m", "-XX:+UseSerialGC", "-cp"));
            command.addAll(List.of(System.getProperty("java.class.path"), SmallProcess.class.getName()));
            command.addAll(List.of(task, server.url(schema), file.toString()));
            command.addAll(List.of(more));
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String said = new String(process.getInputStream().readAllBytes()).strip();
            int exit = process.waitFor();
            if (exit != 0) {
                return new Outcome(exit, 0, MEGABYTES, 0);
            }
            String[] words = said.substring(said.lastIndexOf('\n') + 1).split(" ");
            return new Outcome(0, Long.parseLong(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2]));
        } finally {
            Files.delete(file);
        }
    }
}
