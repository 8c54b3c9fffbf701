package dev.solde.examples.portal.mail;

import dev.solde.billing.ledger.PartyField;
import dev.solde.examples.portal.Settings;
import dev.solde.examples.portal.desk.Kernel;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Provider;
import jakarta.mail.Session;
import java.nio.file.Path;
import java.util.Properties;

/** Ways for mail to go. */
public final class PostOffices {

    private static final String PATIENCE_MILLIS = "10000";
    private static final String FROM = Kernel.SELLER.field(PartyField.EMAIL).orElseThrow();

    private PostOffices() {}

    /** A server, named {@code host:port}; it has ten seconds for each step. */
    public static Settings.PostOffice server(String hostAndPort) {
        int colon = hostAndPort.lastIndexOf(':');
        if (colon < 1 || !hostAndPort.substring(colon + 1).matches("\\d{1,5}")) {
            throw new IllegalArgumentException("a mail server is named HOST:PORT, not " + hostAndPort);
        }
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", hostAndPort.substring(0, colon));
        properties.setProperty("mail.smtp.port", hostAndPort.substring(colon + 1));
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
        Session session = Session.getInstance(properties);
        return (billing, papers) -> new MailPost(session, FROM, hostAndPort, papers);
    }

    /** A folder, where each message becomes a file that mail programs open. */
    public static Settings.PostOffice folder(Path folder) {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", FolderTransport.PROTOCOL);
        properties.setProperty("mail.transport.protocol.rfc822", FolderTransport.PROTOCOL);
        properties.setProperty(FolderTransport.FOLDER, folder.toString());
        Session session = Session.getInstance(properties);
        Provider provider = new Provider(
                Provider.Type.TRANSPORT, FolderTransport.PROTOCOL, FolderTransport.class.getName(), "Solde", "1");
        try {
            session.setProvider(provider);
        } catch (NoSuchProviderException e) {
            throw new IllegalStateException("the provider names its protocol", e);
        }
        session.addProvider(provider);
        return (billing, papers) -> new MailPost(session, FROM, folder.toString(), papers);
    }
}
