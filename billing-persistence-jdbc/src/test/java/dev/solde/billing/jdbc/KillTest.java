package dev.solde.billing.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.solde.billing.Billing;
import dev.solde.billing.BillingQueries;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.testkit.InvariantChecker;
import dev.solde.billing.testkit.Pages;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Programs and a server that end between two instructions: whatever was answered is there, once, and so are the proofs. */
@Timeout(180)
class KillTest {

    private static final int ANSWERS = 100;

    @Test
    @Tag("R-7")
    @Tag("R-8")
    @Tag("R-48")
    void whatWasAnsweredIsThereOnceHoweverOftenProgramsAndServerAreKilled() throws Exception {
        try (OwnServer server = OwnServer.start();
                HikariDataSource pool = Hikari.pool(server.url(server.port()))) {
            JdbcBillingStorage.builder(pool).createSchema().build();
            Billing billing = PayingClient.billing(pool);
            PayingClient.ACCOUNTS.forEach(account -> billing.openAccount(OpenAccount.of(account, PayingClient.EUR)));
            int answered = 0;
            for (int round = 0; round < 4; round++) {
                try (Client client = new Client(server, answered)) {
                    answered = client.answers(answered, ANSWERS / 2);
                    if (round == 2) {
                        server.kill();
                        server.startAgain();
                    }
                    answered = client.answers(answered, ANSWERS / 2);
                    answered = client.kill(answered);
                }
            }
            // The last program was killed with a command in flight, done or not; now it is.
            PayingClient.give(billing, PayingClient.command(answered));
            allAreThereOnce(billing.queries(), answered + 1);
        }
    }

    private static void allAreThereOnce(BillingQueries queries, int commands) {
        List<Integer> numbers = PayingClient.ACCOUNTS.stream()
                .flatMap(account -> Pages.all(page -> queries.journal(account, page)).stream())
                .flatMap(record -> record.key().stream())
                .map(key -> Integer.parseInt(key.id()))
                .sorted()
                .toList();
        assertThat(numbers).isEqualTo(IntStream.range(0, commands).boxed().toList());
        for (int account = 0; account < PayingClient.ACCOUNTS.size(); account++) {
            AccountId id = PayingClient.ACCOUNTS.get(account);
            assertThat(Amounts.minor(queries.balance(id))).isEqualTo(owed(account, commands));
        }
        InvariantChecker.checkProofs(queries);
    }

    private static long owed(int account, int commands) {
        return IntStream.range(0, commands)
                .filter(number -> number % PayingClient.ACCOUNTS.size() == account)
                .mapToLong(number -> PayingClient.isInvoice(number) ? 1_200 : -100)
                .sum();
    }

    /** A JVM of its own that is killed when it is closed. */
    private static final class Client implements AutoCloseable {

        private final Process process;
        private final BufferedReader out;

        Client(OwnServer server, int first) throws IOException {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                            "-cp",
                            System.getProperty("java.class.path"),
                            PayingClient.class.getName(),
                            server.url(server.port()),
                            Integer.toString(first))
                    .redirectError(ProcessBuilder.Redirect.appendTo(new File("target", "paying-client.log")))
                    .start();
            out = process.inputReader(StandardCharsets.UTF_8);
        }

        /** Waits for so many answers more, and gives the number of the command after the last one. */
        int answers(int answered, int more) throws IOException {
            for (int next = answered; next < answered + more; next++) {
                assertThat(out.readLine()).as("see target/paying-client.log").isEqualTo(Integer.toString(next));
            }
            return answered + more;
        }

        /** Kills it and takes what it could print until then. */
        int kill(int answered) throws IOException {
            // Not through the process, which would close what is to be read.
            process.toHandle().destroyForcibly();
            int next = answered;
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                assertThat(line).isEqualTo(Integer.toString(next));
                next++;
            }
            return next;
        }

        @Override
        public void close() {
            process.destroyForcibly();
            process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
        }
    }
}
