package dev.solde.benchmarks.ar1;

import java.nio.charset.StandardCharsets;
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
 * The yardstick of a hot account: {@code SELECT ... FOR UPDATE}, then the statements of the kernel for a payment, on the kernel's own
 * tables, one after the other as they are written by hand, then a commit. It leaves out what a program that knows its
 * tables could leave out: the version is not read a second time, and no time-outs are set. Nothing but payments.
 */
final class LockingBooks implements Books<UUID, Credit<UUID>> {

    private static final String TENANT = "default";
    private static final String LOCK =
            "select version, entries, balance_minor, open_debit_minor, open_credit_minor, head"
                    + " from solde_account where tenant = ? and account = ? for update";
    private static final String RECORDED =
            "select count(*) from solde_record where tenant = ? and account = ? and command_key = ?";
    private static final String ACCOUNT = "update solde_account set version = ?, entries = ?, balance_minor = ?,"
            + " open_credit_minor = ?, posting_high_water = ?, recorded_at = ?, head = ?"
            + " where tenant = ? and account = ? and version = ?";
    private static final String RECORD = "insert into solde_record (tenant, account, record_sequence, command_kind,"
            + " command_key, fingerprint, actor, recorded_at, salt, text_digests, hash, texts, fact_kinds, entries)"
            + " values (?, ?, ?, 'record-payment', ?, ?, 'clerk', ?, ?, ?, ?, 0, 258, ?)";
    private static final String PAYMENT =
            "insert into solde_payment (tenant, account, record_sequence, ordinal, payment,"
                    + " method, texts) values (?, ?, ?, 0, ?, 'CREDIT_TRANSFER', 0)";
    private static final String ENTRY = "insert into solde_entry (tenant, account, record_sequence, ordinal, item_kind,"
            + " item, side, late, amount_minor, entry_number, balance_after_minor, document_date, posting_date, value_date,"
            + " due_date, posting_high_water, backdated_days)"
            + " values (?, ?, ?, 1, 'payment', ?, 2, false, ?, ?, ?, ?, ?, ?, ?, ?, 0)";
    private static final String WAITING =
            "insert into solde_feed_waiting (tenant, account, record_sequence) values (?, ?, ?)";
    private static final String ITEM =
            "insert into solde_item (tenant, account, kind, id, side, amount_minor, open_minor,"
                    + " document_date, posting_date, due_date, record_sequence, last_effective_on, line_types, disputed,"
                    + " returned_minor, refunded_minor) values (?, ?, 'payment', ?, 2, ?, ?, ?, ?, ?, ?, ?, '', false, 0, 0)";

    private final KernelBooks kernel;
    private final DataSource dataSource;
    private final AtomicLong keys = new AtomicLong();

    LockingBooks(DataSource dataSource) {
        this.dataSource = dataSource;
        this.kernel = new KernelBooks(dataSource);
    }

    @Override
    public void open(int from, int to) {
        kernel.open(from, to);
    }

    private record State(long version, long entries, long balance, long openDebit, long openCredit, byte[] head) {

        State paid(long cents, byte[] hash) {
            return new State(version + 1, entries + 1, balance - cents, openDebit, openCredit + cents, hash);
        }
    }

    private static State lock(Connection connection, String account) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            Jdbc.bind(statement, TENANT, account);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("there is no account " + account);
                }
                return new State(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getBytes(6));
            }
        }
    }

    @Override
    public Credit<UUID> pay(int number, long cents) throws SQLException {
        String account = KernelBooks.account(number).value();
        String key = "ar1:" + keys.incrementAndGet();
        UUID id = Ids.next();
        LocalDate today = LocalDate.now();
        OffsetDateTime now = OffsetDateTime.now();
        return Jdbc.transaction(dataSource, connection -> {
            State before = lock(connection, account);
            if (Jdbc.row(connection, RECORDED, TENANT, account, key)[0] > 0) {
                throw new IllegalStateException("the key was used before: " + key);
            }
            UUID name = UUID.nameUUIDFromBytes(account.getBytes(StandardCharsets.UTF_8));
            Sealed sealed = Sealed.after(
                    before.head(), name, before.version() + 1, "record-payment", id + "/" + cents, List.of());
            State after = before.paid(cents, sealed.hash());
            write(connection, account, before, after, today, now);
            record(connection, account, after, key, sealed, now);
            Jdbc.updateOne(connection, PAYMENT, TENANT, account, after.version(), id);
            Jdbc.updateOne(
                    connection,
                    ENTRY,
                    TENANT,
                    account,
                    after.version(),
                    id,
                    cents,
                    after.entries(),
                    after.balance(),
                    today,
                    today,
                    today,
                    today,
                    today);
            Jdbc.updateOne(connection, WAITING, TENANT, account, after.version());
            Jdbc.updateOne(
                    connection, ITEM, TENANT, account, id, cents, cents, today, today, today, after.version(), today);
            return new Credit<>(id, true);
        });
    }

    private static void write(
            Connection connection, String account, State before, State after, LocalDate today, OffsetDateTime now)
            throws SQLException {
        Jdbc.updateOne(
                connection,
                ACCOUNT,
                after.version(),
                after.entries(),
                after.balance(),
                after.openCredit(),
                today,
                now,
                after.head(),
                TENANT,
                account,
                before.version());
    }

    private static void record(
            Connection connection, String account, State after, String key, Sealed sealed, OffsetDateTime now)
            throws SQLException {
        Jdbc.updateOne(
                connection,
                RECORD,
                TENANT,
                account,
                after.version(),
                key,
                sealed.fingerprint(),
                now,
                sealed.salt(),
                sealed.digests(),
                sealed.hash(),
                after.entries());
    }

    @Override
    public Sums sums() throws SQLException {
        return kernel.sums();
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
