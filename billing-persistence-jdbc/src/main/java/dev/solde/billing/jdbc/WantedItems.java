package dev.solde.billing.jdbc;

import dev.solde.billing.jdbc.sql.Answer;
import dev.solde.billing.jdbc.sql.Binder;
import dev.solde.billing.jdbc.sql.Message;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.SettlementId;
import dev.solde.billing.port.LoadScope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The items of a load with the account's version: those that the scope names, and those that are found by what it names. They are
 * one query, with a part for each way in which items are found; it may find some that are not wanted.
 */
final class WantedItems {

    /** By id within a record. Sorted here: a server that sorts few rows spends more on getting ready for it. */
    private static final Comparator<OpenItem> RECORDED = Comparator.comparingLong(OpenItem::recordSequence)
            .thenComparing(item -> item.id().uuid().toString());

    private static final String LIVE = " and f.live_minor > 0";

    private final ItemTable items;
    private final String begin;
    private final String versionOnly;
    private final String one;
    private final String many;
    private final String end;
    private final IdsFound named;
    private final IdsFound descendants;
    private final IdsFound ofAllocations;
    private final IdsFound ofSettlement;
    private final IdsFound allocatedWith;
    private final IdsFound origins;
    private final IdsFound refundedTo;
    private final IdsFound ofRefunds;
    private final IdsFound ofExpected;
    private final String bearingNames;

    WantedItems(Names names, ItemTable items) {
        this.items = items;
        begin = names.in("select a.version, a.draft_changes, " + ItemTable.COLUMNS + " from $account a left join ");
        String item = "$item i on i.tenant = a.tenant and i.account = a.account and i.id = ";
        String ofAccount = " where a.tenant = ? and a.account = ?";
        end = names.in(" on true left join " + item + "w.id" + ofAccount);
        versionOnly = names.in("select version, draft_changes from $account where tenant = ? and account = ?");
        one = begin + names.in(item + "?" + ofAccount);
        many = begin + names.in("unnest(cast(? as uuid array)) w(id)") + end;
        named = IdsFound.of(names, "select n.id as id from $item n where n.tenant = ? and n.account = ? and n.id = ?");
        descendants = descendants(names);
        ofAllocations = IdsFound.of(names, allocated("credit", "id", ""), allocated("debit", "id", ""));
        ofSettlement =
                IdsFound.of(names, allocated("credit", "settlement", LIVE), allocated("debit", "settlement", LIVE));
        String onPayment = LIVE + " and f.payment <> f.credit";
        allocatedWith = IdsFound.of(
                names,
                allocated("debit", "credit", LIVE),
                allocated("credit", "debit", LIVE),
                allocated("credit", "payment", onPayment),
                allocated("debit", "payment", onPayment));
        refundedTo = IdsFound.of(
                names,
                "select f.refund as id from $refund f /* by $refund_via_ix */"
                        + " where f.tenant = ? and f.account = ? and f.live_via = ?");
        origins = IdsFound.of(
                names,
                "select n.origin as id from $item n where n.tenant = ? and n.account = ? and n.id = ?"
                        + " and n.origin is not null");
        ofRefunds = IdsFound.of(
                names,
                "select f.via as id from $refund f where f.tenant = ? and f.account = ? and f.refund = ?"
                        + " and f.superseded_by is null and f.via is not null");
        ofExpected = IdsFound.of(
                names,
                "select s.debit as id from $expected_share s where s.tenant = ? and s.account = ? and s.expected = ?");
        bearingNames = names.in(NamedDebits.IDS);
    }

    private static String allocated(String end, String by, String condition) {
        return "select f." + end + " as id from $allocation f where f.tenant = ? and f.account = ? and f." + by + " = ?"
                + condition;
    }

    private static IdsFound descendants(Names names) {
        String grandchild = " left join $item g /* by $item_origin_ix */"
                + " on g.tenant = c.tenant and g.account = c.account and g.origin = c.id";
        // H2 keeps the order of outer joins, in which each step has its index; PostgreSQL takes them for inner ones.
        String many = " from unnest(cast(? as uuid array)) w(id)"
                + " left join $item c /* by $item_origin_ix */ on c.tenant = ? and c.account = ? and c.origin = w.id";
        String one = " from $item c /* by $item_origin_ix */";
        String ofOne = " where c.tenant = ? and c.account = ? and c.origin = ?";
        return new IdsFound(
                names.in("select c.id as id" + one + ofOne + " union select /* in order */ g.id as id" + one
                        + grandchild + ofOne + " and g.id is not null"),
                names.in("select /* in order */ c.id as id" + many + " where c.id is not null"
                        + " union select /* in order */ g.id as id" + many + grandchild + " where g.id is not null"),
                2);
    }

