package dev.solde.billing.documents.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Provider;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * A session that waits for a server no longer than a bound: Jakarta Mail waits for ever unless told otherwise. What the host has set is
 * kept; what is missing is set in a copy, because the session is the host's.
 */
final class BoundedSession {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private BoundedSession() {}

    static Session of(Session session) {
        Properties missing = new Properties();
        for (String protocol : protocols(session)) {
            bound(session, missing, "mail." + protocol + ".connectiontimeout", CONNECT);
            bound(session, missing, "mail." + protocol + ".timeout", ANSWER);
            bound(session, missing, "mail." + protocol + ".writetimeout", ANSWER);
        }
        return missing.isEmpty() ? session : copy(session, missing);
    }

    private static List<String> protocols(Session session) {
        List<String> protocols = new ArrayList<>(List.of("smtp", "smtps"));
        String other = session.getProperty("mail.transport.protocol");
        if (other != null && !protocols.contains(other)) {
            protocols.add(other);
        }
        return protocols;
    }

    private static void bound(Session session, Properties missing, String property, Duration bound) {
        String set = session.getProperty(property);
        if (set == null) {
            missing.setProperty(property, Long.toString(bound.toMillis()));
        } else if (!isBound(set)) {
            throw new IllegalArgumentException(property + " must be a number of milliseconds above 0, not " + set);
        }
    }

    private static boolean isBound(String millis) {
        try {
            return Integer.parseInt(millis.strip()) > 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static Session copy(Session session, Properties missing) {
        Properties all = new Properties();
        Properties given = session.getProperties();
        given.stringPropertyNames().forEach(name -> all.setProperty(name, given.getProperty(name)));
        // Socket factories may be set as objects, which have no text.
        given.forEach(all::put);
        all.putAll(missing);
        Session copy = Session.getInstance(all, new Asking(session));
        copy.setDebug(session.getDebug());
        copy.setDebugOut(session.getDebugOut());
        for (Provider provider : session.getProviders()) {
            copy.addProvider(provider);
        }
        return copy;
    }

    /** Whom the host's session asks for passwords. */
    private static final class Asking extends Authenticator {

        private final Session session;

        Asking(Session session) {
            this.session = session;
        }

        @Override
        protected PasswordAuthentication getPasswordAuthentication() {
            return session.requestPasswordAuthentication(
                    getRequestingSite(),
                    getRequestingPort(),
                    getRequestingProtocol(),
                    getRequestingPrompt(),
                    getDefaultUserName());
        }
    }
}
