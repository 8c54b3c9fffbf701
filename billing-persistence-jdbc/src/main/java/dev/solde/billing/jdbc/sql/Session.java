package dev.solde.billing.jdbc.sql;

import dev.solde.billing.BillingException;
import dev.solde.billing.StaleLedgerException;
import dev.solde.billing.jdbc.sql.Changes.Group;
import dev.solde.billing.jdbc.sql.Message.Question;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One connection for the time of one unit of work: runs statements, and turns what the database refuses into the exceptions
 * that the ports promise. Used by one thread. It neither begins nor ends the transaction.
 */
public final class Session {

    private final Connection connection;
    private final Dialect dialect;
    private final boolean own;
    private final Statements statements;
    private final Retreat retreat;
    private String prologue;
    private String doing = "use the database";
    private Object what = "";
    private @Nullable BillingException broken;
    private Changes changes = new Changes();
    private final List<Runnable> heldBack = new ArrayList<>();

    private Session(Connection connection, Dialect dialect, boolean own, int seconds, String prologue) {
        this.connection = connection;
        this.dialect = dialect;
        this.own = own;
        this.statements = new Statements(connection, dialect.types(), seconds);
        this.retreat = new Retreat(connection, dialect);
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

    /** Whether the transaction is the storage's own, READ COMMITTED, so that no query of it is older than a lock before it. */
    public boolean isOwn() {
        return own;
    }

    /** Says what the next statements are for, in case one fails: "lock account", and which. */
    public Session to(String task, Object subject) {
        doing = task;
        what = subject;
        return this;
    }

    /** All rows of a query. */
    public <T> List<T> select(String query, Binder binder, RowReader<? extends T> reader) {
        return now(message -> message.<T>ask(query, binder, reader));
    }

    /** The row of a query that finds at most one. */
    public <T> Optional<T> find(String query, Binder binder, RowReader<? extends T> reader) {
        return only(this.<T>select(query, binder, reader), query);
    }

    static <T> Optional<T> only(List<T> rows, String query) {
        if (rows.size() > 1) {
            throw new IllegalStateException("one row at most was expected: " + query);
        }
        return rows.stream().findFirst();
    }

    /** The answer to a question that is sent by itself. */
    public <T> T now(Function<? super Message, ? extends Answer<? extends T>> question) {
        Message message = message();
        Answer<? extends T> answer = question.apply(message);
        message.send();
        return answer.get();
    }

    /** Begins to put queries together. */
    public Message message() {
        return new Message(this);
    }

    /** What ends a query whose rows are kept from changing, if possible by several transactions at once. */
    public String sharedLock() {
        return dialect.sharedLock();
    }

    /** Whether one statement locks many rows, in the order in which it sorts them. */
    public boolean locksMany() {
        return dialect.wire().locksMany();
    }

    boolean isOneTrip() {
        return dialect.wire().isOneTrip();
    }

    /** Answers questions, those of each list being the same query; what was changed before is written first. */
    void answer(List<List<Question<?>>> questions) {
        flush();
        try {
            dialect.wire().ask(statements, takePrologue(), questions);
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

    /**
     * Inserts a row if its key is new, and goes on either way. A row with nothing but a key says nothing, so that it may stay when
     * the work of a joined transaction fails after it.
     */
    public void insertIfAbsent(String insert, Binder binder) {
        flush();
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
        try (PreparedStatement statement = statements.prepare(dialect.insertIfAbsent(insert))) {
            statements.setAll(statement, 1, Params.of(binder));
            statement.executeUpdate();
        }
    }

    /** Changes a row. It is written at the latest before the next query, or when the work is done. */
    public void change(Change change, Binder binder) {
        change(change, List.of(binder), Binder::bind);
    }

    /** The same for each of these; without any, nothing. */
    public <R> void change(Change change, Collection<? extends R> rows, RowBinder<? super R> binder) {
        for (R row : rows) {
            changes.add(change, Params.of(params -> binder.bind(row, params)), doing + " " + what);
        }
    }

    /** Writes down the changes that something holds back, each time before what was changed is written. */
    public void beforeFlush(Runnable changing) {
        heldBack.add(changing);
    }

    /** Writes what was changed. */
    public void flush() {
        heldBack.forEach(Runnable::run);
        if (changes.isEmpty()) {
            return;
        }
        List<Group> written = changes.groups();
        changes = new Changes();
        Optional<Group> lost;
        try {
            if (!own) {
                retreat.prepare();
            }
            lost = dialect.wire().write(statements, takePrologue(), written);
        } catch (SQLException e) {
            throw to(written.get(0).task(), "").refused(e);
        }
        lost.ifPresent(group -> {
            throw stale(group.task() + ": a row is not as it was read");
        });
    }

    /** Sets the parameters for one row. */
    @FunctionalInterface
    public interface RowBinder<R> {
        /** Sets all of them. */
        void bind(R row, Params params);
    }

    private String takePrologue() {
        String sql = prologue;
        prologue = "";
        return sql;
    }

    private void runPrologue() {
        String sql = takePrologue();
        if (!sql.isEmpty()) {
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

    /** Does the work and writes what it changed; in a transaction that goes on, all or nothing. */
    public <T> T done(Function<? super Session, ? extends T> work) {
        try {
            T result = work.apply(this);
            flush();
            requireSound();
            forgetRetreat();
            return result;
        } catch (RuntimeException | Error e) {
            // A refusal comes before anything is written, but for that of a restored journal.
            retreat.take(e);
            throw e;
        }
    }

    private void forgetRetreat() {
        try {
            retreat.forget();
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /**
     * Refuses to go on to a commit after a statement failed, even if somebody caught the exception: some databases would
     * commit the part before it.
     */
    private void requireSound() {
        if (broken != null) {
            throw broken;
        }
    }

    private BillingException refused(SQLException e) {
        return broken(Failures.of("could not " + doing + " " + what, e, own));
    }

    private BillingException broken(BillingException failure) {
        if (broken == null) {
            broken = failure;
        }
        return failure;
    }
}
