package dev.solde.billing.jdbc.sql;

import dev.solde.billing.BillingException;
import dev.solde.billing.StaleLedgerException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One connection for the time of one unit of work: runs statements, and turns what the database refuses into the exceptions
 * that the ports promise. Used by one thread. It neither begins nor ends the transaction.
 */
public final class Session {

    private final Connection connection;
    private final Dialect dialect;
    private final boolean own;
    private final int seconds;
    private String prologue;
    private String doing = "use the database";
    private Object what = "";
    private @Nullable BillingException broken;

    private Session(Connection connection, Dialect dialect, boolean own, int seconds, String prologue) {
        this.connection = connection;
        this.dialect = dialect;
        this.own = own;
        this.seconds = seconds;
        this.prologue = prologue;
    }

    /** A session in a transaction of the storage's own, whose work can be run again. */
    public static Session own(Connection connection, Dialect dialect, String prologue) {
        return new Session(connection, dialect, true, 0, prologue);
    }

    /** A session for reading, on a connection of the storage's own; no statement takes longer than so many seconds, 0 for any. */
    public static Session reading(Connection connection, Dialect dialect, int seconds) {
        return new Session(connection, dialect, false, seconds, "");
    }

    /** A session in a transaction that somebody else ends. */
    public static Session joined(Connection connection, Dialect dialect) {
        return new Session(connection, dialect, false, 0, "");
    }

    /** Says what the next statements are for, in case one fails: "lock account", and which. */
    public Session to(String task, Object subject) {
        doing = task;
        what = subject;
        return this;
    }

    /** All rows of a query. */
    public <T> List<T> select(String query, Binder binder, RowReader<? extends T> reader) {
        String sql = prologue.isEmpty() ? query : prologue + query;
        prologue = "";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (seconds > 0) {
                statement.setQueryTimeout(seconds);
            }
            binder.bind(new Params(statement, dialect.types()));
            try (ResultSet result = firstResult(statement)) {
                Row row = new Row(result, dialect.types());
                List<T> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(reader.read(row));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /** What ends a query whose rows are kept from changing, if possible by several transactions at once. */
    public String sharedLock() {
        return dialect.sharedLock();
    }

    /** The row of a query that finds at most one. */
    public <T> Optional<T> find(String query, Binder binder, RowReader<? extends T> reader) {
        List<T> rows = select(query, binder, reader);
        if (rows.size() > 1) {
            throw new IllegalStateException("one row at most was expected: " + query);
        }
        return rows.stream().findFirst();
    }

    /** Skips what the prologue answers. */
    private static ResultSet firstResult(PreparedStatement statement) throws SQLException {
        boolean isResult = statement.execute();
        while (!isResult) {
            isResult = statement.getMoreResults();
        }
        return statement.getResultSet();
    }

    /** The number of rows that a statement changed. */
    public int update(String sql, Binder binder) {
        runPrologue();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binder.bind(new Params(statement, dialect.types()));
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /**
     * Whether the transaction may be given a lock on a row that was changed after its snapshot, so that a plain read under the
     * lock is older than the lock.
     */
    public boolean locksPastSnapshot() {
        return !own && dialect.locksPastSnapshot();
    }

    /** What ends a query under a lock that is to see what is committed now. */
    public String currentRead() {
        return locksPastSnapshot() ? dialect.sharedLock() : "";
    }

    /** Inserts a row if its key is new, and goes on either way. */
    public void insertIfAbsent(String insert, Binder binder) {
        runPrologue();
        try {
            if (own) {
                insertIfAbsentNow(insert, binder);
            } else {
                dialect.inTurn(connection, doing + " " + what, () -> insertIfAbsentNow(insert, binder));
            }
        } catch (SQLException e) {
            if (Refusal.of(e) != Refusal.DUPLICATE || !dialect.goesOnAfterDuplicate()) {
                throw refused(e);
            }
        }
    }

    private void insertIfAbsentNow(String insert, Binder binder) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(dialect.insertIfAbsent(insert))) {
            binder.bind(new Params(statement, dialect.types()));
            statement.executeUpdate();
        }
    }

    /** Runs a statement once per row, all in one batch; without rows, not at all. */
    public <R> void batch(String sql, Collection<? extends R> rows, RowBinder<? super R> binder) {
        runBatch(sql, rows, binder);
    }

    /** Like {@link #batch}, and each row must change exactly one row of the database, otherwise it was changed meanwhile. */
    public <R> void guardedBatch(String sql, Collection<? extends R> rows, RowBinder<? super R> binder) {
        for (int count : runBatch(sql, rows, binder)) {
            // Statement.SUCCESS_NO_INFO would hide a lost lock, so it is not taken for success.
            if (count != 1) {
                throw stale(doing + " " + what + ": a row is not as it was read");
            }
        }
    }

    /** Like {@link #batch}, and gives those rows for which something was changed. */
    public <R> List<R> changingBatch(String sql, List<? extends R> rows, RowBinder<? super R> binder) {
        int[] counts = runBatch(sql, rows, binder);
        List<R> changing = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 0) {
                changing.add(rows.get(i));
            }
        }
        return changing;
    }

    private <R> int[] runBatch(String sql, Collection<? extends R> rows, RowBinder<? super R> binder) {
        if (rows.isEmpty()) {
            return new int[0];
        }
        runPrologue();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (R row : rows) {
                binder.bind(row, new Params(statement, dialect.types()));
                statement.addBatch();
            }
            return statement.executeBatch();
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /** Sets the parameters for one row of a batch. */
    @FunctionalInterface
    public interface RowBinder<R> {
        /** Sets all of them. */
        void bind(R row, Params params) throws SQLException;
    }

    private void runPrologue() {
        if (!prologue.isEmpty()) {
            String sql = prologue;
            prologue = "";
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw refused(e);
            }
        }
    }

    /** The exception for a row that is not as it was read, although it was locked. */
    public BillingException stale(String message) {
        return broken(own ? new ConcurrentChangeException(message) : new StaleLedgerException(message));
    }

    /**
     * Refuses to go on to a commit after a statement failed, even if somebody caught the exception: some databases would
     * commit the part before it.
     */
    public void requireSound() {
        if (broken != null) {
            throw broken;
        }
    }

    private BillingException refused(SQLException e) {
        return broken(meaning(e));
    }

    private BillingException broken(BillingException failure) {
        if (broken == null) {
            broken = failure;
        }
        return failure;
    }

    private BillingException meaning(SQLException e) {
        String sentence = "could not " + doing + " " + what;
        Refusal refusal = Refusal.of(e);
        return switch (refusal) {
            case LOCK_TIMEOUT ->
                new BillingException(sentence + ": another transaction keeps a lock on it for too long", e);
            case STALE, DEADLOCK, DUPLICATE ->
                own ? new ConcurrentChangeException(sentence, e) : joined(refusal, sentence, e);
            case STATEMENT_TIMEOUT ->
                new BillingException(sentence + ": the statement took too long and was cancelled", e);
            case NO_TABLE -> new BillingException(sentence + ": the schema of Solde is not where it is looked for", e);
            case OTHER -> new BillingException(sentence + ": " + e.getMessage(), e);
        };
    }

    private static BillingException joined(Refusal refusal, String sentence, SQLException e) {
        return switch (refusal) {
            case STALE -> new StaleLedgerException(sentence + ": another transaction changed it meanwhile", e);
            case DEADLOCK -> new BillingException(sentence + ": two transactions wait for each other", e);
            default ->
                new StaleLedgerException(
                        sentence + ": another transaction wrote the same key meanwhile: " + e.getMessage(), e);
        };
    }
}
