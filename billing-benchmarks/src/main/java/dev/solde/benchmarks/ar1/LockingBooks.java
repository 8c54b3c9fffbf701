package dev.solde.benchmarks.ar1;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * The yardstick of a hot account: {@code SELECT ... FOR UPDATE}, then the statements that the kernel needs for a payment as well,
 * one for each row, then a commit. Nothing but payments.
 */
final class LockingBooks implements Books<UUID, Credit<UUID>> {

    private static final String LOCK = "select version, head, balance, last_seq from account where id = ? for update";
    private static final String RECORD = "insert into record (account_id, record_sequence, command_kind, command_key,"
            + " fingerprint, actor, recorded_at, entries, fact_kinds, salt, text_digests, hash, texts)"
            + " values (?, ?, 'record-payment', ?, ?, 'clerk', ?, ?, 3, ?, ?, ?, 0)";
    private static final String PAYMENT =
            "insert into payment (id, account_id, amount, free, method, received_on) values (?, ?, ?, ?, ?, ?)";
    private static final String ENTRY = "insert into entry (account_id, seq, kind, document_id, amount, balance_after,"
            + " effective_on, recorded_at) values (?, ?, 'PAYMENT', ?, ?, ?, ?, ?)";
    private static final String ACCOUNT =
            "update account set version = ?, head = ?, balance = ?, last_seq = ? where id = ? and version = ?";

    private final JournalBooks accounts;
    private final DataSource dataSource;
    private final AtomicLong keys = new AtomicLong();

    LockingBooks(DataSource dataSource) throws SQLException {
        this.dataSource = dataSource;
        this.accounts = new JournalBooks(dataSource);
    }

    @Override
    public void open(int from, int to) throws SQLException {
        accounts.open(from, to);
    }

    private record State(long version, byte[] head, long balance, long entries) {}

    private static State lock(Connection connection, UUID account) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setObject(1, account);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("there is no account " + account);
                }
                return new State(row.getLong(1), row.getBytes(2), row.getLong(3), row.getLong(4));
            }
        }
    }

    @Override
    public Credit<UUID> pay(int number, long cents) throws SQLException {
        UUID account = Ids.account(number);
        UUID id = Ids.next();
        LocalDate today = LocalDate.now();
        OffsetDateTime now = OffsetDateTime.now();
        return Jdbc.transaction(dataSource, connection -> {
            State state = lock(connection, account);
            long version = state.version() + 1;
            long entries = state.entries() + 1;
            long balance = state.balance() - cents;
            Sealed sealed = Sealed.after(state.head(), account, version, "record-payment", id + "/" + cents, List.of());
            Jdbc.updateOne(
                    connection,
                    RECORD,
                    account,
                    version,
                    "ar1:" + keys.incrementAndGet(),
                    sealed.fingerprint(),
                    now,
                    entries,
                    sealed.salt(),
                    sealed.digests(),
                    sealed.hash());
            Jdbc.updateOne(connection, PAYMENT, id, account, cents, cents, "CREDIT_TRANSFER", today);
            Jdbc.updateOne(connection, ENTRY, account, entries, id, -cents, balance, today, now);
            Jdbc.updateOne(connection, ACCOUNT, version, sealed.hash(), balance, entries, account, state.version());
            return new Credit<>(id, true);
        });
    }

    @Override
    public Sums sums() throws SQLException {
        return accounts.sums();
    }

    @Override
    public UUID issue(int account) {
        throw new UnsupportedOperationException("payments only");
    }

    @Override
    public Credit<UUID> credit(int account, UUID invoice, long cents) {
        throw new UnsupportedOperationException("payments only");
    }

    @Override
    public void allocate(int account, Credit<UUID> credit, UUID invoice, long cents) {
        throw new UnsupportedOperationException("payments only");
    }

    @Override
    public void refund(int account, Credit<UUID> payment, long cents) {
        throw new UnsupportedOperationException("payments only");
    }
}
