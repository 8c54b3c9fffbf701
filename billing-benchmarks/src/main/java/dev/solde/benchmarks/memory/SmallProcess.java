package dev.solde.benchmarks.memory;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.solde.benchmarks.kernel.Quiet;
import dev.solde.billing.Billing;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.FactCodec;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.JournalText;
import dev.solde.billing.jdbc.JdbcBillingStorage;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The program of the small process: bills everything that is due, or writes all journals or the ledger of an account to a file. Prints what it did, the greatest
 * use of the heap in megabytes, and the seconds.
 */
public final class SmallProcess {

    private static final int PAGE = 500;

    private SmallProcess() {}

    /** Takes the task, the database's URL, the file of an export, and the account of a ledger. */
    public static void main(String[] arguments) throws IOException {
        Quiet.moneta();
        long start = System.nanoTime();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(arguments[1]);
        config.setMaximumPoolSize(3);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            Billing billing = BillingKernel.builder()
                    .storage(JdbcBillingStorage.builder(pool).build())
                    .build();
            Path file = Path.of(arguments[2]);
            long done = switch (arguments[0]) {
                case "bill" -> bill(billing);
                case "export" -> export(billing, file);
                default ->
                    LedgerFormat.valueOf(arguments[0]).write(billing.queries(), AccountId.of(arguments[3]), file);
            };
            System.out.println(done + " " + heapMegabytes() + " " + (System.nanoTime() - start) / 1_000_000_000);
        }
    }

    private static long bill(Billing billing) {
        return billing.batch().runBilling(LocalDate.now()).done();
    }

    private static long export(Billing billing, Path file) throws IOException {
        long entries = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file);
                Stream<AccountId> accounts = billing.queries().exportHeads().map(head -> head.account())) {
            for (Iterator<AccountId> all = accounts.iterator(); all.hasNext(); ) {
                entries += export(billing, all.next(), out);
            }
        }
        return entries;
    }

    private static long export(Billing billing, AccountId account, BufferedWriter out) throws IOException {
        long entries = 0;
        FactCodec codec = FactCodec.of(account, 2);
        Optional<PageRequest> next = Optional.of(PageRequest.first(PAGE));
        while (next.isPresent()) {
            Page<JournalRecord> page = billing.queries().journal(account, next.get());
            for (JournalRecord record : page.items()) {
                out.write(JournalText.write(record, codec));
                entries += record.facts(EntryPosted.class).size();
            }
            next = page.next();
        }
        return entries;
    }

    private static long heapMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                >> 20;
    }
}
