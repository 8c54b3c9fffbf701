package dev.solde.billing.jdbc;

import dev.solde.billing.fact.FeedEvent;
import dev.solde.billing.fact.FeedPosition;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.TenantId;
import java.util.List;
import java.util.Map;

/** Reads records by their place on the feed: one statement for them, and one per kind of fact that any of them holds. */
final class FeedReads {

    private final FactTables facts;
    private final String page;

    FeedReads(Names names, FactTables facts) {
        this.facts = facts;
        page = names.in("select e.position, r.account, r." + Journal.COLUMNS.replace(", ", ", r.")
                + " from $feed e join $record r"
                + " on r.tenant = e.tenant and r.account = e.account and r.record_sequence = e.record_sequence"
                + " where e.tenant = ? and e.position > ? order by e.tenant, e.position fetch first ? rows only");
    }

    /** A record that was found at a position and whose facts are not read yet. */
    private record Found(long position, Journal.Header header) {}

    List<FeedEvent> after(Session session, TenantId tenant, FeedPosition position, int limit) {
        List<Found> found = session.select(
                page,
                p -> p.text(tenant.value()).number(position.value()).number(limit),
                row -> new Found(row.number(), Journal.header(row, new AccountKey(tenant, AccountId.of(row.text())))));
        if (found.isEmpty()) {
            return List.of();
        }
        int kinds =
                found.stream().mapToInt(record -> record.header().factKinds()).reduce(0, (one, other) -> one | other);
        Map<Long, List<FactTable.Placed<?>>> placed = facts.onFeed(
                session,
                tenant,
                found.get(0).position(),
                found.get(found.size() - 1).position(),
                kinds);
        return found.stream()
                .map(record -> new FeedEvent(
                        FeedPosition.of(record.position()),
                        Journal.withFacts(record.header().record(), FactTables.inOrder(placed.get(record.position())))))
                .toList();
    }
}
