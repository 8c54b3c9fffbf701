package dev.solde.benchmarks.ar1;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * The yardstick {@code cte}: one query reads the state, one statement writes everything if the account's version is still the
 * same; it commits itself.
 */
final class CteBooks implements Books<Long, Credit<Long>> {

    private static final String STATE = "select version, balance from account where id = ?";
    private static final String POST = """
            with a as (update account set version = version + 1, balance = balance + ?, last_seq = last_seq + 1
                where id = ? and version = ? returning id, balance, last_seq),
            """;
    private static final String ENTRY = """
            insert into entry (account_id, seq, kind, document_id, amount, balance_after, effective_on, recorded_at)
            select a.id, a.last_seq, ?, d.id, ?, a.balance, ?, ? from a, d
            """;
    private static final String ISSUE = POST + """
            d as (insert into invoice (id, account_id, total, open, issued_on, due_on)
                select ?, a.id, ?, ?, ?, ? from a returning id),
            l as (insert into invoice_line (invoice_id, line_no, label, quantity, unit_price, amount)
                select d.id, x.no, x.label, x.quantity, x.price, x.quantity * x.price
                from d, unnest(?::integer[], ?::text[], ?::bigint[], ?::bigint[]) as x(no, label, quantity, price))
            """ + ENTRY;
    private static final String PAY = POST + """
            d as (insert into payment (id, account_id, amount, free, method, received_on)
                select ?, a.id, ?, ?, ?, ? from a returning id)
            """ + ENTRY;
    private static final String CREDIT = POST + """
            d as (insert into credit_note (id, account_id, invoice_id, amount, free, issued_on)
                select ?, a.id, ?, ?, ?, ? from a returning id)
            """ + ENTRY;
    private static final String REFUND = POST + """
            p as (update payment set free = free - ? from a where payment.id = ? and free >= ? returning payment.id),
            d as (insert into refund (id, account_id, payment_id, amount, made_on)
                select ?, a.id, p.id, ?, ? from a, p returning id)
            """ + ENTRY;
    private static final String ALLOCATE_PAYMENT = allocate("payment", "c.id, null");
    private static final String ALLOCATE_NOTE = allocate("credit_note", "null, c.id");

    private final DataSource dataSource;
    private final AtomicLong ids = new AtomicLong();

    CteBooks(DataSource dataSource) throws SQLException {
        this.dataSource = dataSource;
        Jdbc.install(dataSource, "floor.sql");
    }

    private static String allocate(String table, String credit) {
        return """
        with a as (update account set version = version + 1 where id = ? and version = ? returning id),
        c as (update TABLE set free = free - ? from a where TABLE.id = ? and free >= ? returning TABLE.id),
        i as (update invoice set open = open - ? from a where invoice.id = ? and open >= ? returning invoice.id)
        insert into allocation (id, account_id, invoice_id, payment_id, credit_note_id, amount, effective_on)
        select ?, a.id, i.id, CREDIT, ?, ? from a, c, i
        """.replace("TABLE", table).replace("CREDIT", credit);
    }

    @Override
    public void open(int from, int to) throws SQLException {
        FloorAccounts.open(dataSource, from, to);
    }

    @Override
    public Long issue(int account) throws SQLException {
        long id = ids.incrementAndGet();
        LocalDate today = LocalDate.now();
        return Jdbc.autocommit(dataSource, connection -> {
            long version = Jdbc.row(connection, STATE, account)[0];
            Jdbc.updateOne(
                    connection,
                    ISSUE,
                    TOTAL,
                    account,
                    version,
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
    public Credit<Long> pay(int account, long cents) throws SQLException {
        long id = ids.incrementAndGet();
        LocalDate today = LocalDate.now();
        return Jdbc.autocommit(dataSource, connection -> {
            long version = Jdbc.row(connection, STATE, account)[0];
            Jdbc.updateOne(
                    connection,
                    PAY,
                    -cents,
                    account,
                    version,
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
    public Credit<Long> credit(int account, Long invoice, long cents) throws SQLException {
        long id = ids.incrementAndGet();
        LocalDate today = LocalDate.now();
        return Jdbc.autocommit(dataSource, connection -> {
            long[] state = Jdbc.row(
                    connection,
                    "select a.version, i.total from account a, invoice i where a.id = ? and i.id = ?",
                    account,
                    invoice);
            require(cents <= state[1]);
            Jdbc.updateOne(
                    connection,
                    CREDIT,
                    -cents,
                    account,
                    state[0],
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
    public void allocate(int account, Credit<Long> credit, Long invoice, long cents) throws SQLException {
        long id = ids.incrementAndGet();
        Jdbc.autocommit(dataSource, connection -> {
            long[] state = Jdbc.row(
                    connection,
                    "select a.version, c.free, i.open from account a, " + credit.table()
                            + " c, invoice i where a.id = ? and c.id = ? and i.id = ?",
                    account,
                    credit.id(),
                    invoice);
            require(cents <= state[1] && cents <= state[2]);
            String sql = credit.isPayment() ? ALLOCATE_PAYMENT : ALLOCATE_NOTE;
            Jdbc.updateOne(
                    connection,
                    sql,
                    account,
                    state[0],
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
    public void refund(int account, Credit<Long> payment, long cents) throws SQLException {
        long id = ids.incrementAndGet();
        LocalDate today = LocalDate.now();
        Jdbc.autocommit(dataSource, connection -> {
            long[] state = state(connection, account, payment.id());
            require(cents <= state[1]);
            Jdbc.updateOne(
                    connection,
                    REFUND,
                    cents,
                    account,
                    state[0],
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

    private static long[] state(Connection connection, int account, long payment) throws SQLException {
        return Jdbc.row(
                connection,
                "select a.version, p.free from account a, payment p where a.id = ? and p.id = ?",
                account,
                payment);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("more than there is");
        }
    }

    @Override
    public Sums sums() throws SQLException {
        return FloorSums.of(dataSource);
    }
}
