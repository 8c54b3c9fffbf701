package dev.solde.billing.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.solde.billing.Billing;
import dev.solde.billing.BillingException;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.testkit.fault.TcpProxy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A database that cannot be reached is told soon, as a failure of the storage, and forgotten as soon as it is back. */
@Timeout(120)
class UnreachableDatabaseTest {

    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    private static final AccountId DUPONT = AccountId.of("dupont");

    /** The longest that the driver, the pool and the roll-back after them may take together, on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static OwnServer server;
    private static TcpProxy network;
    private static HikariDataSource pool;
    private static Billing billing;

    private int payments;

    @BeforeAll
    static void start() throws IOException {
        server = OwnServer.start();
        network = TcpProxy.to(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
        pool = Hikari.pool(server.url(network.port()));
        billing = BillingKernel.builder()
                .storage(JdbcBillingStorage.builder(pool)
                        .createSchema()
                        .lockTimeout(Duration.ofSeconds(1))
                        .statementTimeout(Duration.ofSeconds(1))
                        .build())
                .build();
        billing.openAccount(OpenAccount.of(DUPONT, EUR));
    }

    @AfterAll
    static void stop() throws IOException {
        pool.close();
        network.close();
        server.close();
    }

    @Test
    void aServerThatRefusesConnections() {
        pays();
        network.refuse();
        failsSoon(this::pays);
        failsSoon(() -> billing.queries().balance(DUPONT));
        network.pass();
        pays();
    }

    /** Nothing is refused and nothing is answered: only the time-outs of driver and pool help. */
    @Test
    void aNetworkThatSwallowsEverything() {
        pays();
        network.stall();
        failsSoon(this::pays);
        failsSoon(() -> billing.queries().balance(DUPONT));
        network.pass();
        pays();
    }

    @Test
    void aServerThatIsStoppedAndStartedAgain() throws IOException {
        pays();
        server.stop();
        failsSoon(this::pays);
        failsSoon(() -> billing.queries().balance(DUPONT));
        assertThatThrownBy(() -> JdbcBillingStorage.builder(pool).build())
                .isInstanceOf(BillingException.class)
                .hasMessageContaining("could not get a connection");
        server.startAgain();
        pays();
    }

    /** HikariCP begins with the first connection then, and throws what is no SQLException. */
    @Test
    void aPoolThatCannotEvenBegin() {
        try (HikariDataSource late = new HikariDataSource()) {
            late.setJdbcUrl(server.url(network.port()) + "&connectTimeout=1");
            late.setInitializationFailTimeout(1);
            late.setConnectionTimeout(1_000);
            network.refuse();
            failsSoon(() -> JdbcBillingStorage.builder(late).build());
            network.pass();
            assertThat(JdbcBillingStorage.builder(late).build()).isNotNull();
        }
    }

    private void pays() {
        CommandKey key = CommandKey.of("test", getClass().getSimpleName() + payments++ + "-" + System.nanoTime());
        assertThat(billing.execute(RecordPayment.builder(DUPONT, Amounts.of("1.00", EUR), PaymentMethod.CASH)
                                .commandKey(key)
                                .build())
                        .replayed())
                .isFalse();
    }

    private static void failsSoon(ThrowingCallable call) {
        long began = System.nanoTime();
        assertThatThrownBy(call).isInstanceOf(BillingException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE);
    }
}
