package dev.solde.examples.eventfeed;

import dev.solde.billing.Billing;
import dev.solde.billing.FeedConsumer;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.fact.FeedEvent;
import dev.solde.billing.jdbc.JdbcBillingStorage;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** Tells a general ledger what the office records, through failures and a restart, and compares the two in the end. */
public final class EventFeedStory {

    private static final Logger MONETA = Logger.getLogger("org.javamoney.moneta.DefaultMonetaryContextFactory");
    private static final int CHUNK = 4;

    /** A receiver that fails for so long has a trouble that waiting does not end. */
    private static final int MAX_FAILURES = 20;

    private final PrintStream out;
    private final GeneralLedger ledger;

    private EventFeedStory(PrintStream out, GeneralLedger ledger) {
        this.out = out;
        this.ledger = ledger;
    }

    public static void main(String[] args) throws IOException {
        MONETA.setLevel(Level.WARNING); // Moneta tells at every start how precisely it computes.
        run(JdbcConnectionPool.create("jdbc:h2:mem:event-feed;DB_CLOSE_DELAY=-1", "", ""), System.out);
    }

    static void run(DataSource dataSource, PrintStream out) throws IOException {
        try (GeneralLedger ledger = new GeneralLedger()) {
            new EventFeedStory(out, ledger).tell(dataSource);
        }
    }

    private void tell(DataSource dataSource) {
        Billing billing = open(dataSource);
        new Office(billing).autumn();
        out.println("Autumn is recorded; nobody was told yet.");
        FeedConsumer consumer = billing.feed().consumer("general-ledger");
        deliverAndBreakOff(consumer);

        out.println("The program starts again: the database knows how far it was.");
        Billing restarted = open(dataSource);
        FeedConsumer goesOn = restarted.feed().consumer("general-ledger");
        deliverAll(goesOn);
        new Office(restarted).winter();
        out.println("Winter is recorded.");
        deliverAll(goesOn);
        out.println("The general ledger has " + ledger.report() + ".");
        compare(restarted);
    }

    private static Billing open(DataSource dataSource) {
        return BillingKernel.builder()
                .storage(JdbcBillingStorage.builder(dataSource).createSchema().build())
                .build();
    }

    /** The general ledger has the third record, but the program ends before the feed knows of it. */
    private void deliverAndBreakOff(FeedConsumer consumer) {
        Consumer<FeedEvent> client = new LedgerClient(ledger.address());
        int[] told = {0};
        try {
            consumer.deliver(CHUNK, event -> {
                client.accept(event);
                told[0]++;
                if (told[0] == 3) {
                    throw new IllegalStateException("the program was stopped");
                }
            });
        } catch (IllegalStateException stopped) {
            out.println("Three records are told, then " + stopped.getMessage() + "; it stands at " + consumer.position()
                    + ".");
        }
    }

    /** A program that runs for long would do this every few seconds, and wait longer after a failure. */
    private void deliverAll(FeedConsumer consumer) {
        Consumer<FeedEvent> client = new LedgerClient(ledger.address());
        int failures = 0;
        int delivered = -1;
        while (delivered != 0) {
            try {
                delivered = consumer.deliver(CHUNK, client);
            } catch (UndeliveredException e) {
                failures++;
                out.println("  " + e.getMessage());
                if (failures == MAX_FAILURES) {
                    throw e;
                }
            }
        }
        out.println("Everything is told, up to " + consumer.position() + ".");
    }

    private void compare(Billing billing) {
        Map<String, Long> owed = new TreeMap<>();
        for (AccountId family : Office.FAMILIES) {
            var balance = billing.queries().balance(family);
            owed.put(family.value(), Amounts.minor(balance));
            out.println(family + " owes " + Amounts.format(balance));
        }
        if (!owed.equals(ledger.sums())) {
            throw new IllegalStateException("the general ledger has " + ledger.sums() + ", but it should have " + owed);
        }
        out.println("The general ledger says the same.");
    }
}
