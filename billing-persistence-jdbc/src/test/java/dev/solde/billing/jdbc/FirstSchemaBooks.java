package dev.solde.billing.jdbc;

import dev.solde.billing.Billing;
import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.command.Erase;
import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.SchedulePayment;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.PendingEntry;
import dev.solde.billing.document.Tax;
import dev.solde.billing.jdbc.BillingSchema.Database;
import dev.solde.billing.jdbc.sql.Dialect;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.StatementKind;
import dev.solde.billing.testkit.Bench;
import dev.solde.billing.testkit.MutableClock;
import dev.solde.billing.testkit.scenario.ScenarioFile;
import dev.solde.billing.testkit.scenario.ScenarioPlayer;
import dev.solde.billing.testkit.scenario.ScenarioStorage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.sql.DataSource;

/**
 * The first schema with books in it, which is what every upgrade begins with: scenarios that were played, kept as one script per
 * database. While no release has been made and the first schema still changes, {@link #main} writes the scripts anew, from the module's
 * directory; afterwards they are never changed.
 */
final class FirstSchemaBooks {

    private static final String FOLDER = "/dev/solde/billing/jdbc/upgrade/";

    /** Of each of two files: enough that no table stays empty. */
    private static final int SCENARIOS = 14;

    private FirstSchemaBooks() {}

