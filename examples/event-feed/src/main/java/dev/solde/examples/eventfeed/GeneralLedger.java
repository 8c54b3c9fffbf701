package dev.solde.examples.eventfeed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The other system: takes {@code PUT /records/ACCOUNT/SEQUENCE} with one line {@code MINOR CURRENCY} per entry and sums them. Account and
 * sequence are what it knows a record by: one that comes again is acknowledged and not counted.
 *
 * <p>It is as unreliable as such systems are. Every fifth request it is busy; every seventh it books the record and then the answer is
 * lost, which the sender cannot tell from a failure.
 */
final class GeneralLedger implements AutoCloseable {

    private static final int BUSY_EVERY = 5;
    private static final int LOST_EVERY = 7;

    private final HttpServer server;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Long> sums = new TreeMap<>();
    private int requests;
    private int repeated;

    GeneralLedger() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/records/", this::take);
        server.start();
    }

    URI address() {
        return URI.create("http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort() + "/records/");
    }

    private synchronized void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests++;
            if (requests % BUSY_EVERY == 0) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            book(exchange.getRequestURI().getPath(), body);
            if (requests % LOST_EVERY != 0) {
                exchange.sendResponseHeaders(204, -1);
            }
        }
    }

    private void book(String path, String body) {
        if (!seen.add(path)) {
            repeated++;
            return;
        }
        String account = path.substring("/records/".length(), path.lastIndexOf('/'));
        body.lines()
                .forEach(line ->
                        sums.merge(account, Long.parseLong(line.substring(0, line.indexOf(' '))), Math::addExact));
    }

    /** What each customer owes, in minor units. */
    synchronized Map<String, Long> sums() {
        return new TreeMap<>(sums);
    }

    synchronized String report() {
        return seen.size() + " records in " + requests + " requests, " + repeated + " of them again";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
