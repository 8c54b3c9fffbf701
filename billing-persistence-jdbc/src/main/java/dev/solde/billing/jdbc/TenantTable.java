package dev.solde.billing.jdbc;

import dev.solde.billing.jdbc.sql.Binder;
import dev.solde.billing.jdbc.sql.Change;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.TenantId;
import java.time.LocalDate;
import java.util.Optional;

/** A row per tenant with its lock date, made when it is first locked. */
final class TenantTable {

    private final String find;
    private final String lock;
    private final String insert;
    private final Change update;

    TenantTable(Names names) {
        find = names.in("select locked_through from $tenant where tenant = ?");
        lock = find + " for update";
        insert = names.in("insert into $tenant (tenant) values (?)");
        update = Change.update(names.in("$tenant"), "locked_through = ?", "tenant = ?")
                .guarded();
    }

    /** What the row says. */
    private record Seen(Optional<LocalDate> lockedThrough) {}

    Optional<LocalDate> lockedThrough(Session session, TenantId tenant) {
        return see(session, tenant, find).flatMap(Seen::lockedThrough);
    }

    /** Locks the row, which is made first if the tenant is new; the loser of a race for that waits for the winner. */
    Optional<LocalDate> lock(Session session, TenantId tenant) {
        return locked(session, tenant, lock);
    }

    /** The same in company, where the database has such a lock. */
    Optional<LocalDate> share(Session session, TenantId tenant) {
        return locked(session, tenant, find + session.sharedLock());
    }

    private Optional<LocalDate> locked(Session session, TenantId tenant, String query) {
        Optional<Seen> locked =
                session.locksPastSnapshot() && see(session, tenant, find).isEmpty()
                        ? Optional.empty()
                        : see(session, tenant, query);
        if (locked.isEmpty()) {
            session.insertIfAbsent(insert, of(tenant));
            locked = see(session, tenant, query);
        }
        return locked.orElseThrow(
                        () -> session.stale("tenant " + tenant + " was made by a transaction that this one cannot see"))
                .lockedThrough();
    }

    private Optional<Seen> see(Session session, TenantId tenant, String query) {
        return session.find(query, of(tenant), row -> new Seen(row.optionalDate()));
    }

    private static Binder of(TenantId tenant) {
        return params -> params.text(tenant.value());
    }

    void move(Session session, TenantId tenant, LocalDate through) {
        session.change(update, params -> params.date(through).text(tenant.value()));
    }
}
