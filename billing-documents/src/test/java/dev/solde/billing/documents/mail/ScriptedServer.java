package dev.solde.billing.documents.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server of mail that behaves badly in one way, on a real socket. */
final class ScriptedServer implements AutoCloseable {

    /** What it does. */
    enum Manner {
        /** Accepts the connection and never says a word. */
        SILENT,
        /** Knows no such mailbox. */
        REFUSES_THE_RECIPIENT,
        /** Asks to come again later, as servers do to those whom they do not know. */
        PUTS_OFF,
        /** Does not like what the mail says. */
        REFUSES_THE_MAIL,
        /** Does not know the password. */
        REFUSES_THE_SENDER,
        /** Cannot look up passwords at the moment (RFC 4954, 6). */
        CANNOT_CHECK_THE_SENDER,
        /** Takes the mail and breaks off before it says so. */
        BREAKS_OFF,
        /** Takes the mail and then says nothing any more. */
        SILENT_AT_THE_END
    }

    private final ServerSocket socket;
    private final Manner manner;
    private final CopyOnWriteArrayList<Socket> connections = new CopyOnWriteArrayList<>();

    ScriptedServer(Manner manner) throws IOException {
        this.manner = manner;
        this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "smtp " + manner);
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        try {
            while (!socket.isClosed()) {
                Socket client = socket.accept();
                connections.add(client);
                if (manner != Manner.SILENT) {
                    talk(client);
                }
            }
        } catch (IOException e) {
            if (!socket.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        say(client, "220 ready");
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (data && line.equals(".")) {
                if (manner == Manner.REFUSES_THE_MAIL) {
                    data = false;
                    say(client, "554 looks like spam");
                    continue;
                }
                if (manner == Manner.BREAKS_OFF) {
                    client.close();
                }
                return;
            }
            Optional<String> answer = data ? Optional.empty() : Optional.of(answer(line));
            data = data || line.equals("DATA");
            if (answer.isPresent()) {
                say(client, answer.get());
            }
        }
    }

    private String answer(String line) {
        if (line.startsWith("RCPT") && manner == Manner.REFUSES_THE_RECIPIENT) {
            return "550 no such mailbox";
        }
        if (line.startsWith("RCPT") && manner == Manner.PUTS_OFF) {
            return "450 come again in five minutes";
        }
        if (line.startsWith("EHLO") && asksForPasswords()) {
            return "250-fine\r\n250 AUTH PLAIN";
        }
        if (line.startsWith("AUTH") && asksForPasswords()) {
            return manner == Manner.REFUSES_THE_SENDER ? "535 wrong password" : "454 4.7.0 try again";
        }
        return line.equals("DATA") ? "354 go on" : line.equals("QUIT") ? "221 bye" : "250 fine";
    }

    private boolean asksForPasswords() {
        return manner == Manner.REFUSES_THE_SENDER || manner == Manner.CANNOT_CHECK_THE_SENDER;
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }
}
