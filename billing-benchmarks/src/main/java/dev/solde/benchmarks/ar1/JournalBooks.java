package dev.solde.benchmarks.ar1;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * The yardstick {@code cte+journal}: {@code cte} with UUIDs for keys, a number without a gap on every document, and a row of the
 * journal with a command key for every operation. The number is taken by the statement that writes, which is the fastest way, so
 * that the hash cannot cover it as the kernel's does.
 */
final class JournalBooks implements Books<UUID, Credit<UUID>> {

    private static final String STATE = "select a.version, a.head";
    private static final String RECORD = """
            r as (insert into record (account_id, record_sequence, command_kind, command_key, fingerprint, actor, recorded_at,
                  entries, fact_kinds, salt, text_digests, hash, texts, reason)
                select a.id, a.version, ?, ?, ?, ?, ?, a.last_seq, ?, ?, ?, ?, ?, ? from a)
            """;
    private static final String POST = """
            with a as (update account set version = version + 1, head = ?, balance = balance + ?, last_seq = last_seq + 1
                where id = ? and version = ? returning id, version, balance, last_seq),
            """ + RECORD;
    private static final String NUMBER = """
            , n as (update series_year set last_value = last_value + 1 from a where series = ? and issue_year = ?
                returning series || '-' || issue_year || '-' || lpad(last_value::text, 6, '0') as number),
            """;
    private static final String ENTRY = """
            insert into entry (account_id, seq, kind, document_id, amount, balance_after, effective_on, recorded_at)
            select a.id, a.last_seq, ?, d.id, ?, a.balance, ?, ? from a, d
            """;
    private static final String ISSUE = POST + NUMBER + """
            d as (insert into invoice (id, account_id, number, total, open, issued_on, due_on)
                select ?, a.id, n.number, ?, ?, ?, ? from a, n returning id),
            l as (insert into invoice_line (invoice_id, line_no, label, quantity, unit_price, amount)
                select d.id, x.no, x.label, x.quantity, x.price, x.quantity * x.price
                from d, unnest(?::integer[], ?::text[], ?::bigint[], ?::bigint[]) as x(no, label, quantity, price))
            """ + ENTRY;
    private static final String PAY = POST + """
            , d as (insert into payment (id, account_id, amount, free, method, received_on)
                select ?, a.id, ?, ?, ?, ? from a returning id)
            """ + ENTRY;
    private static final String CREDIT = POST + NUMBER + """
            d as (insert into credit_note (id, account_id, invoice_id, number, amount, free, issued_on)
                select ?, a.id, ?, n.number, ?, ?, ? from a, n returning id)
            """ + ENTRY;
    private static final String REFUND = POST + """
            , p as (update payment set free = free - ? from a where payment.id = ? and free >= ? returning payment.id),
            d as (insert into refund (id, account_id, payment_id, amount, made_on)
                select ?, a.id, p.id, ?, ? from a, p returning id)
            """ + ENTRY;
    private static final String ALLOCATE_PAYMENT = allocate("payment", "c.id, null");
    private static final String ALLOCATE_NOTE = allocate("credit_note", "null, c.id");

    private final DataSource dataSource;
    private final AtomicLong keys = new AtomicLong();

    JournalBooks(DataSource dataSource) throws SQLException {
        this.dataSource = dataSource;
        Jdbc.install(dataSource, "journal.sql");
    }

    private static String allocate(String table, String credit) {
        String template = """
                with a as (update account set version = version + 1, head = ?
                    where id = ? and version = ? returning id, version, last_seq),
                """ + RECORD + """
                , c as (update TABLE set free = free - ? from a where TABLE.id = ? and free >= ? returning TABLE.id),
                i as (update invoice set open = open - ? from a where invoice.id = ? and open >= ? returning invoice.id)
                insert into allocation (id, account_id, invoice_id, payment_id, credit_note_id, amount, effective_on)
                select ?, a.id, i.id, CREDIT, ?, ? from a, c, i
                """;
        return template.replace("TABLE", table).replace("CREDIT", credit);
    }

