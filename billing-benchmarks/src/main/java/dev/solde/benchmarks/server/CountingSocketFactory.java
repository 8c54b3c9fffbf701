package dev.solde.benchmarks.server;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import javax.net.SocketFactory;

/**
 * Sockets that count round trips: each time the driver reads after it has written. However many statements went in one message,
 * that is one. The driver makes the factory by the name of its class, with the name of a counter.
 */
public final class CountingSocketFactory extends SocketFactory {

    private static final Map<String, LongAdder> COUNTERS = new ConcurrentHashMap<>();

    private final LongAdder counter;

    /** Called by the driver. */
    public CountingSocketFactory(String counter) {
        this.counter = counter(counter);
    }

    static LongAdder counter(String name) {
        return COUNTERS.computeIfAbsent(name, unused -> new LongAdder());
    }

    @Override
    public Socket createSocket() {
        return new CountingSocket(counter);
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("the driver connects by itself");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        return createSocket(host.getHostName(), port);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        return createSocket(address, port);
    }

    private static final class CountingSocket extends Socket {

        private final LongAdder counter;
        // One thread at a time uses a connection.
        private boolean written;

        CountingSocket(LongAdder counter) {
            this.counter = counter;
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new FilterOutputStream(super.getOutputStream()) {
                @Override
                public void write(int oneByte) throws IOException {
                    written = true;
                    out.write(oneByte);
                }

                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    written = true;
                    out.write(bytes, from, length);
                }
            };
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read() throws IOException {
                    count();
                    return in.read();
                }

                @Override
                public int read(byte[] bytes, int from, int length) throws IOException {
                    count();
                    return in.read(bytes, from, length);
                }
            };
        }

        private void count() {
            if (written) {
                written = false;
                counter.increment();
            }
        }
    }
}
