package dev.solde.benchmarks.ar1;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** The yardstick {@code naive}: lock the account, read, then a statement for every row, then commit. */
final class NaiveBooks implements Books<Long, Credit<Long>> {

    private static final String LOCK = "select balance, last_seq from account where id = ? for update";
    private static final String POST =
            "update account set version = version + 1, balance = ?, last_seq = ? where id = ?";
    private static final String ENTRY = "insert into entry (account_id, seq, kind, document_id, amount, balance_after,"
            + " effective_on, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String INVOICE =
            "insert into invoice (id, account_id, total, open, issued_on, due_on) values (?, ?, ?, ?, ?, ?)";
    private static final String LINE = "insert into invoice_line (invoice_id, line_no, label, quantity, unit_price,"
            + " amount) values (?, ?, ?, ?, ?, ?)";
    private static final String PAYMENT =
            "insert into payment (id, account_id, amount, free, method, received_on) values (?, ?, ?, ?, ?, ?)";
    private static final String NOTE =
            "insert into credit_note (id, account_id, invoice_id, amount, free, issued_on) values (?, ?, ?, ?, ?, ?)";
    private static final String REFUND =
            "insert into refund (id, account_id, payment_id, amount, made_on) values (?, ?, ?, ?, ?)";
    private static final String ALLOCATION = "insert into allocation (id, account_id, invoice_id, payment_id,"
            + " credit_note_id, amount, effective_on) values (?, ?, ?, ?, ?, ?, ?)";

    private final DataSource dataSource;
    private final AtomicLong ids = new AtomicLong();

    NaiveBooks(DataSource dataSource) throws SQLException {
        this.dataSource = dataSource;
        Jdbc.install(dataSource, "floor.sql");
    }

    @Override
    public void open(int from, int to) throws SQLException {
        FloorAccounts.open(dataSource, from, to);
    }

    @Override
    public Long issue(int account) throws SQLException {
        long id = ids.incrementAndGet();
        LocalDate today = LocalDate.now();
        return Jdbc.transaction(dataSource, connection -> {
            long[] state = Jdbc.row(connection, LOCK, account);
            Jdbc.updateOne(connection, INVOICE, id, account, TOTAL, TOTAL, today, today.plusDays(30));
            for (int i = 0; i < LABELS.length; i++) {
                long amount = QUANTITIES[i] * PRICES[i];
                Jdbc.updateOne(connection, LINE, id, i + 1, LABELS[i], QUANTITIES[i], PRICES[i], amount);
            }
            post(connection, account, state, "INVOICE", id, TOTAL);
            return id;
        });
    }

    private static void post(Connection connection, int account, long[] state, String kind, long document, long amount)
            throws SQLException {
        long balance = state[0] + amount;
        long seq = state[1] + 1;
        Jdbc.updateOne(
                connection,
                ENTRY,
                account,
                seq,
                kind,
                document,
                amount,
                balance,
                LocalDate.now(),
                OffsetDateTime.now());
        Jdbc.updateOne(connection, POST, balance, seq, account);
    }

    @Override
    public Credit<Long> pay(int account, long cents) throws SQLException {
        long id = ids.incrementAndGet();
        return Jdbc.transaction(dataSource, connection -> {
            long[] state = Jdbc.row(connection, LOCK, account);
            Jdbc.updateOne(connection, PAYMENT, id, account, cents, cents, "CREDIT_TRANSFER", LocalDate.now());
            post(connection, account, state, "PAYMENT", id, -cents);
            return new Credit<>(id, true);
        });
    }

    @Override
    public Credit<Long> credit(int account, Long invoice, long cents) throws SQLException {
        long id = ids.incrementAndGet();
        return Jdbc.transaction(dataSource, connection -> {
            long[] state = Jdbc.row(connection, LOCK, account);
            require(cents <= Jdbc.row(connection, "select total from invoice where id = ?", invoice)[0]);
            Jdbc.updateOne(connection, NOTE, id, account, invoice, cents, cents, LocalDate.now());
            post(connection, account, state, "CREDIT_NOTE", id, -cents);
            return new Credit<>(id, false);
        });
    }

    @Override
    public void allocate(int account, Credit<Long> credit, Long invoice, long cents) throws SQLException {
        long id = ids.incrementAndGet();
        Jdbc.transaction(dataSource, connection -> {
            Jdbc.row(connection, LOCK, account);
            require(cents
                    <= Jdbc.row(connection, "select free from " + credit.table() + " where id = ?", credit.id())[0]);
            require(cents <= Jdbc.row(connection, "select open from invoice where id = ?", invoice)[0]);
            Long payment = credit.isPayment() ? credit.id() : null;
            Long note = credit.isPayment() ? null : credit.id();
            Jdbc.updateOne(connection, ALLOCATION, id, account, invoice, payment, note, cents, LocalDate.now());
            take(connection, credit, cents);
            Jdbc.updateOne(connection, "update invoice set open = open - ? where id = ?", cents, invoice);
            Jdbc.updateOne(connection, "update account set version = version + 1 where id = ?", account);
            return id;
        });
    }

    private static void take(Connection connection, Credit<Long> credit, long cents) throws SQLException {
        Jdbc.updateOne(
                connection, "update " + credit.table() + " set free = free - ? where id = ?", cents, credit.id());
    }

    @Override
    public void refund(int account, Credit<Long> payment, long cents) throws SQLException {
        long id = ids.incrementAndGet();
        Jdbc.transaction(dataSource, connection -> {
            long[] state = Jdbc.row(connection, LOCK, account);
            require(cents <= Jdbc.row(connection, "select free from payment where id = ?", payment.id())[0]);
            Jdbc.updateOne(connection, REFUND, id, account, payment.id(), cents, LocalDate.now());
            take(connection, payment, cents);
            post(connection, account, state, "REFUND", id, cents);
            return id;
        });
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
