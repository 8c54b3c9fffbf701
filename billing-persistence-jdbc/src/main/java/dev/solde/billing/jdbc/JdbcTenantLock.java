package dev.solde.billing.jdbc;

import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.port.TenantLock;
import java.time.LocalDate;
import java.util.Optional;

/** The tenant's lock date in one transaction. */
final class JdbcTenantLock implements TenantLock {

    private final TenantTable table;
    private final Session session;
    private final TenantId tenant;
    private boolean locked;

    JdbcTenantLock(TenantTable table, Session session, TenantId tenant) {
        this.table = table;
        this.session = session;
        this.tenant = tenant;
    }

    @Override
    public Optional<LocalDate> share() {
        return table.share(session.to("lock tenant", tenant), tenant);
    }

    @Override
    public Optional<LocalDate> lock() {
        Optional<LocalDate> through = table.lock(session.to("lock tenant", tenant), tenant);
        locked = true;
        return through;
    }

    @Override
    public Optional<LocalDate> peek() {
        return table.lockedThrough(session.to("read tenant", tenant), tenant);
    }

    @Override
    public void move(LocalDate through) {
        if (!locked) {
            throw new IllegalStateException("tenant " + tenant + " is not locked");
        }
        table.move(session.to("move the lock date of tenant", tenant), tenant, through);
    }
}