    /** Installs the first schema and fills it. */
    static void install(DataSource dataSource, TestDatabase database, Names names) throws SQLException, IOException {
        Dialect dialect = dialect(database);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            if (names.schema().isPresent()) {
                statement.execute(
                        "create schema if not exists " + names.schema().get());
            }
            execute(statement, SchemaScript.after(0, dialect).get(0).sql(names));
            execute(statement, new SchemaScript(1, script(dialect)).sql(names));
        }
    }

    /** In one transaction; for MariaDB, whose driver does not take several statements at once, one after the other. */
    static void execute(Statement statement, String script) throws SQLException {
        if (Dialect.of(statement.getConnection()) != Dialect.MARIADB) {
            statement.execute(script);
            return;
        }
        for (String sql : script.split(";\n(?=create |insert |merge |--|\\s|$)")) {
            if (!sql.isBlank()) {
                statement.execute(sql);
            }
        }
    }

    static Dialect dialect(TestDatabase database) {
        return Dialect.valueOf(database.kind().name());
    }

    private static String file(Dialect dialect) {
        return "books-v1-" + dialect.name().toLowerCase(Locale.ROOT) + ".sql";
    }

    private static String script(Dialect dialect) throws IOException {
        String resource = FOLDER + file(dialect);
        try (InputStream in = Objects.requireNonNull(FirstSchemaBooks.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Writes the scripts. */
    public static void main(String[] arguments) throws Exception {
        for (TestDatabase database : List.of(TestDatabase.H2_MEMORY, TestDatabase.POSTGRESQL, TestDatabase.MARIADB)) {
            String here = database.kind() == Database.MARIADB ? "database()" : "current_schema";
            DataSource played = database.empty();
            play(played);
            DataSource first = database.empty();
            try (Connection connection = first.getConnection();
                    Statement statement = connection.createStatement()) {
                execute(
                        statement,
                        SchemaScript.after(0, dialect(database))
                                .get(0)
                                .sql(BillingSchema.standard().names()));
            }
            StringBuilder script = new StringBuilder("-- Books of the first schema, written by FirstSchemaBooks.\n");
            try (Connection connection = played.getConnection()) {
                for (String table : tables(first, here)) {
                    write(connection, table, columns(first, table, here), database.kind(), script);
                }
            }
            Files.writeString(Path.of("src/test/resources" + FOLDER + file(dialect(database))), script);
        }
        System.exit(0);
    }

    private static void play(DataSource dataSource) {
        ScenarioStorage storage = new ScenarioStorage(
                JdbcBillingStorage.builder(dataSource).createSchema().build(),
                ContractDatabase.transactionsOn(dataSource));
        ScenarioPlayer player = ScenarioPlayer.on(storage).withoutInvariants();
        Stream.of(ScenarioFile.ofManuals(), ScenarioFile.ofCorners())
                .flatMap(file -> file.scenarios().stream().limit(SCENARIOS))
                .forEach(player::play);
        playByHand(storage.storage());
    }

    /** What no scenario has: drafts, a statement, a billed source, a promise for an invoice, a closed tenant, erased texts, an account that another database exported. */
    private static void playByHand(BillingStorage storage) {
        MutableClock clock = MutableClock.at(LocalDateTime.of(2026, 3, 2, 9, 0), ZoneOffset.UTC);
        CurrencyUnit euro = Monetary.getCurrency("EUR");
        Billing billing = BillingKernel.builder()
                .storage(storage)
                .tenant(TenantId.of("club"))
                .clock(clock)
                .build();
        AccountId member = AccountId.of("member/7");
        billing.openAccount(OpenAccount.builder(member, euro)
                .party(Party.of("O'Hara \\ \"Söhne\""))
                .reason("a text;\nof two lines")
                .build());
        PendingEntry entry = billing.addPendingEntry(AddPendingEntry.debit(
                member, "Lesson", Amounts.of("12.50", euro), Tax.rate("20"), LocalDate.of(2026, 3, 9)));
        billing.saveDraft(IssueInvoice.builder(member).entry(entry.id()).build());
        billing.recordPayment(RecordPayment.builder(member, Amounts.of("40.00", euro), PaymentMethod.CHEQUE)
                .memo("to be erased")
                .commandKey(CommandKey.of("office", "1"))
                .build());
        Invoice invoice = billing.issueInvoice(IssueInvoice.builder(member)
                .line(Line.builder("Judogi")
                        .unitPrice(Amounts.of("30.00", euro))
                        .tax(Tax.rate("5.5"))
                        .source(HostReference.of("order-line", "SO-1/1"))
                        .build())
                .build());
        billing.schedulePayment(SchedulePayment.of(
                invoice.id(), Amounts.of("10.00", euro), PaymentMethod.CHEQUE, LocalDate.of(2026, 6, 1)));
        clock.advance(Duration.ofDays(40));
        billing.generateStatement(
                GenerateStatement.of(member, StatementKind.ACTIVITY, DateRange.of(YearMonth.of(2026, 3))));
        billing.batch().closePeriod(LocalDate.of(2026, 3, 31));
        billing.erase(Erase.texts(member, LocalDate.of(2026, 3, 31), "retention ended"));
        Bench elsewhere = new Bench(InMemoryBillingStorage::create, Optional.empty());
        Billing exporting = elsewhere.billing(TenantId.of("club"));
        AccountId moved = AccountId.of("member/8");
        exporting.openAccount(OpenAccount.of(moved, euro));
        exporting.recordPayment(RecordPayment.of(moved, Amounts.of("5.00", euro), PaymentMethod.CASH));
        billing.restore(exporting.queries().journal(moved, PageRequest.first(10)).items().stream());
    }

    private static List<String> tables(DataSource first, String here) throws SQLException {
        return strings(
                first,
                "select distinct lower(table_name), case lower(table_name) when 'solde_account' then 0 else 1 end"
                        + " from information_schema.columns where lower(column_name) = 'tenant'"
                        + " and lower(table_name) like 'solde%' and table_schema = " + here + " order by 2, 1");
    }

    private static List<String> columns(DataSource first, String table, String here) throws SQLException {
        return strings(
                first,
                "select lower(column_name) from information_schema.columns where lower(table_name) = '" + table
                        + "' and is_generated = 'NEVER' and table_schema = " + here + " order by ordinal_position");
    }

    private static List<String> strings(DataSource dataSource, String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                strings.add(result.getString(1));
            }
        }
        return strings;
    }

    private static void write(
            Connection connection, String table, List<String> columns, Database kind, StringBuilder script)
            throws SQLException {
        StringJoiner rows = new StringJoiner(",\n", "", ";\n");
        rows.setEmptyValue("");
        try (Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("select " + String.join(", ", columns) + " from " + table + " order by "
                                + IntStream.rangeClosed(1, Math.min(4, columns.size()))
                                        .mapToObj(String::valueOf)
                                        .collect(Collectors.joining(", ")))) {
            while (result.next()) {
                StringJoiner row = new StringJoiner(",", "(", ")");
                for (int i = 1; i <= columns.size(); i++) {
                    row.add(literal(result, i, kind));
                }
                rows.add(row.toString());
            }
        }
        if (rows.length() == 0) {
            throw new IllegalStateException("nothing fills " + table);
        }
        script.append("insert into ${p}")
                .append(table.substring("solde_".length()))
                .append(" (")
                .append(String.join(",", columns))
                .append(") values\n")
                .append(rows);
    }

    private static String literal(ResultSet result, int column, Database kind) throws SQLException {
        Object value = result.getObject(column);
        if (value == null) {
            return "null";
        }
        if (value instanceof byte[] bytes) {
            String hex = HexFormat.of().formatHex(bytes);
            return kind == Database.POSTGRESQL ? "'\\x" + hex + "'" : "X'" + hex + "'";
        }
        if (value instanceof OffsetDateTime || value instanceof Timestamp) {
            return "'"
                    + (kind == Database.MARIADB
                            ? result.getString(column)
                            : result.getObject(column, OffsetDateTime.class).toString())
                    + "'";
        }
        boolean isQuoted =
                value instanceof String || value instanceof UUID || value instanceof Temporal || value instanceof Date;
        String text = kind == Database.MARIADB ? value.toString().replace("\\", "\\\\") : value.toString();
        return isQuoted ? "'" + text.replace("'", "''") + "'" : text;
    }
}
