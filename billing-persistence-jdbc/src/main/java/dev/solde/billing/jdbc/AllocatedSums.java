package dev.solde.billing.jdbc;

import dev.solde.billing.jdbc.sql.Binder;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Params;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.ledger.TenantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** How much of items is allocated in a view: their allocations less what was ended of these. */
final class AllocatedSums {

    private static final String WANTED =
            " from unnest(cast(? as varchar array), cast(? as uuid array)) w(account, item) join $allocation f"
                    + " on f.tenant = ? and f.account = w.account and f.%1$s = w.item";
    private static final String SUMS = "select s.account, s.item, sum(s.minor) from ("
            + "select w.account, w.item, f.amount_minor as minor" + WANTED
            + " where f.effective_date <= ? and f.record_sequence <= ?"
            + " union all select w.account, w.item, -d.amount_minor" + WANTED
            + " join $deallocation d on d.tenant = f.tenant and d.account = f.account and d.allocation = f.id"
            + " where d.effective_date <= ? and d.record_sequence <= ?"
            + ") s group by s.account, s.item";

    private final String ofCredits;
    private final String ofDebits;

    AllocatedSums(Names names) {
        ofCredits = names.in(String.format(SUMS, "credit"));
        ofDebits = names.in(String.format(SUMS, "debit"));
    }

    /** The items with what was open of them in the view. */
    List<OpenItem> asOf(Session session, TenantId tenant, List<OpenItem> items, Bounds bounds) {
        Map<ItemId, Long> allocated =
                of(session, tenant, items.stream().map(OpenItem::id).toList(), bounds);
        return items.stream()
                .map(item -> item.asOpen(item.amountMinor() - allocated.getOrDefault(item.id(), 0L)))
                .toList();
    }

    /** Those of the items with something open in the view. */
    List<OpenItem> openIn(Session session, TenantId tenant, List<OpenItem> items, Bounds bounds) {
        return asOf(session, tenant, items, bounds).stream()
                .filter(item -> item.openMinor() > 0)
                .toList();
    }

    private Map<ItemId, Long> of(Session session, TenantId tenant, Collection<ItemId> items, Bounds bounds) {
        Map<ItemId, Long> sums = new HashMap<>();
        for (Side side : Side.values()) {
            List<ItemId> wanted =
                    items.stream().filter(item -> item.kind().side() == side).toList();
            if (!wanted.isEmpty()) {
                sums.putAll(sums(session, side == Side.CREDIT ? ofCredits : ofDebits, tenant, wanted, bounds));
            }
        }
        return sums;
    }

    private static Map<ItemId, Long> sums(
            Session session, String query, TenantId tenant, List<ItemId> wanted, Bounds bounds) {
        Map<String, ItemId> byColumns = new HashMap<>();
        List<String> accounts = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        for (ItemId item : wanted) {
            byColumns.put(item.uuid() + item.account().value(), item);
            accounts.add(item.account().value());
            ids.add(item.uuid());
        }
        Binder binder = params -> {
            bindHalf(params, accounts, ids, tenant, bounds);
            bindHalf(params, accounts, ids, tenant, bounds);
        };
        record Sum(String account, UUID uuid, long minor) {}
        List<Sum> found = session.select(query, binder, row -> new Sum(row.text(), row.uuid(), row.number()));
        return found.stream().collect(Collectors.toMap(sum -> byColumns.get(sum.uuid() + sum.account()), Sum::minor));
    }

    private static void bindHalf(Params params, List<String> accounts, List<UUID> ids, TenantId tenant, Bounds bounds) {
        params.texts(accounts)
                .uuids(ids)
                .text(tenant.value())
                .date(bounds.asOf())
                .number(bounds.knownAt());
    }
}
