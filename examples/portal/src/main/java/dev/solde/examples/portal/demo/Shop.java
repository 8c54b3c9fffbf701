package dev.solde.examples.portal.demo;

import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.document.Line;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.payment.PaymentMethod;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Customers of a shop that keeps its own numbers and sells in pounds; see demo/README.md for where the lines come from. */
final class Shop {

    private static final CurrencyUnit GBP = Monetary.getCurrency("GBP");
    private static final String LINES = "/dev/solde/examples/portal/demo/online-retail.csv";
    private static final Map<String, String> NAMES = Map.of(
            "12931", "Hart & Daughters",
            "15189", "The Corner Gift Shop",
            "15838", "O'Neill Stationers",
            "16027", "Willow Lane Books");

    /** What was paid, by the number of the invoice. */
    private static final Map<String, String> PAID = Map.of("540802", "418.48", "539332", "144.00", "543595", "200.00");

    private Shop() {}

    static void tell(LocalDate today, Demonstration.Story story) {
        Map<String, List<CSVRecord>> documents = documents();
        LocalDate last = documents.values().stream()
                .map(Shop::issued)
                .max(LocalDate::compareTo)
                .orElseThrow();
        long moved = ChronoUnit.DAYS.between(last, today.minusDays(1));
        LocalDate first = documents.values().stream()
                .map(Shop::issued)
                .min(LocalDate::compareTo)
                .orElseThrow();
        story.on(
                first.plusDays(moved - 1),
                books -> NAMES.forEach((number, name) ->
                        books.open(account(number), name, "accounts@customer-" + number + ".example", GBP)));
        documents.forEach((number, lines) -> {
            LocalDate day = issued(lines).plusDays(moved);
            story.on(day, books -> issue(books, number, lines));
            if (PAID.containsKey(number)) {
                story.on(
                        day.plusDays(9).isBefore(today) ? day.plusDays(9) : today.minusDays(1),
                        books -> books.billing()
                                .recordPayment(RecordPayment.of(
                                        books.kept(number).id(),
                                        Amounts.of(PAID.get(number), GBP),
                                        PaymentMethod.CREDIT_TRANSFER)));
            }
        });
    }

    private static void issue(Books books, String number, List<CSVRecord> rows) {
        AccountId account = account(rows.get(0).get("CustomerID"));
        if (number.startsWith("C")) {
            books.billing()
                    .issueGlobalCreditNote(IssueGlobalCreditNote.builder(account)
                            .number(DocumentNumber.of(number))
                            .lines(rows.stream()
                                    .map(row -> line(row, BigDecimal.ONE.negate()))
                                    .toList())
                            .build());
        } else {
            books.keep(
                    number,
                    books.billing()
                            .issueInvoice(IssueInvoice.builder(account)
                                    .number(DocumentNumber.of(number))
                                    .lines(rows.stream()
                                            .map(row -> line(row, BigDecimal.ONE))
                                            .toList())
                                    .build()));
        }
    }

    /** A returned quantity is negative in the data; on a credit note it is what is given back. */
    private static Line line(CSVRecord row, BigDecimal sign) {
        return Line.builder(row.get("Description").strip())
                .quantity(new BigDecimal(row.get("Quantity")).multiply(sign))
                .unitPrice(Amounts.price(row.get("UnitPrice"), GBP))
                .build();
    }

    private static AccountId account(String number) {
        return AccountId.of(number);
    }

    private static LocalDate issued(List<CSVRecord> rows) {
        return LocalDate.parse(rows.get(0).get("InvoiceDate").substring(0, 10));
    }

    private static Map<String, List<CSVRecord>> documents() {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        Map<String, List<CSVRecord>> documents = new LinkedHashMap<>();
        try (InputStream in = Shop.class.getResourceAsStream(LINES);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            for (CSVRecord row : format.parse(reader)) {
                documents
                        .computeIfAbsent(row.get("InvoiceNo"), number -> new ArrayList<>())
                        .add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return documents;
    }
}
