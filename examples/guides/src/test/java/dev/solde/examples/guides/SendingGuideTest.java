package dev.solde.examples.guides;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.solde.billing.Billing;
import dev.solde.billing.BillingQueries;
import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordSending;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.Tax;
import dev.solde.billing.documents.BillingDocuments;
import dev.solde.billing.documents.Brand;
import dev.solde.billing.documents.mail.DocumentMailer;
import dev.solde.billing.documents.mail.MailFailedException;
import dev.solde.billing.documents.mail.Recipient;
import dev.solde.billing.documents.mail.SendingNotRecordedException;
import dev.solde.billing.documents.mail.StatementMailer;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Actor;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.Sending;
import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementKind;
import dev.solde.billing.testkit.MutableClock;
import jakarta.mail.Session;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The code of {@code docs/guides/sending-by-email.md}. */
class SendingGuideTest {

    static final CurrencyUnit EUR = Monetary.getCurrency("EUR");

    final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    final MutableClock clock = MutableClock.at(LocalDateTime.of(2026, 6, 1, 9, 0), ZoneId.of("Europe/Paris"));
    final Billing billing = BillingKernel.builder()
            .storage(InMemoryBillingStorage.create())
            .clock(clock)
            .build();
    final BillingQueries queries = billing.queries();
    final AccountId dupont = AccountId.of("family-dupont");
    final List<Object> later = new ArrayList<>();

    @BeforeEach
    void begin() {
        server.start();
        billing.openAccount(OpenAccount.of(dupont, EUR));
    }

    @AfterEach
    void end() {
        server.stop();
    }

    private Invoice invoice() {
        return billing.issueInvoice(IssueInvoice.builder(dupont)
                .line("Judo, autumn term", 1, Amounts.of("175.00", EUR), Tax.rate("20"))
                .build());
    }

    private Statement statement() {
        return billing.generateStatement(
                GenerateStatement.of(dupont, StatementKind.ACTIVITY, DateRange.of(YearMonth.of(2026, 6))));
    }

    private Session session(int port) {
        // guide: session
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "localhost");
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.from", "club@example.org");
        Session session = Session.getInstance(properties); // or the one that your framework makes
        // end
        return session;
    }

    private final BillingDocuments documents = BillingDocuments.builder()
            .brand(Brand.of("Judo Club"))
            .locale(Locale.FRANCE)
            .build();

    @Test
    void a_statement_is_sent_and_recorded() throws Exception {
        invoice();
        Statement statement = statement();
        Session session = session(server.getSmtp().getPort());
        // guide: statement
        StatementMailer mailer = StatementMailer.of(billing, documents, session);
        Sending sent = mailer.by(Actor.of("clerk-2")).send(statement, Recipient.of("contact-7", "parent@example.org"));
        assertThat(queries.sendings(statement.id())).containsExactly(sent); // when, to whom, by whom
        assertThat(sent.recipient()).isEqualTo("contact-7");
        // end
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_single_document_is_sent() throws Exception {
        Invoice invoice = invoice();
        Session session = session(server.getSmtp().getPort());
        // guide: document
        DocumentMailer mailer = DocumentMailer.builder(billing, session)
                .from("accounts@example.org", "Judo Club")
                .replyTo("office@example.org")
                .build();
        mailer.send(
                invoice.id(),
                documents.invoice(queries, invoice.id()),
                Recipient.of("contact-7", "parent@example.org").named("Élodie Dupont"));
        assertThat(queries.sendings(invoice.id())).hasSize(1);
        // end
        assertThat(server.getReceivedMessages()[0].getSubject())
                .contains(invoice.number().value());
    }

    @Test
    void a_run_is_repeated_without_sending_twice() {
        invoice();
        Statement statement = statement();
        StatementMailer mailer =
                StatementMailer.of(billing, documents, session(server.getSmtp().getPort()));
        // guide: run
        CommandKey once = CommandKey.of("statements-2026-06", dupont.value());
        Recipient parent = Recipient.of("contact-7", "parent@example.org");
        Sending first = mailer.send(statement, parent, once);
        assertThat(mailer.send(statement, parent, once)).isEqualTo(first); // no second mail
        // end
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_failure_is_told_and_loses_nothing() {
        invoice();
        Statement statement = statement();
        StatementMailer mailer = StatementMailer.of(billing, documents, session(1));
        Recipient parent = Recipient.of("contact-7", "parent@example.org");
        // guide: failure
        try {
            mailer.send(statement, parent);
        } catch (MailFailedException e) {
            later.add(e.reason()); // nothing was recorded: UNAVAILABLE may be tried again
        } catch (SendingNotRecordedException e) {
            later.add(e.command()); // the mail went out: billing.recordSending(e.command()) when the storage is back
        }
        // end
        assertThat(later).containsExactly(MailFailedException.Reason.UNAVAILABLE);
        assertThat(queries.sendings(statement.id())).isEmpty();
    }

    @Test
    void what_went_by_another_way_is_recorded_too() {
        Invoice invoice = invoice();
        // guide: post
        billing.recordSending(RecordSending.builder(invoice.id(), "contact-7")
                .channel("post")
                .actor(Actor.of("clerk-2"))
                .build());
        assertThat(queries.sendings(invoice.id())).extracting(Sending::channel).containsExactly("post");
        // end
    }
}
