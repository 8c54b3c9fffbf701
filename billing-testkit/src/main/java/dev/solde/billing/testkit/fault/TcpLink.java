package dev.solde.billing.testkit.fault;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;

/** One connection through a {@link TcpProxy}: two sockets, and a thread for each direction. */
final class TcpLink {

    private static final int CHUNK = 8_192;

    private final TcpProxy proxy;
    private final Socket client;
    private final Socket server;
    private final AtomicBoolean isCut = new AtomicBoolean();

    TcpLink(TcpProxy proxy, Socket client, Socket server) throws IOException {
        this.proxy = proxy;
        this.client = client;
        this.server = server;
        // Otherwise small messages wait for the acknowledgement of those before, 40 ms each.
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
    }

    void start() {
        daemon("tcp-proxy-requests", () -> pump(client, server));
        daemon("tcp-proxy-answers", () -> pump(server, client));
    }

    boolean isCut() {
        return isCut.get();
    }

    void cut() {
        if (end()) {
            proxy.noteCut();
        }
    }

    private void pump(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] chunk = new byte[CHUNK];
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                if (!proxy.passesOn(this)) {
                    cut();
                    return;
                }
                out.write(chunk, 0, length);
            }
        } catch (IOException | InterruptedException e) {
            // One side is gone; the other learns it now.
        } finally {
            end();
        }
    }

    private boolean end() {
        boolean isFirst = isCut.compareAndSet(false, true);
        if (isFirst) {
            close(client);
            close(server);
            proxy.ended(this);
        }
        return isFirst;
    }

    static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException("a socket that cannot be closed", e);
        }
    }

    static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
