package com.example.consumer;

import static com.example.consumer.Club.check;

import dev.solde.billing.Billing;
import dev.solde.billing.command.RecordSending;
import dev.solde.billing.documents.BillingDocuments;
import dev.solde.billing.documents.Brand;
import dev.solde.billing.documents.export.CsvExport;
import dev.solde.billing.documents.export.CsvFormat;
import dev.solde.billing.documents.mail.MailFailedException;
import dev.solde.billing.documents.mail.Recipient;
import dev.solde.billing.documents.mail.StatementMailer;
import dev.solde.billing.statement.Statement;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;

/** Statements on paper, by mail, and for a spreadsheet. */
final class Paper {
    private final Billing billing;

    Paper(Billing billing) {
        this.billing = billing;
    }

    void run(Statement statement) throws IOException {
        BillingDocuments documents = BillingDocuments.builder().brand(Brand.of("Judo Club")).locale(Locale.FRANCE).build();
        Path file = Files.createTempFile("statement", ".pdf");
        try (OutputStream pdf = Files.newOutputStream(file)) {
            documents.writePdf(statement, pdf);
        }
        check(Files.size(file) > 1000, "a PDF");
        Files.delete(file);
        try {
            StatementMailer.of(billing, documents, nobodysSession()).send(statement, Recipient.of("contact-7", "parent@example.org"));
        } catch (MailFailedException e) {
            check(e.reason() == MailFailedException.Reason.UNAVAILABLE, "there is no server");
        }
        check(billing.queries().sendings(statement.id()).isEmpty(), "nothing was sent");
        billing.recordSending(RecordSending.builder(statement.id(), "contact-7").channel("post").build());
        check(billing.queries().sendings(statement.id()).size() == 1, "it went by post");
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        CsvExport.of(billing.queries(), CsvFormat.spreadsheet(Locale.FRANCE)).ledger(statement.account(), csv);
        check(csv.size() > 100, "a ledger");
    }

    /** The port was free a moment ago. */
    private static Session nobodysSession() throws IOException {
        Properties properties = new Properties();
        try (ServerSocket free = new ServerSocket(0)) {
            properties.setProperty("mail.smtp.port", Integer.toString(free.getLocalPort()));
        }
        properties.setProperty("mail.smtp.host", "localhost");
        properties.setProperty("mail.from", "club@example.org");
        return Session.getInstance(properties);
    }
}
