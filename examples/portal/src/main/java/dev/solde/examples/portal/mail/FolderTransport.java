package dev.solde.examples.portal.mail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Writes each message to a file instead of sending it, so that everything before that is as with a server. */
public final class FolderTransport extends Transport {

    static final String PROTOCOL = "folder";
    static final String FOLDER = "mail.folder.directory";

    /** Made by Jakarta Mail. */
    public FolderTransport(Session session, URLName name) {
        super(session, name);
    }

    @Override
    protected boolean protocolConnect(String host, int port, String user, String password) {
        return true;
    }

    @Override
    public void sendMessage(Message message, Address[] to) throws MessagingException {
        Path folder = Path.of(session.getProperty(FOLDER));
        try {
            Files.createDirectories(folder);
            try (OutputStream file = Files.newOutputStream(folder.resolve(UUID.randomUUID() + ".eml"))) {
                message.writeTo(file);
            }
        } catch (IOException e) {
            throw new MessagingException("the folder of mail cannot be written: " + folder, e);
        }
    }
}
