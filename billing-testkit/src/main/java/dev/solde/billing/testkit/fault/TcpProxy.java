package dev.solde.billing.testkit.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a program and a server on this machine's loopback address and passes bytes on, until it is told to {@link #cut},
 * {@link #stall} or {@link #refuse}; {@link #pass} makes all well again, on the same port. Its threads are daemons and end with
 * {@link #close}.
 */
public final class TcpProxy implements AutoCloseable {

    private final InetSocketAddress server;
    private final int port;
    private final Set<TcpLink> links = ConcurrentHashMap.newKeySet();
    private final AtomicInteger cuts = new AtomicInteger();
    private final Random random = new Random();
    private int cutsPerThousand;
    private boolean stalled;
    private @Nullable ServerSocket listening;

    private TcpProxy(InetSocketAddress server) throws IOException {
        this.server = server;
        this.port = listen(0);
    }

    /** A proxy in front of this server, on a free port. */
    public static TcpProxy to(InetSocketAddress server) {
        try {
            return new TcpProxy(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where to connect to instead of the server, on the loopback address. */
    public int port() {
        return port;
    }

    /** How many connections were cut so far. */
    public int cuts() {
        return cuts.get();
    }

    /** Cuts the connections that there are, and lets new ones through. */
    public void cut() {
        links.forEach(TcpLink::cut);
    }

    /**
     * From now on cuts a connection instead of passing on what goes one way or the other, so many times in a thousand, 0 for never:
     * requests are lost, and so are answers to what was done.
     */
    public synchronized void cutAtRandom(long seed, int perThousand) {
        random.setSeed(seed);
        cutsPerThousand = perThousand;
    }

    /** From now on accepts connections and passes nothing on, in neither direction: the network that swallows everything. */
    public synchronized void stall() {
        stalled = true;
    }

    /** Cuts the connections that there are and refuses new ones: the server that is down. */
    public void refuse() {
        stopListening();
        cut();
    }

    /** Lets through what waits and what comes. */
    public synchronized void pass() {
        stalled = false;
        cutsPerThousand = 0;
        notifyAll();
        try {
            if (listening == null) {
                listen(port);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        refuse();
    }

    private synchronized int listen(int onPort) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), onPort));
        listening = socket;
        TcpLink.daemon("tcp-proxy", () -> accept(socket));
        return socket.getLocalPort();
    }

    private synchronized void stopListening() {
        if (listening != null) {
            TcpLink.close(listening);
            listening = null;
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                link(socket, socket.accept());
            } catch (IOException gone) {
                // The proxy stopped listening, which ends the loop, or the one who came went again.
            }
        }
    }

    private void link(ServerSocket socket, Socket client) throws IOException {
        try {
            TcpLink link = new TcpLink(this, client, new Socket(server.getAddress(), server.getPort()));
            links.add(link);
            if (socket.isClosed()) {
                // It came in while all were being cut.
                link.cut();
            }
            link.start();
        } catch (IOException e) {
            // The server is down, and the client is to learn it.
            client.close();
        }
    }

    /** Whoever waits for the link while the proxy stalls waits no longer. */
    synchronized void ended(TcpLink link) {
        links.remove(link);
        notifyAll();
    }

    void noteCut() {
        cuts.incrementAndGet();
    }

    /** Whether what came is to be passed on; waits while the proxy stalls, but no longer than the link lives. */
    synchronized boolean passesOn(TcpLink link) throws InterruptedException {
        while (stalled && !link.isCut()) {
            wait();
        }
        return !link.isCut() && random.nextInt(1_000) >= cutsPerThousand;
    }
}
