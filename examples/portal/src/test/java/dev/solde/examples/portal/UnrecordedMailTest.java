package dev.solde.examples.portal;

import static dev.solde.examples.portal.Books.CAFE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.document.Invoice;
import dev.solde.examples.portal.mail.MailRoute;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Provider;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.URLName;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The database fails in the moment between the mail and its record. */
class UnrecordedMailTest {

    private static final Logger LOG = Logger.getLogger("dev.solde.examples.portal.pages.Errors");
    private static final List<Message> SENT = new ArrayList<>();
    private static Runnable afterwards = () -> {};

    private final String database = Database.inMemory(UUID.randomUUID().toString());
    private Served served;
    private Books books;
    private Visit clerk;

    /** Sends, and then something happens. */
    public static final class Interrupted extends Transport {

        /** Made by Jakarta Mail. */
        public Interrupted(Session session, URLName name) {
            super(session, name);
        }

        @Override
        protected boolean protocolConnect(String host, int port, String user, String password) {
            return true;
        }

        @Override
        public void sendMessage(Message message, Address[] to) {
            SENT.add(message);
            afterwards.run();
        }
    }

    @BeforeEach
    void start() throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "test");
        properties.setProperty("mail.transport.protocol.rfc822", "test");
        Session session = Session.getInstance(properties);
        session.addProvider(new Provider(Provider.Type.TRANSPORT, "test", Interrupted.class.getName(), "Solde", "1"));
        SENT.clear();
        afterwards = () -> rename("solde_record", "solde_gone");
        served = Served.with(database, new MailRoute(session, "nowhere"));
        books = new Books(served.application.billing());
        clerk = served.visit();
        clerk.speaking("en");
        clerk.asClerk();
        clerk.form(clerk.get("/new-customer"), "/new-customer")
                .with("number", CAFE.value())
                .with("name", "Café du Port")
                .with("email", "cafe@example.org")
                .with("currency", "EUR")
                .send();
        LOG.setLevel(Level.OFF);
    }

    @AfterEach
    void stop() {
        LOG.setLevel(null);
        served.close();
    }

    private void rename(String table, String name) {
        try (Connection connection = DriverManager.getConnection(database)) {
            connection.createStatement().execute("alter table " + table + " rename to " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 'Sent, not yet recorded'", "fr, 'Envoyé, pas encore enregistré'"})
    void a_mail_that_went_out_and_was_not_recorded_is_recorded_later_and_never_sent_again(
            String language, String title) {
        Invoice invoice = books.invoice(CAFE, "First", "100.00");
        clerk.form(clerk.get("/customers"), "/language")
                .with("language", language)
                .send();
        String page = "/customers/cafe/documents/invoice/" + invoice.id().uuid();
        Visit.Filled send = clerk.form(clerk.get(page), page + "/send");

        Visit.Shown said = send.send();
        afterwards = () -> {};
        rename("solde_gone", "solde_record");

        assertThat(said.status()).isEqualTo(503);
        assertThat(said.text("h1")).isEqualTo(title);
        assertThat(send.send().page().select("[role=status]")).hasSize(1);
        assertThat(SENT).hasSize(1);
        assertThat(books.billing().queries().sendings(invoice.id())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"en", "fr"})
    void opening_the_page_records_it_too(String language) {
        Invoice invoice = books.invoice(CAFE, "First", "100.00");
        clerk.form(clerk.get("/customers"), "/language")
                .with("language", language)
                .send();
        String page = "/customers/cafe/documents/invoice/" + invoice.id().uuid();
        clerk.form(clerk.get(page), page + "/send").send();
        rename("solde_gone", "solde_record");

        assertThat(clerk.get(page).page().select("[role=status]")).hasSize(1);
        assertThat(books.billing().queries().sendings(invoice.id())).hasSize(1);
    }
}
