package dev.solde.billing.documents.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.solde.billing.Billing;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.testkit.MutableClock;
import jakarta.mail.Session;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Properties;
import java.util.UUID;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** A club with an invoice to send, and a server of mail. */
@Timeout(60)
abstract class MailTest {

    static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    static final AccountId DUPONT = AccountId.of("family-dupont");
    static final Recipient PARENT = Recipient.of("contact-7", "parent@example.org");
    static final SamplePage PAGE = new SamplePage("Facture F-2026-000001 à régler – café", "facture-F-2026-000001");

    final MutableClock clock = MutableClock.at(LocalDateTime.of(2026, 6, 1, 9, 0), ZoneId.of("Europe/Paris"));
    final FailingToRecord storage = new FailingToRecord(InMemoryBillingStorage.create());
    final Billing billing =
            BillingKernel.builder().storage(storage).clock(clock).build();
    final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    InvoiceId invoice = new InvoiceId(DUPONT, new UUID(0, 0));

    @BeforeEach
    void begin() {
        server.start();
        billing.openAccount(OpenAccount.of(DUPONT, EUR));
        invoice = billing.issueInvoice(IssueInvoice.builder(DUPONT)
                        .line("Judo", 1, Amounts.of("60.00", EUR), Tax.rate("0"))
                        .build())
                .id();
    }

    @AfterEach
    void end() {
        server.stop();
    }

    Properties properties(int port) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.from", "club@example.org");
        return properties;
    }

    Session session() {
        return Session.getInstance(properties(server.getSmtp().getPort()));
    }

    DocumentMailer mailer() {
        return DocumentMailer.of(billing, session());
    }
}
