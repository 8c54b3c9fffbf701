package dev.solde.billing.jdbc;

import dev.solde.billing.fact.Allocated;
import dev.solde.billing.jdbc.sql.Answer;
import dev.solde.billing.jdbc.sql.Binder;
import dev.solde.billing.jdbc.sql.Change;
import dev.solde.billing.jdbc.sql.Message;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Params;
import dev.solde.billing.jdbc.sql.Row;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.SettlementId;
import dev.solde.billing.ledger.Side;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Allocations as they were made, with the one derived column: what is live of them now. */
final class AllocationTable extends FactTable<Allocated> {

    private static final String COLUMNS = "id, credit_kind, credit, debit_kind, debit, amount_minor, effective_date,"
            + " lock_kind, settlement, payment";
    private static final String ENDED = "(select coalesce(sum(d.amount_minor), 0) from $deallocation d"
            + " where d.tenant = f.tenant and d.account = f.account and d.allocation = f.id"
            + " and d.effective_date <= ? and d.record_sequence <= ?)";

    private final Currencies currencies;
    private final String byId;
    private final String byIds;
    private final String liveOfSettlement;
    private final String liveOfItem;
    private final String liveOfItems;
    private final String ofCredit;
    private final String ofDebit;
    private final Change updateLive;

    AllocationTable(Names names, Currencies currencies) {
        super(names, "allocation", COLUMNS, "live_minor", List.of());
        this.currencies = currencies;
        String columns = "select a.currency, f.record_sequence, f.ordinal, f." + COLUMNS.replace(", ", ", f.");
        String account = " join $account a on a.tenant = f.tenant and a.account = f.account";
        String among = columns + ", f.live_minor from unnest(cast(? as uuid array)) w(id) join $allocation f"
                + " on f.tenant = ? and f.account = ? and f.%s = w.id" + account;
        String one = columns + ", f.live_minor from $allocation f" + account
                + " where f.tenant = ? and f.account = ? and f.%s = ?";
        byId = names.in(String.format(one, "id"));
        byIds = names.in(String.format(among, "id"));
        liveOfItem = names.in(liveOf(one + " and "));
        liveOfItems = names.in(liveOf(among + " where "));
        liveOfSettlement = names.in(columns + ", f.live_minor from $allocation f" + account
                + " where f.tenant = ? and f.account = ? and f.settlement = ? and f.live_minor > 0"
                + " order by f.record_sequence, f.ordinal");
        String ofItem = columns + ", f.amount_minor - " + ENDED + " from $allocation f" + account
                + " where f.tenant = ? and f.account = ? and f.%s = ? and f.effective_date <= ?"
                + " and f.record_sequence <= ? order by f.record_sequence, f.ordinal";
        ofCredit = names.in(String.format(ofItem, "credit"));
        ofDebit = names.in(String.format(ofItem, "debit"));
        updateLive = Change.update(
                        names.in("$allocation"),
                        "live_minor = ?",
                        "tenant = ? and account = ? and id = ? and live_minor = ?")
                .guarded()
                .late();
    }

    private static String liveOf(String query) {
        String live = query + "f.live_minor > 0";
        return String.format(live, "credit") + " union all " + String.format(live, "debit") + " union all "
                + String.format(live, "payment") + " and f.payment <> f.credit";
    }

    @Override
    void bind(Allocated fact, Params to) {
        to.uuid(fact.id().uuid());
        ItemRef.bind(to, fact.credit());
        ItemRef.bind(to, fact.debit())
                .number(fact.amountMinor())
                .date(fact.effectiveDate())
                .text(fact.lock().name())
                .uuid(fact.settlement().map(SettlementId::uuid))
                .uuid(fact.payment().map(PaymentId::uuid))
                .number(fact.amountMinor());
    }

    @Override
    Allocated read(Row from, AccountId account) throws SQLException {
        return new Allocated(
                new AllocationId(account, from.uuid()),
                (CreditItemId) ItemRef.read(from, account),
                (DebitItemId) ItemRef.read(from, account),
                from.number(),
                from.date(),
                AllocationLock.valueOf(from.text()),
                from.optionalUuid().map(uuid -> new SettlementId(account, uuid)),
                from.optionalUuid().map(uuid -> new PaymentId(account, uuid)));
    }

    /**
     * An allocation and its place in its record.
     *
     * @param ordinal the place, by which allocations of one record are ordered
     */
    record Made(Allocation allocation, int ordinal) {}

    Answer<List<Made>> byIds(Message message, AccountKey key, List<UUID> ids) {
        return ids.size() == 1
                ? made(message, key, byId, p -> key.bind(p).uuid(ids.get(0)))
                : made(message, key, byIds, p -> key.bind(p.uuids(ids)));
    }

    Answer<List<Made>> liveOfSettlement(Message message, AccountKey key, SettlementId settlement) {
        return made(message, key, liveOfSettlement, p -> key.bind(p).uuid(settlement.uuid()));
    }

    /** The live ones of these credits, of these debits, and of settlements on these payments; some may come several times. */
    Answer<List<Made>> liveOfItems(Message message, AccountKey key, List<UUID> ids) {
        if (ids.size() == 1) {
            UUID id = ids.get(0);
            return made(
                    message,
                    key,
                    liveOfItem,
                    p -> key.bind(key.bind(key.bind(p).uuid(id)).uuid(id)).uuid(id));
        }
        return made(
                message,
                key,
                liveOfItems,
                p -> key.bind(key.bind(key.bind(p.uuids(ids)).uuids(ids)).uuids(ids)));
    }

    /** The allocations of an item that are live in the view, in order of recording. */
    List<Allocation> ofItem(Session session, AccountKey key, ItemId item, Bounds bounds) {
        String query = item.kind().side() == Side.CREDIT ? ofCredit : ofDebit;
        Binder binder = p -> key.bind(p.date(bounds.asOf()).number(bounds.knownAt()))
                .uuid(item.uuid())
                .date(bounds.asOf())
                .number(bounds.knownAt());
        return session.now(message -> made(message, key, query, binder)).stream()
                .map(Made::allocation)
                .filter(allocation -> allocation.liveMinor() > 0)
                .toList();
    }

    Optional<Allocation> find(Session session, AccountKey key, AllocationId id) {
        return session.now(message -> byIds(message, key, List.of(id.uuid()))).stream()
                .map(Made::allocation)
                .findFirst();
    }

    private Answer<List<Made>> made(Message message, AccountKey key, String query, Binder binder) {
        return message.ask(query, binder, row -> {
            String currency = row.text();
            long sequence = row.number();
            int ordinal = row.integer();
            Allocated fact = read(row, key.account());
            Allocation allocation = new Allocation(
                    fact.id(),
                    fact.credit(),
                    fact.debit(),
                    currencies.of(currency),
                    fact.amountMinor(),
                    row.number(),
                    fact.effectiveDate(),
                    fact.lock(),
                    fact.settlement(),
                    fact.payment(),
                    sequence);
            return new Made(allocation, ordinal);
        });
    }

    /** What is live of an allocation, before and after. */
    record LiveChange(AllocationId id, long before, long after) {}

    void updateLive(Session session, AccountKey key, List<LiveChange> changes) {
        session.change(
                updateLive,
                changes,
                (change, params) -> key.bind(params.number(change.after()))
                        .uuid(change.id().uuid())
                        .number(change.before()));
    }
}
