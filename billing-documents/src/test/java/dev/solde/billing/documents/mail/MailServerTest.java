package dev.solde.billing.documents.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.solde.billing.documents.mail.MailFailedException.Reason;
import dev.solde.billing.documents.mail.ScriptedServer.Manner;
import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Provider;
import jakarta.mail.Session;
import java.io.IOException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What servers do that do not take a mail, and how long they are waited for. */
class MailServerTest extends MailTest {

    private void fails(Session session, Reason reason) {
        MailFailedException failed = catchThrowableOfType(
                MailFailedException.class,
                () -> DocumentMailer.of(billing, session).send(invoice, PAGE, PARENT));

        assertThat(List.of(failed.subject(), failed.recipient(), failed.reason()))
                .isEqualTo(List.of(invoice, "contact-7", reason));
        assertThat(failed.getMessage()).doesNotContain("parent@example.org");
        assertThat(billing.queries().sendings(invoice)).isEmpty();
    }

    /** For a transport of the host's own. */
    @Test
    void providers_of_the_session_are_kept() {
        Session session = Session.getInstance(new Properties());
        session.addProvider(
                new Provider(Provider.Type.TRANSPORT, "pigeon", "com.example.PigeonTransport", "Example", "1"));
        assertThat(Stream.of(BoundedSession.of(session).getProviders()).map(Provider::getProtocol))
                .contains("smtp", "pigeon");
    }

    @Test
    void a_recipient_whom_the_server_refuses_is_reported_and_nothing_recorded() throws IOException {
        try (ScriptedServer refusing = new ScriptedServer(Manner.REFUSES_THE_RECIPIENT)) {
            fails(impatient(refusing.port()), Reason.REFUSED);
        }
    }

    @Test
    void a_mail_or_a_sender_whom_the_server_refuses_is_refused_for_good() throws IOException {
        try (ScriptedServer refusing = new ScriptedServer(Manner.REFUSES_THE_MAIL)) {
            fails(impatient(refusing.port()), Reason.REFUSED);
        }
        try (ScriptedServer refusing = new ScriptedServer(Manner.REFUSES_THE_SENDER)) {
            fails(signingIn(refusing.port()), Reason.REFUSED);
        }
    }

    @Test
    void a_server_that_asks_to_come_again_may_be_better_later() throws IOException {
        try (ScriptedServer greylisting = new ScriptedServer(Manner.PUTS_OFF)) {
            fails(impatient(greylisting.port()), Reason.UNAVAILABLE);
        }
        try (ScriptedServer unable = new ScriptedServer(Manner.CANNOT_CHECK_THE_SENDER)) {
            fails(signingIn(unable.port()), Reason.UNAVAILABLE);
        }
    }

    @Test
    void a_server_that_says_nothing_is_waited_for_no_longer_than_the_bound() throws IOException {
        try (ScriptedServer silent = new ScriptedServer(Manner.SILENT)) {
            fails(impatient(silent.port()), Reason.UNAVAILABLE);
        }
        try (ScriptedServer silent = new ScriptedServer(Manner.SILENT_AT_THE_END)) {
            fails(impatient(silent.port()), Reason.UNAVAILABLE);
        }
    }

    @Test
    void a_server_that_breaks_off_or_is_not_there_is_unavailable() throws IOException {
        int nobody;
        try (ScriptedServer gone = new ScriptedServer(Manner.BREAKS_OFF)) {
            nobody = gone.port();
            fails(impatient(gone.port()), Reason.UNAVAILABLE);
        }
        fails(impatient(nobody), Reason.UNAVAILABLE);
    }

    @Test
    void a_session_that_signs_in_without_a_password_is_refused_for_good() throws IOException {
        try (ScriptedServer refusing = new ScriptedServer(Manner.REFUSES_THE_SENDER)) {
            Properties properties = properties(refusing.port());
            properties.setProperty("mail.smtp.auth", "true");
            fails(Session.getInstance(properties), Reason.REFUSED);
        }
    }

    private Session signingIn(int port) {
        Properties properties = properties(port);
        properties.setProperty("mail.smtp.auth", "true");
        properties.setProperty("mail.smtp.timeout", "2000");
        return Session.getInstance(properties, new Passwords());
    }

    private Session impatient(int port) {
        Properties properties = properties(port);
        properties.setProperty("mail.smtp.timeout", "2000");
        return Session.getInstance(properties);
    }

    @Test
    void a_session_without_bounds_gets_them_and_the_hosts_own_stays_as_it_was() throws MessagingException {
        Properties given = properties(25);
        given.setProperty("mail.smtp.timeout", "700");
        Session session = Session.getInstance(given, new Passwords());
        Session bounded = BoundedSession.of(session);

        assertThat(List.of(
                        bounded.getProperty("mail.smtp.timeout"),
                        bounded.getProperty("mail.smtp.connectiontimeout"),
                        bounded.getProperty("mail.smtp.writetimeout"),
                        bounded.getProperty("mail.smtps.timeout")))
                .containsExactly("700", "10000", "30000", "30000");
        assertThat(given).hasSize(4);
        PasswordAuthentication asked = bounded.requestPasswordAuthentication(null, 25, "smtp", null, "club");
        assertThat(List.of(asked.getUserName(), asked.getPassword())).containsExactly("club", "secret of smtp");
        assertThat(BoundedSession.of(bounded)).isSameAs(bounded);
        for (String endless : List.of("0", "-1", "soon")) {
            Properties waiting = properties(25);
            waiting.setProperty("mail.smtp.writetimeout", endless);
            assertThatThrownBy(() -> BoundedSession.of(Session.getInstance(waiting)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("mail.smtp.writetimeout");
            assertThatThrownBy(() -> DocumentMailer.of(billing, Session.getInstance(waiting)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** Knows one password for each protocol. */
    private static final class Passwords extends Authenticator {

        @Override
        protected PasswordAuthentication getPasswordAuthentication() {
            String user = getDefaultUserName() == null ? "nobody" : getDefaultUserName();
            return new PasswordAuthentication(user, "secret of " + getRequestingProtocol());
        }
    }
}
