package dev.solde.billing.jdbc.sql;

import dev.solde.billing.BillingException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The differences between the databases, all of them. A database is added by adding it here, with its schema folder. */
public enum Dialect {
    /** H2, embedded or as a server. */
    H2("H2") {
        /** All settings belong to the session, which a pool will hand to others, so they are put back. */
        @Override
        public Undo begin(Connection connection, Timeouts timeouts) throws SQLException {
            int isolation = connection.getTransactionIsolation();
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            Undo limit = beginRead(connection, timeouts);
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery("call lock_timeout()")) {
                result.next();
                long before = result.getLong(1);
                statement.execute("set lock_timeout " + timeouts.lock().toMillis());
                return () -> {
                    execute(connection, "set lock_timeout " + before);
                    limit.run();
                    connection.setTransactionIsolation(isolation);
                };
            }
        }

        /** The driver remembers the limit of the session and answers without asking, so that nothing is sent when it is the same. */
        @Override
        public Undo beginRead(Connection connection, Timeouts timeouts) throws SQLException {
            int before = limitStatements(connection, timeouts.statementSeconds());
            return () -> limitStatements(connection, before);
        }

        private static int limitStatements(Connection connection, int seconds) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                int before = statement.getQueryTimeout();
                if (before != seconds) {
                    statement.setQueryTimeout(seconds);
                }
                return before;
            }
        }

        @Override
        public int secondsPerRead(Timeouts timeouts) {
            return 0;
        }

        @Override
        public String prologue(Timeouts timeouts) {
            return "";
        }

        @Override
        Wire wire() {
            return ONE_BY_ONE;
        }

        @Override
        public String insertIfAbsent(String insert) {
            return insert;
        }

        @Override
        public boolean goesOnAfterDuplicate() {
            return true;
        }

        /** There is no other lock on a row. */
        @Override
        public String sharedLock() {
            return " for update";
        }

        /** Every statement of a definition commits; each can be repeated instead. */
        @Override
        public String installationLock() {
            return "";
        }

        /**
         * At REPEATABLE READ the snapshot is taken table by table, at the first use of each: the version of the account would
         * be new and its items old, and nobody could tell.
         */
        @Override
        public void checkJoined(Connection connection) throws SQLException {
            if (connection.getTransactionIsolation() == Connection.TRANSACTION_REPEATABLE_READ) {
                throw new BillingException(
                        "a transaction of H2 at REPEATABLE READ cannot be joined, because it does not"
                                + " see all tables at one moment: use READ COMMITTED, or SERIALIZABLE");
            }
        }
    },
    /** PostgreSQL. */
    POSTGRESQL("PostgreSQL") {
        @Override
        public Undo begin(Connection connection, Timeouts timeouts) {
            return () -> {};
        }

        @Override
        public Undo beginRead(Connection connection, Timeouts timeouts) {
            return () -> {};
        }

        /** A setting of the server would cost a message of its own where there is no transaction with which it ends. */
        @Override
        public int secondsPerRead(Timeouts timeouts) {
            return timeouts.statementSeconds();
        }

        /** All settings end with the transaction, and cost no message because they go with its first statement. */
        @Override
        public String prologue(Timeouts timeouts) {
            return "set transaction isolation level read committed; set local lock_timeout = "
                    + timeouts.lock().toMillis() + "; set local statement_timeout = "
                    + timeouts.statement().toMillis() + "; ";
        }

        @Override
        Wire wire() {
            return TOGETHER;
        }

        @Override
        public String insertIfAbsent(String insert) {
            return insert + " on conflict do nothing";
        }

        @Override
        public boolean goesOnAfterDuplicate() {
            return false;
        }

        @Override
        String abortion() {
            return "do $$ begin raise exception 'a command of Solde failed in this transaction: roll it back'; end $$";
        }

        @Override
        public String sharedLock() {
            return " for share";
        }

        @Override
        public String installationLock() {
            return "select pg_advisory_xact_lock(7302163)";
        }

        @Override
        public void checkJoined(Connection connection) {
            // Every isolation level sees all tables at one moment, and a lock on a row changed since then is refused.
        }
    },
    /** MariaDB. */
    MARIADB("MariaDB") {
        /**
         * All settings belong to the session, which a pool will hand to others, so they are put back. One statement remembers and sets
         * them: all that it remembers is read before anything is set.
         */
        @Override
        public Undo begin(Connection connection, Timeouts timeouts) throws SQLException {
            int lockSeconds = timeouts.lockSeconds();
            execute(
                    connection,
                    "set @solde_isolation = @@session.tx_isolation, @solde_lock_wait = @@session.innodb_lock_wait_timeout,"
                            + " @solde_statement_time = @@session.max_statement_time,"
                            + " @@session.tx_isolation = 'READ-COMMITTED', @@session.innodb_lock_wait_timeout = "
                            + lockSeconds + ", @@session.max_statement_time = "
                            + Math.max(lockSeconds + 1, timeouts.statementSeconds()));
            return () -> execute(
                    connection,
                    "set @@session.tx_isolation = @solde_isolation,"
                            + " @@session.innodb_lock_wait_timeout = @solde_lock_wait,"
                            + " @@session.max_statement_time = @solde_statement_time");
        }

        @Override
        public Undo beginRead(Connection connection, Timeouts timeouts) {
            return () -> {};
        }

        /** The driver sends it with the statement. */
        @Override
        public int secondsPerRead(Timeouts timeouts) {
            return timeouts.statementSeconds();
        }

        @Override
        public String prologue(Timeouts timeouts) {
            return "";
        }

        /** Sets a column of the key to itself; {@code insert ignore} would pass over every other error, too. */
        @Override
        public String insertIfAbsent(String insert) {
            return insert + " on duplicate key update tenant = tenant";
        }

        @Override
        public boolean goesOnAfterDuplicate() {
            return false;
        }

        @Override
        public String sharedLock() {
            return " lock in share mode";
        }

        @Override
        public String installationLock() {
            return "select get_lock('solde.schema', 60)";
        }

        @Override
        public boolean locksPastSnapshot() {
            return true;
        }

        /** When an insert is rolled back for which two wait, these would wait for each other; in a queue one waits at a time. */
        @Override
        public void inTurn(Connection connection, String thing, Work work) throws SQLException {
            NamedLock.of(thing).around(connection, work);
        }

        @Override
        public String installationUnlock() {
            return "do release_lock('solde.schema')";
        }

        @Override
        public void checkJoined(Connection connection) {
            // A snapshot is taken of all tables at once. A lock reads past it, so the version of a locked account tells
            // whether the snapshot is older; at SERIALIZABLE every read is a lock.
        }

        @Override
        public void checkSettings(Connection connection, Names names) throws SQLException {
            MariaDbSettings.check(connection, names);
        }

        @Override
        public String spelled(String statement) {
            return MariaDbSpelling.of(statement);
        }

        @Override
        Values types() {
            return MARIADB_VALUES;
        }

        @Override
        Wire wire() {
            return ONE_BY_ONE;
        }
    };

    private static final Wire ONE_BY_ONE = new OneByOne();
    private static final Wire TOGETHER = new Together();
    private static final Values MARIADB_VALUES = new MariaDbValues();

    private final String product;

    Dialect(String product) {
        this.product = product;
    }

    /** The dialect of the database behind a connection; refuses any other. */
    public static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        for (Dialect dialect : values()) {
            if (dialect.product.equals(product)) {
                return dialect;
            }
        }
        throw new BillingException(
                "the database is " + product + ", but Solde has a schema for H2, PostgreSQL and MariaDB only");
    }

    /** Something to do on a connection. */
    @FunctionalInterface
    public interface Work {
        /** Does it. */
        void run() throws SQLException;
    }

    /** Puts back what was set on a connection. */
    @FunctionalInterface
    public interface Undo {
        /** Puts it back. */
        void run() throws SQLException;
    }

    /** Makes the transactions of a connection of the storage's own READ COMMITTED, with this patience. */
    public abstract Undo begin(Connection connection, Timeouts timeouts) throws SQLException;

    /** What else does that, put before the first query of a transaction of the storage's own. */
    public abstract String prologue(Timeouts timeouts);

    /** Gives a connection of the storage's own this patience for reading. */
    public abstract Undo beginRead(Connection connection, Timeouts timeouts) throws SQLException;

    /** What else does that, asked of JDBC for each statement; 0 when nothing is to be asked. */
    public abstract int secondsPerRead(Timeouts timeouts);

    /** How statements go to the database. */
    abstract Wire wire();

    /** The insert that does nothing where the key is there already. */
    public abstract String insertIfAbsent(String insert);

    /** Whether a transaction can go on after a statement was refused for a key that is there already. */
    public abstract boolean goesOnAfterDuplicate();

    /** What fails, and so ends a transaction that refuses everything after a failure; empty where a transaction goes on. */
    String abortion() {
        return "";
    }

    /** What ends a query whose rows several transactions keep from changing at once; one after the other, if need be. */
    public abstract String sharedLock();

    /**
     * The query that keeps two processes from installing the schema at once, and answers 0 when it gave up; empty if the statements can
     * be repeated by each.
     */
    public abstract String installationLock();

    /** Refuses a transaction of the host that cannot be joined. */
    public abstract void checkJoined(Connection connection) throws SQLException;

    /**
     * Whether a transaction at REPEATABLE READ is given a lock on a row that was changed after its snapshot, and on the gap where a row
     * is missing.
     */
    public boolean locksPastSnapshot() {
        return false;
    }

    /** Runs work in a transaction that cannot be run again, if need be after others that do the same with the same thing. */
    public void inTurn(Connection connection, String thing, Work work) throws SQLException {
        work.run();
    }

    /** What gives back the installation lock where the end of the transaction does not; empty where it does. */
    public String installationUnlock() {
        return "";
    }

    /** The statement in the words of this database, see {@link Names#in}. */
    public String spelled(String statement) {
        return statement;
    }

    /** Refuses settings of the connections with which the books could not be kept; the tables are there. */
    public void checkSettings(Connection connection, Names names) throws SQLException {
        // What the other databases can be set to changes nothing that matters.
    }

    /** How values are set and read for which the databases have no type in common. */
    Values types() {
        return Values.STANDARD;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