    /**
     * Items in order of recording.
     *
     * @param version the account's version as seen together with them: proof that they are as new as the lock
     * @param draftChanges likewise of the account's drafts
     */
    record Versioned(long version, long draftChanges, List<OpenItem> items) {}

    /** Asks for the items that the scope names, and those that are found by what it names. */
    Answer<Optional<Versioned>> ask(Message message, AccountKey key, LoadScope scope) {
        // What is found by an item comes with it.
        List<UUID> own = uuids(Stream.of(scope.items(), scope.allocationsOf(), scope.originsOf(), scope.refunds())
                .flatMap(Set::stream));
        List<Part> parts = new ArrayList<>();
        add(parts, descendants, uuids(scope.descendantsOf().stream()));
        add(
                parts,
                ofAllocations,
                scope.allocations().stream().map(AllocationId::uuid).toList());
        add(
                parts,
                ofSettlement,
                scope.settlement().stream().map(SettlementId::uuid).toList());
        add(parts, allocatedWith, uuids(scope.allocationsOf().stream()));
        add(parts, origins, uuids(scope.originsOf().stream()));
        add(parts, ofRefunds, uuids(scope.refunds().stream()));
        add(
                parts,
                ofExpected,
                scope.expectedPayments().stream().map(ExpectedPaymentId::uuid).toList());
        add(parts, refundedTo, uuids(scope.refundsVia().stream()));
        Set<String> wantedNames = scope.documentsNamed();
        if (parts.isEmpty() && wantedNames.isEmpty()) {
            return askNamed(message, key, own);
        }
        add(parts, named, own);
        return ask(message, key, parts, wantedNames);
    }

    private Answer<Optional<Versioned>> askNamed(Message message, AccountKey key, List<UUID> ids) {
        if (ids.isEmpty()) {
            return message.askOne(versionOnly, key::bind, row -> new Versioned(row.number(), row.number(), List.of()));
        }
        if (ids.size() == 1) {
            return ask(message, one, p -> key.bind(p.uuid(ids.get(0))));
        }
        return ids.size() <= IdsFound.FEW
                ? ask(message, key, List.of(new Part(named, ids)), Set.of())
                : ask(message, many, p -> key.bind(p.uuids(ids)));
    }

    private Answer<Optional<Versioned>> ask(
            Message message, AccountKey key, List<Part> parts, Set<String> wantedNames) {
        Stream<String> queries = parts.stream().map(part -> part.way().query(part.ids()));
        String union = (wantedNames.isEmpty() ? queries : Stream.concat(queries, Stream.of(bearingNames)))
                .collect(Collectors.joining(" union ", "(", ") w"));
        return ask(message, begin + union + end, params -> {
            for (Part part : parts) {
                part.way().bind(params, key, part.ids());
            }
            if (!wantedNames.isEmpty()) {
                NamedDebits.bind(params, key, wantedNames);
            }
            key.bind(params);
        });
    }

    /** One way with the ids for it. */
    private record Part(IdsFound way, List<UUID> ids) {}

    private static void add(List<Part> parts, IdsFound way, List<UUID> ids) {
        if (!ids.isEmpty()) {
            parts.add(new Part(way, ids));
        }
    }

    private static List<UUID> uuids(Stream<? extends ItemId> ids) {
        return ids.map(ItemId::uuid).distinct().toList();
    }

    private Answer<Optional<Versioned>> ask(Message message, String query, Binder binder) {
        record Found(long version, long draftChanges, Optional<OpenItem> item) {}
        return message.ask(query, binder, row -> {
                    long version = row.number();
                    long draftChanges = row.number();
                    // Without an item its kind, the fifth column, is empty.
                    return new Found(
                            version, draftChanges, row.isAbsent(5) ? Optional.empty() : Optional.of(items.read(row)));
                })
                .map(found -> found.stream()
                        .findFirst()
                        .map(first -> new Versioned(
                                first.version(),
                                first.draftChanges(),
                                found.stream()
                                        .flatMap(row -> row.item().stream())
                                        .sorted(RECORDED)
                                        .toList())));
    }
}
