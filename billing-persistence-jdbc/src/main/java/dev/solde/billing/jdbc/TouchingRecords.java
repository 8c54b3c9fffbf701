package dev.solde.billing.jdbc;

import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Params;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Side;

/**
 * The statement that finds the records which touch an item: that brought it, made or ended an allocation of it, marked it, or
 * revised it as a refund. Each branch has its own index.
 */
final class TouchingRecords {

    private static final int BRANCHES = 5;

    private static final String RECORDS = " from (select i.record_sequence as n from $item i"
            + " where i.tenant = ? and i.account = ? and i.id = ? and i.kind = ?"
            + " union select f.record_sequence from $allocation f"
            + " where f.tenant = ? and f.account = ? and f.%1$s = ? and f.%1$s_kind = ?"
            + " union select d.record_sequence from $allocation f"
            + " join $deallocation d on d.tenant = f.tenant and d.account = f.account and d.allocation = f.id"
            + " where f.tenant = ? and f.account = ? and f.%1$s = ? and f.%1$s_kind = ?"
            + " union select g.record_sequence from $flag g"
            + " where g.tenant = ? and g.account = ? and g.item = ? and g.item_kind = ?"
            + " union select e.record_sequence from $refund e"
            + " where e.tenant = ? and e.account = ? and e.refund = ? and cast(? as varchar) = 'refund'"
            + ") t join $record r on r.tenant = ? and r.account = ? and r.record_sequence = t.n"
            + " where t.n > ? order by t.n fetch first ? rows only";

    private final String ofCredit;
    private final String ofDebit;

    /** The statement that begins with this list of columns of the record, {@code r}. */
    TouchingRecords(Names names, String columns) {
        ofCredit = names.in(columns + String.format(RECORDS, "credit"));
        ofDebit = names.in(columns + String.format(RECORDS, "debit"));
    }

    String of(ItemId item) {
        return item.kind().side() == Side.CREDIT ? ofCredit : ofDebit;
    }

    Params bind(Params to, AccountKey key, ItemId item) {
        for (int branch = 0; branch < BRANCHES; branch++) {
            key.bind(to).uuid(item.uuid()).text(item.kind().code());
        }
        return key.bind(to);
    }
}
