package dev.solde.examples.guides;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingQueries;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.document.Tax;
import dev.solde.billing.documents.export.CsvExport;
import dev.solde.billing.documents.export.CsvFormat;
import dev.solde.billing.documents.export.JsonExport;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.PaymentTerms;
import dev.solde.billing.testkit.MutableClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of {@code docs/guides/exports.md}. */
class ExportGuideTest {

    static final CurrencyUnit EUR = Monetary.getCurrency("EUR");

    @TempDir
    Path directory;

    final MutableClock clock = MutableClock.at(LocalDateTime.of(2026, 6, 1, 9, 0), ZoneId.of("Europe/Paris"));
    final Billing billing = BillingKernel.builder()
            .storage(InMemoryBillingStorage.create())
            .clock(clock)
            .build();
    final BillingQueries queries = billing.queries();
    final AccountId dupont = AccountId.of("family-dupont");

    @BeforeEach
    void begin() {
        billing.openAccount(OpenAccount.of(dupont, EUR));
        billing.issueInvoice(IssueInvoice.builder(dupont)
                .line("Judo", 1, Amounts.of("60.00", EUR), Tax.rate("0"))
                .terms(PaymentTerms.days(30))
                .build());
    }

    @Test
    void a_ledger_is_written_for_a_spreadsheet() throws IOException {
        Path file = directory.resolve("ledger.csv");
        // guide: ledger
        CsvExport csv = CsvExport.of(queries, CsvFormat.spreadsheet(Locale.FRANCE));
        try (OutputStream out = Files.newOutputStream(file)) {
            csv.ledger(dupont, out);
        }
        // end
        assertThat(Files.readString(file)).contains(";60,00;");
    }

    @Test
    void an_ageing_is_written_for_programs() throws IOException {
        OutputStream out = new ByteArrayOutputStream();
        // guide: ageing
        JsonExport.of(queries.asOf(LocalDate.of(2026, 8, 1))).ageing(dupont, out);
        // end
        assertThat(((ByteArrayOutputStream) out).toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"kind\":\"ageing\",\"rows\":[{\"account\":\"family-dupont\",\"asOf\":\"2026-08-01\","
                                + "\"currency\":\"EUR\",\"current\":\"0.00\",\"days1to30\":\"0.00\",\"days31to60\":\"60.00\","
                                + "\"days61to90\":\"0.00\",\"days91plus\":\"0.00\",\"unappliedCredit\":\"0.00\",\"balance\":\"60.00\"}]}");
    }

    @Test
    void what_is_open_everywhere_is_written_in_one_file() throws IOException {
        OutputStream out = new ByteArrayOutputStream();
        // guide: all
        CsvExport.of(queries).openItemsOfAll(LocalDate.of(2026, 6, 30), out);
        // end
        assertThat(out.toString()).contains("family-dupont");
    }
}
