package dev.solde.billing.jdbc;

import dev.solde.billing.BillingException;
import dev.solde.billing.jdbc.sql.Dialect;
import dev.solde.billing.jdbc.sql.Timeouts;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.port.FeedRepository;
import dev.solde.billing.port.HostTransaction;
import dev.solde.billing.port.TransactionRunner;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Keeps the books in a relational database, H2, PostgreSQL or MariaDB, through plain JDBC. Safe for use by many threads; holds no
 * connection between calls.
 *
 * <pre>{@code
 * JdbcBillingStorage storage = JdbcBillingStorage.builder(dataSource).createSchema().build();
 * }</pre>
 *
 * <p>Commands lock the row of their account and then that of the number series, each until the transaction ends; one that opens
 * an account, or moves the date through which the tenant closes periods, locks the tenant's row before: on PostgreSQL and MariaDB those that open
 * accounts share that lock, on H2 one waits for the other. Transactions
 * of the storage's own are READ COMMITTED and are run again, up to five times, when the database refuses because of a
 * concurrent change. A transaction that is joined or managed is left as its owner set it up, its time-outs included.
 */
public final class JdbcBillingStorage implements BillingStorage {

    private final Tables tables;
    private final Dialect dialect;
    private final Connecting connecting;

    private JdbcBillingStorage(Tables tables, Dialect dialect, Connecting connecting) {
        this.tables = tables;
        this.dialect = dialect;
        this.connecting = connecting;
    }

    /** A storage on this data source, with settings to choose. */
    public static Builder builder(DataSource dataSource) {
        return new Builder(Objects.requireNonNull(dataSource, "dataSource"));
    }

    @Override
    public TransactionRunner transactions(TenantId tenant) {
        return new JdbcTransactionRunner(tables, connecting, tenant);
    }

    @Override
    public TransactionRunner joining(TenantId tenant, HostTransaction transaction) {
        return new JdbcTransactionRunner(tables, joined(transaction), tenant);
    }

    @Override
    public BillingReader reader(TenantId tenant) {
        return new JdbcReader(tables, connecting, tenant);
    }

    @Override
    public BillingReader reader(TenantId tenant, HostTransaction transaction) {
        return new JdbcReader(tables, joined(transaction), tenant);
    }

    @Override
    public FeedRepository feed(TenantId tenant) {
        if (connecting.isJoined()) {
            throw new IllegalStateException(
                    "the event feed is not read in managed transactions, which may roll back what was read:"
                            + " build a second storage for it, on the plain data source and without managedTransactions()");
        }
        return new JdbcFeed(tables, connecting, tenant);
    }

    private Connecting joined(HostTransaction transaction) {
        if (transaction instanceof JdbcTransaction jdbc) {
            return new JoinedConnection(jdbc.connection(), dialect);
        }
        throw new IllegalArgumentException("a transaction of a JDBC connection is needed, see JdbcTransaction.of");
    }

    /** Chooses how a storage uses its data source. Each setting has a default that suits a data source of one's own. */
    public static final class Builder {

        private final DataSource dataSource;
        private BillingSchema schema = BillingSchema.standard();
        private Timeouts timeouts = new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(30));
        private boolean create;
        private boolean managed;

        private Builder(DataSource dataSource) {
            this.dataSource = dataSource;
        }

        /**
         * Installs what is missing of the schema when the storage is built, on a connection of its own. Without this, building
         * only checks that the schema is there: in production, tables are usually made by migrations, for which
         * {@link BillingSchema#writeSql} gives the text.
         */
        public Builder createSchema() {
            this.create = true;
            return this;
        }

        /**
         * The data source belongs to a transaction manager (Spring's {@code TransactionAwareDataSourceProxy}, JTA):
         * connections are taken and closed and never committed. A command outside of a transaction is refused, and so is a preview or
         * a proposal, because both look as commands do; reads need none. A batch or run is all in the one transaction of the host,
         * and whatever fails in it is thrown: long runs, and the event feed, which is refused, want a second storage on the plain
         * data source.
         */
        public Builder managedTransactions() {
            this.managed = true;
            return this;
        }

        /** The schema in which the tables are; by default the one in which the connections work. */
        public Builder schema(String name) {
            this.schema = schema.inSchema(name);
            return this;
        }

        /** The beginning of the names of tables, constraints and indexes, {@code solde_} by default. */
        public Builder tablePrefix(String prefix) {
            this.schema = schema.withTablePrefix(prefix);
            return this;
        }

        /**
         * How long a command waits for an account or a series that another transaction has locked, 10 seconds by default; a
         * millisecond to a day. Only for transactions of the storage's own.
         */
        public Builder lockTimeout(Duration timeout) {
            this.timeouts = timeouts.withLock(timeout);
            return this;
        }

        /**
         * How long one statement of a command or a read may take, 30 seconds by default; a millisecond to a day, and not
         * less than the lock time-out, because on PostgreSQL the wait for a lock counts. Rounded up to whole seconds on H2 and MariaDB, and
         * for reads. Only on connections of the storage's own.
         *
         * <p>The database keeps it, so that it ends what takes long and not what gets no answer: against a network that is cut,
         * set the driver's own time-outs ({@code connectTimeout} and, longer than this one, {@code socketTimeout} of PostgreSQL)
         * and that of the pool.
         */
        public Builder statementTimeout(Duration timeout) {
            this.timeouts = timeouts.withStatement(timeout);
            return this;
        }

        /**
         * Builds the storage.
         *
         * @throws IllegalArgumentException if the statement time-out is less than the lock time-out
         * @throws BillingException if the database cannot be reached or is of another kind, or if the schema is missing or of
         *     another version
         */
        public JdbcBillingStorage build() {
            if (timeouts.statement().compareTo(timeouts.lock()) < 0) {
                throw new IllegalArgumentException("a statement time-out of " + timeouts.statement()
                        + " would end the wait for a lock, which may take " + timeouts.lock());
            }
            Dialect dialect = dialect();
            if (create) {
                schema.createIfAbsent(dataSource);
            }
            schema.validate(dataSource);
            Connecting connecting = managed
                    ? new ManagedConnections(dataSource, dialect)
                    : new OwnConnections(dataSource, dialect, timeouts);
            return new JdbcBillingStorage(new Tables(schema.names().on(dialect)), dialect, connecting);
        }

        private Dialect dialect() {
            try (Connection connection = Connecting.open(dataSource)) {
                if (create && managed && !connection.getAutoCommit()) {
                    throw new BillingException("the schema cannot be created while a managed transaction is active");
                }
                return Dialect.of(connection);
            } catch (SQLException e) {
                throw new BillingException("could not look at the database: " + e.getMessage(), e);
            }
        }
    }
}
