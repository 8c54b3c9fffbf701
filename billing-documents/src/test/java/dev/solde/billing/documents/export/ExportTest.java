package dev.solde.billing.documents.export;

import static dev.solde.billing.testkit.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.Billing;
import dev.solde.billing.command.AddPendingEntry;
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
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is written, to the letter: other programs read it. */
class ExportTest {

    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    private static final CurrencyUnit JPY = Monetary.getCurrency("JPY");
    private static final Tax NO_TAX = Tax.rate("0");
    private static final AccountId DUPONT = AccountId.of("family-dupont");
    private static final AccountId TANAKA = AccountId.of("family-tanaka");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 7, 15);

    private final MutableClock clock = MutableClock.at(LocalDateTime.of(2026, 6, 1, 9, 0), ZoneId.of("Europe/Paris"));
    private final Billing billing = BillingKernel.builder()
            .storage(InMemoryBillingStorage.create())
            .clock(clock)
            .build();

    private static MonetaryAmount eur(String amount) {
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
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static String written(Writing writing) {
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

    private static String withoutIds(String text) {
        return text.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "UUID");
    }

    private static String lines(String... lines) {
        return String.join("\r\n", lines) + "\r\n";
    }

    private CsvExport csv() {
        return CsvExport.of(billing.queries());
    }

    private JsonExport json() {
        return JsonExport.of(billing.queries());
    }

    @Test
    void a_ledger_as_csv() {
        assertThat(withoutIds(written(out -> csv().ledger(DUPONT, out))))
                .isEqualTo(
                        lines(
                                "\"account\",\"entryNumber\",\"kind\",\"number\",\"documentDate\",\"postingDate\",\"valueDate\",\"dueDate\","
                                        + "\"currency\",\"debit\",\"credit\",\"balance\",\"recordedAt\",\"item\"",
                                "\"family-dupont\",1,\"invoice\",\"F-2026-000001\",\"2026-06-01\",\"2026-06-01\",\"2026-06-01\",\"2026-07-01\","
                                        + "\"EUR\",150.00,,150.00,\"2026-06-01T07:00:00Z\",\"invoice/UUID/family-dupont\"",
                                "\"family-dupont\",2,\"payment\",,\"2026-06-01\",\"2026-06-01\",\"2026-06-01\",\"2026-06-01\","
                                        + "\"EUR\",,40.50,109.50,\"2026-06-01T07:00:00Z\",\"payment/UUID/family-dupont\"",
                                "\"family-dupont\",3,\"credit-note\",\"AV-2026-000001\",\"2026-06-01\",\"2026-06-01\",\"2026-06-01\",\"2026-06-01\","
                                        + "\"EUR\",,200.00,-90.50,\"2026-06-01T07:00:00Z\",\"credit-note/UUID/family-dupont\""));
    }

    @Test
    void open_items_as_csv_for_a_french_spreadsheet() {
        CsvExport french = CsvExport.of(billing.queries(), CsvFormat.spreadsheet(Locale.FRANCE));

        assertThat(withoutIds(written(out -> french.openItems(DUPONT, out))))
                .isEqualTo("\uFEFF"
                        + lines(
                                "\"account\";\"kind\";\"side\";\"number\";\"documentDate\";\"postingDate\";\"dueDate\";\"currency\";"
                                        + "\"amount\";\"open\";\"disputed\";\"item\"",
                                "\"family-dupont\";\"invoice\";\"DEBIT\";\"F-2026-000001\";\"2026-06-01\";\"2026-06-01\";\"2026-07-01\";"
                                        + "\"EUR\";150,00;109,50;\"false\";\"invoice/UUID/family-dupont\"",
                                "\"family-dupont\";\"credit-note\";\"CREDIT\";\"AV-2026-000001\";\"2026-06-01\";\"2026-06-01\";\"2026-06-01\";"
                                        + "\"EUR\";200,00;200,00;\"false\";\"credit-note/UUID/family-dupont\""));
    }

    @Test
    void the_ageing_of_one_and_of_all_as_csv() {
        String header =
                "\"account\",\"asOf\",\"currency\",\"current\",\"days1to30\",\"days31to60\",\"days61to90\",\"days91plus\","
                        + "\"unappliedCredit\",\"balance\"";

        assertThat(written(out -> CsvExport.of(billing.queries().asOf(LATER)).ageing(DUPONT, out)))
                .isEqualTo(lines(
                        header, "\"family-dupont\",\"2026-07-15\",\"EUR\",0.00,109.50,0.00,0.00,0.00,200.00,-90.50"));
        assertThat(written(out -> csv().ageingOfAll(LATER, out)))
                .isEqualTo(lines(
                        header,
                        "\"family-dupont\",\"2026-07-15\",\"EUR\",0.00,109.50,0.00,0.00,0.00,200.00,-90.50",
                        "\"family-tanaka\",\"2026-07-15\",\"JPY\",0,5000,0,0,0,0,5000"));
    }

    private Statement statement() {
        return billing.generateStatement(
                GenerateStatement.builder(DUPONT, StatementKind.ACTIVITY, DateRange.of(TODAY, TODAY))
                        .withLines()
                        .build());
    }

    @Test
    void a_statement_as_csv_says_of_each_row_what_it_is() {
        Statement statement = statement();
        String about =
                "\"family-dupont\",\"statement/UUID/family-dupont\",\"ACTIVITY\",\"2026-06-01\",\"2026-06-01\",\"2026-06-01\",";
        String invoice = "\"invoice\",\"F-2026-000001\",\"order:+33 6\",\"2026-06-01\",\"2026-06-01\",\"2026-07-01\",";
        String note = "\"credit-note\",\"AV-2026-000001\",,\"2026-06-01\",\"2026-06-01\",\"2026-06-01\",";

        assertThat(withoutIds(written(out -> csv().statement(statement, out))))
                .isEqualTo(lines(
                        "\"account\",\"statement\",\"statementKind\",\"from\",\"to\",\"asOf\",\"section\",\"kind\",\"number\","
                                + "\"references\",\"documentDate\",\"postingDate\",\"dueDate\",\"daysOverdue\",\"method\",\"label\","
                                + "\"quantity\",\"net\",\"currency\",\"debit\",\"credit\",\"open\",\"balance\"",
                        about + "\"OPENING\",,,,,,,,,,,,\"EUR\",,,,0.00",
                        about + "\"MOVEMENT\"," + invoice + "0,,,,,\"EUR\",150.00,,109.50,150.00",
                        about + "\"LINE\"," + invoice + ",,\"'=Judo; \"\"term\"\", 1\",1.5,150.00,\"EUR\",,,,",
                        about
                                + "\"MOVEMENT\",\"payment\",,,\"2026-06-01\",\"2026-06-01\",\"2026-06-01\",0,\"CARD\",,,,\"EUR\",,40.50,0.00,109.50",
                        about + "\"MOVEMENT\"," + note + "0,,,,,\"EUR\",,200.00,200.00,-90.50",
                        about + "\"LINE\"," + note + ",,\"Goodwill\",1,200.00,\"EUR\",,,,",
                        about + "\"CLOSING\",,,,,,,,,,,,\"EUR\",150.00,240.50,,-90.50",
                        about + "\"OPEN_DEBIT\"," + invoice + "0,,,,,\"EUR\",150.00,,109.50,109.50",
                        about + "\"UNAPPLIED_CREDIT\"," + note + "0,,,,,\"EUR\",,200.00,200.00,-200.00",
                        about + "\"PAYABLE\",,,,,,,,,,,,\"EUR\",,,,109.50"));
    }

    @Test
    void the_same_tables_as_json() {
        assertThat(withoutIds(written(out -> json().openItems(DUPONT, out))))
                .isEqualTo("{\"kind\":\"open-items\",\"rows\":["
                        + "{\"account\":\"family-dupont\",\"kind\":\"invoice\",\"side\":\"DEBIT\",\"number\":\"F-2026-000001\","
                        + "\"documentDate\":\"2026-06-01\",\"postingDate\":\"2026-06-01\",\"dueDate\":\"2026-07-01\","
                        + "\"currency\":\"EUR\",\"amount\":\"150.00\",\"open\":\"109.50\",\"disputed\":false,"
                        + "\"item\":\"invoice/UUID/family-dupont\"},"
                        + "{\"account\":\"family-dupont\",\"kind\":\"credit-note\",\"side\":\"CREDIT\",\"number\":\"AV-2026-000001\","
                        + "\"documentDate\":\"2026-06-01\",\"postingDate\":\"2026-06-01\",\"dueDate\":\"2026-06-01\","
                        + "\"currency\":\"EUR\",\"amount\":\"200.00\",\"open\":\"200.00\",\"disputed\":false,"
                        + "\"item\":\"credit-note/UUID/family-dupont\"}]}");
        assertThat(written(out -> json().ageingOfAll(LATER, out)))
                .isEqualTo("{\"kind\":\"ageing\",\"rows\":["
                        + "{\"account\":\"family-dupont\",\"asOf\":\"2026-07-15\",\"currency\":\"EUR\",\"current\":\"0.00\","
                        + "\"days1to30\":\"109.50\",\"days31to60\":\"0.00\",\"days61to90\":\"0.00\",\"days91plus\":\"0.00\","
                        + "\"unappliedCredit\":\"200.00\",\"balance\":\"-90.50\"},"
                        + "{\"account\":\"family-tanaka\",\"asOf\":\"2026-07-15\",\"currency\":\"JPY\",\"current\":\"0\","
                        + "\"days1to30\":\"5000\",\"days31to60\":\"0\",\"days61to90\":\"0\",\"days91plus\":\"0\","
                        + "\"unappliedCredit\":\"0\",\"balance\":\"5000\"}]}");
        assertThat(withoutIds(written(out -> json().ledger(TANAKA, out))))
                .isEqualTo("{\"kind\":\"ledger\",\"rows\":["
                        + "{\"account\":\"family-tanaka\",\"entryNumber\":1,\"kind\":\"invoice\",\"number\":\"F-2026-000002\","
                        + "\"documentDate\":\"2026-06-01\",\"postingDate\":\"2026-06-01\",\"valueDate\":\"2026-06-01\","
                        + "\"dueDate\":\"2026-07-01\",\"currency\":\"JPY\",\"debit\":\"5000\",\"credit\":null,\"balance\":\"5000\","
                        + "\"recordedAt\":\"2026-06-01T07:00:00Z\",\"item\":\"invoice/UUID/family-tanaka\"}]}");
        assertThat(withoutIds(written(out -> json().statement(statement(), out))))
                .startsWith("{\"kind\":\"statement\",\"rows\":[{\"account\":\"family-dupont\",")
                .contains("\"section\":\"LINE\"", "\"label\":\"=Judo; \\\"term\\\", 1\",\"quantity\":\"1.5\"");
    }

    @Test
    void what_is_open_on_all_accounts_is_that_of_each() {
        String all = written(out -> csv().openItemsOfAll(LATER, out));
        List<String> each = Stream.of(DUPONT, TANAKA)
                .map(account -> written(
                        out -> CsvExport.of(billing.queries().asOf(LATER)).openItems(account, out)))
                .toList();

        assertThat(all)
                .isEqualTo(each.get(0) + each.get(1).substring(each.get(1).indexOf("\r\n") + 2));
        assertThat(written(out -> csv().openItemsOfAll(TODAY.minusDays(1), out)).lines())
                .hasSize(1);
    }

    @Test
    void a_ledger_of_several_pages_is_of_the_moment_at_which_it_was_asked_for() {
        for (int payment = 0; payment < 2_500; payment++) {
            billing.recordPayment(RecordPayment.of(TANAKA, Amounts.of(1, JPY), PaymentMethod.CASH));
        }
        String before = written(out -> csv().ledger(TANAKA, out));
        String during = written(out -> csv().ledger(TANAKA, new PayingStream(out)));

        assertThat(before.lines()).hasSize(2_502);
        assertThat(during).isEqualTo(before);
        assertThat(written(out -> csv().ledger(TANAKA, out)).lines()).hasSizeGreaterThan(2_502);
    }

    /** Records a payment whenever something is written. */
    private final class PayingStream extends OutputStream {

        private final OutputStream out;

        PayingStream(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            billing.recordPayment(RecordPayment.of(TANAKA, Amounts.of(1, JPY), PaymentMethod.CASH));
            out.write(bytes, from, length);
        }
    }

    @Test
    void an_export_is_of_the_view_that_it_was_given() {
        clock.advance(Duration.ofDays(2));
        billing.recordPayment(RecordPayment.of(DUPONT, eur("1.00"), PaymentMethod.CASH));
        billing.addPendingEntry(AddPendingEntry.debit(DUPONT, "Lesson", eur("3.00"), NO_TAX, TODAY));

        assertThat(written(out -> CsvExport.of(billing.queries().asOf(TODAY)).ledger(DUPONT, out))
                        .lines())
                .hasSize(4);
        assertThat(written(out -> csv().ledger(DUPONT, out)).lines()).hasSize(5);
    }

    @Test
    void an_unknown_account_is_refused_before_anything_is_written() {
        AccountId nobody = AccountId.of("nobody-" + new UUID(0, 7));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertRefused(() -> csv().ledger(nobody, out)).hasCode("account-not-found");
        assertRefused(() -> json().openItems(nobody, out)).hasCode("account-not-found");
        assertRefused(() -> json().ageing(nobody, out)).hasCode("account-not-found");
        assertThat(out.size()).isZero();
    }

    @Test
    void json_that_broke_off_does_not_look_complete() {
        Stream<String> breaking = Stream.of("a", "b").peek(row -> {
            if (row.equals("b")) {
                throw new IllegalStateException("the storage failed");
            }
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> JsonTable.write(
                        new Table<>(
                                "test", List.of(new Column<>("label", (row, to) -> to.text(row))), breaking.iterator()),
                        out))
                .hasMessage("the storage failed");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{\"kind\":\"test\",\"rows\":[{\"label\":\"a\"}");
    }
}
