package dev.solde.examples.portal;

import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;
import dev.solde.billing.Billing;
import dev.solde.examples.portal.demo.Demonstration;
import dev.solde.examples.portal.desk.BrandedPapers;
import dev.solde.examples.portal.desk.Cashier;
import dev.solde.examples.portal.desk.CustomerDesk;
import dev.solde.examples.portal.desk.Customers;
import dev.solde.examples.portal.desk.Kernel;
import dev.solde.examples.portal.desk.Office;
import dev.solde.examples.portal.desk.Post;
import dev.solde.examples.portal.desk.Transactions;
import dev.solde.examples.portal.gateway.Signature;
import dev.solde.examples.portal.gateway.TestGateway;
import dev.solde.examples.portal.pages.Errors;
import dev.solde.examples.portal.pages.Pages;
import dev.solde.examples.portal.pages.Site;
import dev.solde.examples.portal.pages.Views;
import dev.solde.examples.portal.pages.Webhooks;
import dev.solde.examples.portal.web.Front;
import dev.solde.examples.portal.web.Routes;
import dev.solde.examples.portal.web.Sessions;
import dev.solde.examples.portal.words.Words;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The application put together: database, kernel, desks, pages, server. Listens on this computer only. */
public final class Application implements AutoCloseable {

    private static final int THREADS = 32;
    private static final Duration UNHEARD = Duration.ofSeconds(1);

    private final HikariDataSource pool;
    private final Billing billing;
    private final Signature signature;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final TestGateway gateway;
    private final Routes routes;
    private final HttpServer server;

    /** Starts on a port, 0 for any that is free; fills an empty database when a demonstration is wanted. */
    public Application(Settings settings) throws IOException {
        this.pool = Database.open(settings.database());
        Clock clock = settings.clock();
        if (settings.demonstration()) {
            Demonstration.fill(pool, clock);
        }
        this.billing = Kernel.on(pool, clock);
        Customers customers = new Customers(pool);
        Office office = new Office(billing, customers, new Transactions(pool, billing));
        Sessions sessions = new Sessions(clock);
        this.signature = new Signature(sessions.secret());
        Views views = new Views(sessions::secret);
        BrandedPapers papers = new BrandedPapers(billing, Words.LANGUAGES, clock.getZone());
        this.gateway = new TestGateway(pool, signature, () -> address().resolve(Webhooks.PATH), UNHEARD);
        Site site = new Site(
                office,
                account -> new CustomerDesk(billing, account),
                papers,
                new Post(billing, settings.mail().session(), settings.mail().place()),
                gateway,
                sessions,
                views,
                clock);
        this.routes = Pages.of(site);
        configureServer();
        this.server = listening(settings.port());
        server.setExecutor(threads);
        server.createContext(
                "/",
                new Front(
                        sessions,
                        routes,
                        new Errors(views, office::item),
                        new Webhooks(new Cashier(billing), signature)));
        server.start();
    }

    private HttpServer listening(int port) throws IOException {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            pool.close();
            throw new IOException("cannot listen on port " + port + ": " + e.getMessage(), e);
        }
    }

    /** The server reads these once: how many seconds a request and an answer may take, and that no answer waits to be filled up. */
    private static void configureServer() {
        // It writes headers and body apart; without this the body waits until the browser acknowledges the headers,
        // some 40 ms a page.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxReqTime", "30");
        System.setProperty("sun.net.httpserver.maxRspTime", "60");
    }

    /** Where it listens. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** The kernel behind the pages. */
    public Billing billing() {
        return billing;
    }

    /** What the gateway signs with. */
    Signature signature() {
        return signature;
    }

    /** What it answers. */
    Routes routes() {
        return routes;
    }

    /** Who takes the money. */
    TestGateway gateway() {
        return gateway;
    }

    /** Takes the database away while the server goes on. */
    void closeDatabase() {
        pool.close();
    }

    @Override
    public void close() {
        gateway.close();
        server.stop(0);
        threads.shutdownNow();
        pool.close();
    }
}
