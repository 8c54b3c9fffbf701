package dev.solde.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;
import dev.solde.examples.portal.gateway.Charge;
import dev.solde.examples.portal.gateway.Signature;
import dev.solde.examples.portal.gateway.TestGateway;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayTest {

    private static final Logger LOG = Logger.getLogger(TestGateway.class.getName());

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final CountDownLatch decided = new CountDownLatch(1);
    private final HikariDataSource pool =
            Database.open(Database.inMemory(UUID.randomUUID().toString()));
    private HttpServer merchant;
    private TestGateway gateway;

    @BeforeEach
    void open() {
        LOG.setLevel(Level.OFF);
    }

    @AfterEach
    void close() {
        LOG.setLevel(null);
        gateway.close();
        merchant.stop(0);
        pool.close();
    }

    /** A merchant who hears nothing before the payer has his answer, and then answers so. */
    private Charge charge(List<Integer> answers) throws Exception {
        Iterator<Integer> next = answers.iterator();
        merchant = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        merchant.createContext("/", exchange -> {
            try (exchange) {
                assertThat(decided.await(5, TimeUnit.SECONDS)).isTrue();
                heard.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(next.next(), -1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        merchant.start();
        URI address = URI.create("http://127.0.0.1:" + merchant.getAddress().getPort() + "/");
        gateway = new TestGateway(pool, new Signature("secret"), () -> address, Duration.ZERO);
        return gateway.ask("c1", "r1", "60.00 EUR", "/");
    }

    @Test
    void the_payer_does_not_wait_for_the_merchant_and_an_unheard_merchant_is_told_again() throws Exception {
        Charge charge = charge(List.of(500, 503, 204));

        assertThat(gateway.decide(charge, Charge.State.PAID).state()).isEqualTo(Charge.State.PAID);
        decided.countDown();

        String event = "event=c1-PAID&state=PAID&amount=60.00+EUR&reference=r1";
        for (int i = 0; i < 3; i++) {
            assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(event);
        }
    }

    @Test
    void a_merchant_who_refuses_is_not_told_again() throws Exception {
        Charge charge = charge(List.of(409, 204));

        gateway.decide(charge, Charge.State.PAID);
        decided.countDown();
        gateway.awaitTold();
        gateway.awaitTold();

        assertThat(heard).hasSize(1);
    }
}