    @Override
    public void open(int from, int to) throws SQLException {
        String sql =
                "insert into account (id, currency, version, balance, last_seq, head) values (?, 'EUR', 1, 0, 0, ?)";
        Jdbc.transaction(dataSource, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int account = from; account < to; account++) {
                    Jdbc.bind(statement, Ids.account(account), new byte[32]);
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    /** The account as it is, with what else was asked for. */
    private record State(UUID account, long version, byte[] head, long first, long second) {

        void require(long cents) {
            if (cents > Math.min(first, second)) {
                throw new IllegalStateException("more than there is: " + cents);
            }
        }
    }

    private static State state(Connection connection, int account, String rest, UUID... more) throws SQLException {
        UUID id = Ids.account(account);
        try (PreparedStatement statement = connection.prepareStatement(STATE + rest)) {
            statement.setObject(1, id);
            for (int i = 0; i < more.length; i++) {
                statement.setObject(i + 2, more[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("there is no account " + account);
                }
                return new State(id, row.getLong(1), row.getBytes(2), row.getLong(3), row.getLong(4));
            }
        }
    }

    /** What the journal keeps of an operation, with its effect on the balance if it has one. */
    private List<Object> posted(
            State state, String kind, int factKinds, String facts, List<String> texts, OptionalLong effect) {
        Sealed sealed = Sealed.after(state.head(), state.account(), state.version() + 1, kind, facts, texts);
        List<Object> parameters = new ArrayList<>(32);
        parameters.add(sealed.hash());
        effect.ifPresent(parameters::add);
        parameters.addAll(List.of(state.account(), state.version()));
        parameters.addAll(Arrays.asList(kind, "ar1:" + keys.incrementAndGet(), sealed.fingerprint(), "clerk"));
        parameters.addAll(Arrays.asList(OffsetDateTime.now(), factKinds, sealed.salt(), sealed.digests()));
        parameters.addAll(Arrays.asList(sealed.hash(), 0, kind.equals("issue-credit-note") ? texts.get(0) : null));
        return parameters;
    }

    private static void write(Connection connection, String sql, List<Object> parameters, Object... more)
            throws SQLException {
        parameters.addAll(Arrays.asList(more));
        Jdbc.updateOne(connection, sql, parameters.toArray());
    }

    @Override
    public UUID issue(int account) throws SQLException {
        UUID id = Ids.next();
        LocalDate today = LocalDate.now();
        return Jdbc.autocommit(dataSource, connection -> {
            State state = state(connection, account, ", a.balance, a.balance from account a where a.id = ?");
            String facts = id + "/" + TOTAL + "/" + today + Arrays.toString(PRICES);
            write(
                    connection,
                    ISSUE,
                    posted(state, "issue-invoice", 15, facts, List.of(LABELS), OptionalLong.of(TOTAL)),
                    "F",
                    today.getYear(),
                    id,
                    TOTAL,
                    TOTAL,
                    today,
                    today.plusDays(30),
                    Lines.NUMBERS,
                    LABELS,
                    Lines.QUANTITIES,
                    PRICES,
                    "INVOICE",
                    TOTAL,
                    today,
                    OffsetDateTime.now());
            return id;
        });
    }

    @Override
    public Credit<UUID> pay(int account, long cents) throws SQLException {
        UUID id = Ids.next();
        LocalDate today = LocalDate.now();
        return Jdbc.autocommit(dataSource, connection -> {
            State state = state(connection, account, ", a.balance, a.balance from account a where a.id = ?");
            write(
                    connection,
                    PAY,
                    posted(
                            state,
                            "record-payment",
                            3,
                            id + "/" + cents + "/" + today,
                            List.of(),
                            OptionalLong.of(-cents)),
                    id,
                    cents,
                    cents,
                    "CREDIT_TRANSFER",
                    today,
                    "PAYMENT",
                    -cents,
                    today,
                    OffsetDateTime.now());
            return new Credit<>(id, true);
        });
    }

    @Override
    public Credit<UUID> credit(int account, UUID invoice, long cents) throws SQLException {
        UUID id = Ids.next();
        LocalDate today = LocalDate.now();
        return Jdbc.autocommit(dataSource, connection -> {
            State state = state(
                    connection,
                    account,
                    ", i.total, i.total from account a, invoice i where a.id = ? and i.id = ?",
                    invoice);
            state.require(cents);
            String facts = id + "/" + invoice + "/" + cents + "/" + today;
            write(
                    connection,
                    CREDIT,
                    posted(state, "issue-credit-note", 7, facts, List.of("lessons cancelled"), OptionalLong.of(-cents)),
                    "AV",
                    today.getYear(),
                    id,
                    invoice,
                    cents,
                    cents,
                    today,
                    "CREDIT_NOTE",
                    -cents,
                    today,
                    OffsetDateTime.now());
            return new Credit<>(id, false);
        });
    }

    @Override
    public void allocate(int account, Credit<UUID> credit, UUID invoice, long cents) throws SQLException {
        UUID id = Ids.next();
        Jdbc.autocommit(dataSource, connection -> {
            State state = state(
                    connection,
                    account,
                    ", c.free, i.open from account a, " + credit.table()
                            + " c, invoice i where a.id = ? and c.id = ? and i.id = ?",
                    credit.id(),
                    invoice);
            state.require(cents);
            String facts = id + "/" + credit.id() + "/" + invoice + "/" + cents;
            write(
                    connection,
                    credit.isPayment() ? ALLOCATE_PAYMENT : ALLOCATE_NOTE,
                    posted(state, "allocate", 1, facts, List.of(), OptionalLong.empty()),
                    cents,
                    credit.id(),
                    cents,
                    cents,
                    invoice,
                    cents,
                    id,
                    cents,
                    LocalDate.now());
            return id;
        });
    }

    @Override
    public void refund(int account, Credit<UUID> payment, long cents) throws SQLException {
        UUID id = Ids.next();
        LocalDate today = LocalDate.now();
        Jdbc.autocommit(dataSource, connection -> {
            State state = state(
                    connection,
                    account,
                    ", p.free, p.free from account a, payment p where a.id = ? and p.id = ?",
                    payment.id());
            state.require(cents);
            String facts = id + "/" + payment.id() + "/" + cents;
            write(
                    connection,
                    REFUND,
                    posted(state, "refund-payment", 5, facts, List.of(), OptionalLong.of(cents)),
                    cents,
                    payment.id(),
                    cents,
                    id,
                    cents,
                    today,
                    "REFUND",
                    cents,
                    today,
                    OffsetDateTime.now());
            return id;
        });
    }

    @Override
    public Sums sums() throws SQLException {
        return FloorSums.of(dataSource);
    }
}
