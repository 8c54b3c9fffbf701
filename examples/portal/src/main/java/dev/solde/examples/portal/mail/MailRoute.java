package dev.solde.examples.portal.mail;

import jakarta.mail.Session;
import java.nio.file.Path;
import java.util.Properties;

/**
 * A way for mail to go.
 *
 * @param place where it goes, for people
 */
public record MailRoute(Session session, String place) {

    /** By a server that is named {@code host:port}. */
    public static MailRoute server(String hostAndPort) {
        int colon = hostAndPort.lastIndexOf(':');
        if (colon < 1 || !hostAndPort.substring(colon + 1).matches("\\d{1,5}")) {
            throw new IllegalArgumentException("a mail server is named HOST:PORT, not " + hostAndPort);
        }
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", hostAndPort.substring(0, colon));
        properties.setProperty("mail.smtp.port", hostAndPort.substring(colon + 1));
        return new MailRoute(Session.getInstance(properties), hostAndPort);
    }

    /** Into a folder, where each message becomes a file that programs for mail open. */
    public static MailRoute folder(Path folder) {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", FolderTransport.PROTOCOL);
        properties.setProperty("mail.transport.protocol.rfc822", FolderTransport.PROTOCOL);
        properties.setProperty(FolderTransport.FOLDER, folder.toString());
        return new MailRoute(Session.getInstance(properties), folder.toString());
    }
}
