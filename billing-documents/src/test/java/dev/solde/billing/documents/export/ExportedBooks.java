package dev.solde.billing.documents.export;

import dev.solde.billing.Billing;
import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.PaymentTerms;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementKind;
import dev.solde.billing.testkit.MutableClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import org.junit.jupiter.api.BeforeEach;

/** A family with an invoice, a payment in part and a credit note, and another in yen. */
abstract class ExportedBooks {

    static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    static final CurrencyUnit JPY = Monetary.getCurrency("JPY");
    static final Tax NO_TAX = Tax.rate("0");
    static final AccountId DUPONT = AccountId.of("family-dupont");
    static final AccountId TANAKA = AccountId.of("family-tanaka");
    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    static final LocalDate LATER = LocalDate.of(2026, 7, 15);

    final MutableClock clock = MutableClock.at(LocalDateTime.of(2026, 6, 1, 9, 0), ZoneId.of("Europe/Paris"));
    final Billing billing = BillingKernel.builder()
            .storage(InMemoryBillingStorage.create())
            .clock(clock)
            .build();

    static MonetaryAmount eur(String amount) {
        return Amounts.of(amount, EUR);
    }

    @BeforeEach
    void begin() {
        billing.openAccount(OpenAccount.of(TANAKA, JPY));
        billing.openAccount(OpenAccount.of(DUPONT, EUR));
        Invoice invoice = billing.issueInvoice(IssueInvoice.builder(DUPONT)
                .line(Line.builder("=Judo; \"term\", 1")
                        .quantity("1.5")
                        .unitPrice(eur("100.00"))
                        .tax(NO_TAX)
                        .build())
                .reference(HostReference.of("order", "+33 6"))
                .terms(PaymentTerms.days(30))
                .build());
        billing.recordPayment(RecordPayment.of(invoice.id(), eur("40.50"), PaymentMethod.CARD));
        billing.issueGlobalCreditNote(
                IssueGlobalCreditNote.ofAmount(DUPONT, "Goodwill", eur("200.00"), PriceMode.NET, NO_TAX));
        billing.issueInvoice(IssueInvoice.builder(TANAKA)
                .line("Judo", 1, Amounts.of(5000, JPY), NO_TAX)
                .terms(PaymentTerms.days(30))
                .build());
    }

    /** Something that writes. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    static String written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new AssertionError("the stream is the caller's to close");
            }
        };
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    static String withoutIds(String text) {
        return text.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "UUID");
    }

    static String lines(String... lines) {
        return String.join("\r\n", lines) + "\r\n";
    }

    CsvExport csv() {
        return CsvExport.of(billing.queries());
    }

    JsonExport json() {
        return JsonExport.of(billing.queries());
    }

    Statement statement() {
        return billing.generateStatement(
                GenerateStatement.builder(DUPONT, StatementKind.ACTIVITY, DateRange.of(TODAY, TODAY))
                        .withLines()
                        .build());
    }
}
