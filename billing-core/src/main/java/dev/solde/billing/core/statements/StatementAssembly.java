package dev.solde.billing.core.statements;

import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.Digest;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.ledger.StatementId;
import dev.solde.billing.statement.AgeingReport;
import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementKind;
import dev.solde.billing.statement.StatementRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;

/** Makes a statement of what was read for it: the only code that does, whatever the statement is wanted for. */
public final class StatementAssembly {

    private final StatementParameters asked;
    private final StatementMaterial material;

    private StatementAssembly(StatementParameters asked, StatementMaterial material) {
        this.asked = asked;
        this.material = material;
    }

    /** The statement under this id. */
    public static Statement assemble(StatementId id, StatementParameters asked, StatementMaterial material) {
        return new StatementAssembly(asked, material).statement(id);
    }

    /**
     * The debits on the statement, oldest due first: what a payment of it settles. What is brought forward consists of debits,
     * too: those before the period are on the statement with their balance. A list that does not matter to the kind is not asked for.
     *
     * @param movements the items posted in the period
     * @param open the items with something open on the statement's day
     */
    static List<OpenItem> debitsOn(
            StatementParameters asked, Supplier<List<OpenItem>> movements, Supplier<List<OpenItem>> open) {
        Stream<OpenItem> brought = asked.kind() == StatementKind.BALANCE_FORWARD
                ? open.get().stream()
                        .filter(item ->
                                !item.postingDate().isAfter(asked.period().to()))
                : Stream.empty();
        Set<Object> seen = new HashSet<>();
        return Stream.concat(shown(asked, movements, open), brought)
                .filter(item -> item.side() == Side.DEBIT && seen.add(item.id()))
                .sorted(OpenItem.DEBIT_ORDER)
                .toList();
    }

    /** The items that have a row of their own. */
    private static Stream<OpenItem> shown(
            StatementParameters asked, Supplier<List<OpenItem>> movements, Supplier<List<OpenItem>> open) {
        return (asked.kind() == StatementKind.OPEN_ITEM ? open : movements)
                .get().stream().filter(item -> !asked.unpaidOnly() || (isInvoice(item) && item.openMinor() > 0));
    }

    /** How many invoices the period has, paid ones included. */
    public static int invoices(StatementMaterial material) {
        return (int) material.movements().stream()
                .filter(StatementAssembly::isInvoice)
                .count();
    }

    /** Whether an invoice has something open on the statement's day. */
    public static boolean hasUnpaid(StatementMaterial material) {
        return material.open().stream().anyMatch(StatementAssembly::isInvoice);
    }

    /** Whether it is an invoice, issued here or taken over. */
    public static boolean isInvoice(OpenItem item) {
        return item.id().kind() == ItemKind.INVOICE || item.id().kind() == ItemKind.OPENING_DEBIT;
    }

    private Statement statement(StatementId id) {
        StatementRows rows = new StatementRows(material, asked.withLines());
        List<OpenItem> corrected = rows.ledgerOrder(material.corrections());
        long brought = Math.addExact(material.openingMinor(), signed(corrected));
        long debit = sum(material.movements(), Side.DEBIT);
        long credit = sum(material.movements(), Side.CREDIT);
        Statement statement = Statement.builder()
                .id(id)
                .kind(asked.kind())
                .period(asked.period())
                .asOf(asked.asOf())
                .knownAtSequence(material.knownAt())
                .knownAt(material.knownAtInstant())
                .unpaidOnly(asked.unpaidOnly())
                .withLines(asked.withLines())
                .ageingOptions(asked.ageing())
                .currency(material.currency())
                .seller(asked.seller().flatMap(Party::ofText))
                .customer(asked.customer().flatMap(Party::ofText))
                .previous(material.previous().map(made -> made.statement().statement()))
                .openingBalance(money(material.openingMinor()))
                .corrections(rows.rows(corrected, material.openingMinor(), OpenItem::amountMinor))
                .correctionsTotal(money(signed(corrected)))
                .rows(shown(rows, brought))
                .totalDebit(money(debit))
                .totalCredit(money(credit))
                .totals(totals())
                .closingBalance(money(Math.subtractExact(Math.addExact(brought, debit), credit)))
                .openDebits(rows.rows(open(Side.DEBIT), 0, OpenItem::openMinor))
                .unappliedCredits(rows.rows(open(Side.CREDIT), 0, OpenItem::openMinor))
                .ageing(ageing())
                .amountPayable(money(new Reservations(material.expected())
                        .payableMinor(debitsOn(asked, material::movements, material::open))))
                .content(Digest.ZERO)
                .build();
        return StatementContent.sealed(statement);
    }

    /** Hidden rows move the balance all the same; on an open-item statement there is nothing but what is open. */
    private List<StatementRow> shown(StatementRows rows, long brought) {
        List<StatementRow> all = asked.kind() == StatementKind.OPEN_ITEM
                ? rows.rows(rows.ledgerOrder(material.open()), 0, OpenItem::openMinor)
                : rows.rows(rows.ledgerOrder(material.movements()), brought, OpenItem::amountMinor);
        Set<Object> shown = new HashSet<>();
        shown(asked, material::movements, material::open).forEach(item -> shown.add(item.id()));
        return all.stream().filter(row -> shown.contains(row.item())).toList();
    }

    private List<OpenItem> open(Side side) {
        return material.open().stream().filter(item -> item.side() == side).toList();
    }

    private AgeingReport ageing() {
        AgeingSums sums = new AgeingSums(material.currency(), asked.asOf(), asked.ageing());
        material.open().forEach(sums::add);
        return sums.report(material.account());
    }

    private Map<ItemKind, MonetaryAmount> totals() {
        Map<ItemKind, List<OpenItem>> byKind = new EnumMap<>(ItemKind.class);
        material.movements()
                .forEach(item -> byKind.computeIfAbsent(item.id().kind(), kind -> new ArrayList<>())
                        .add(item));
        Map<ItemKind, MonetaryAmount> totals = new EnumMap<>(ItemKind.class);
        byKind.forEach((kind, items) -> totals.put(kind, money(sum(items, kind.side()))));
        return totals;
    }

    private static long sum(List<OpenItem> items, Side side) {
        return items.stream()
                .filter(item -> item.side() == side)
                .mapToLong(OpenItem::amountMinor)
                .reduce(0, Math::addExact);
    }

    private static long signed(List<OpenItem> items) {
        return Math.subtractExact(sum(items, Side.DEBIT), sum(items, Side.CREDIT));
    }

    private MonetaryAmount money(long minor) {
        return Amounts.ofMinor(minor, material.currency());
    }
}
