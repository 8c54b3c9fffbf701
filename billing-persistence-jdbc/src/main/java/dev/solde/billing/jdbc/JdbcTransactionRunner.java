package dev.solde.billing.jdbc;

import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.DocumentNumbers;
import dev.solde.billing.port.DraftRepository;
import dev.solde.billing.port.LedgerRepository;
import dev.solde.billing.port.LedgerTransaction;
import dev.solde.billing.port.TenantLock;
import dev.solde.billing.port.TransactionRunner;
import java.util.function.Function;

/** Runs work on whatever kind of connection the storage was built for. */
record JdbcTransactionRunner(Tables tables, Connecting connecting, TenantId tenant) implements TransactionRunner {

    @Override
    public <T> T run(Function<? super LedgerTransaction, ? extends T> work) {
        return connecting.write(session -> work.apply(ports(session)));
    }

    @Override
    public boolean isJoined() {
        return connecting.isJoined();
    }

    private LedgerTransaction ports(Session session) {
        JdbcDocumentNumbers numbers = new JdbcDocumentNumbers(tables.series, session, tenant);
        return new Ports(
                session,
                new JdbcLedgers(tables, session, tenant, numbers),
                numbers,
                new JdbcDrafts(tables, session, tenant),
                new JdbcTenantLock(tables.tenants, session, tenant),
                new JdbcReader(tables, new InTransaction(session), tenant),
                connecting.isJoined());
    }

    /** Reads in the transaction that is going on. */
    private record InTransaction(Session session) implements Connecting {

        @Override
        public <T> T write(Function<Session, T> work) {
            throw new IllegalStateException("a reader does not write");
        }

        @Override
        public <T> T read(Function<Session, T> work) {
            return work.apply(session);
        }

        @Override
        public boolean isJoined() {
            return true;
        }
    }

    private record Ports(
            Session session,
            LedgerRepository ledgers,
            DocumentNumbers numbers,
            DraftRepository drafts,
            TenantLock tenantLock,
            BillingReader reader,
            boolean isJoined)
            implements LedgerTransaction {

        @Override
        public void flush() {
            session.flush();
        }
    }
}
