package dev.solde.billing.documents.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What may stand in the headers of a mail. */
class MailHeadersTest extends MailTest {

    @Test
    void no_text_can_begin_a_header_of_its_own() {
        String injected = "x\r\nBcc: everybody@example.org";
        for (String bad : List.of(
                injected,
                "a@example.org" + injected,
                "a@example.org, b@example.org",
                "A <a@example.org>",
                "friends: a@example.org;",
                "nobody",
                " ",
                "a@example.org\n")) {
            assertThatThrownBy(() -> Recipient.of("contact-7", bad))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("address")
                    .hasMessageNotContaining("example");
        }
        assertThatThrownBy(() -> PARENT.named(injected)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PARENT.named("x\u2028y")).isInstanceOf(IllegalArgumentException.class);
        for (SamplePage page : List.of(
                new SamplePage(injected, "facture"),
                new SamplePage("Facture", injected),
                new SamplePage("Facture", "../facture"))) {
            assertThatThrownBy(() -> mailer().send(invoice, page, PARENT)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> DocumentMailer.builder(billing, session()).from("club@example.org", injected))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(billing.queries().sendings(invoice)).isEmpty();
        assertThat(PARENT.named("Zoë")).hasToString("Recipient[contact-7]");
    }

    @Test
    void an_address_is_no_reference_of_a_recipient() {
        Recipient careless = Recipient.of("parent@example.org", "parent@example.org");

        assertThatThrownBy(() -> mailer().send(invoice, PAGE, careless)).isInstanceOf(IllegalArgumentException.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_mailer_knows_from_whom_mails_come() {
        Properties nobody = properties(25);
        nobody.remove("mail.from");

        assertThatThrownBy(() -> DocumentMailer.of(billing, Session.getInstance(nobody)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("from");
    }
}
