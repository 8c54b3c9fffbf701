package dev.solde.billing.core.statements;

import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.statement.StatementRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/** Turns items into rows, each with the running balance after it. */
final class StatementRows {

    private final StatementMaterial material;
    private final boolean withLines;

    StatementRows(StatementMaterial material, boolean withLines) {
        this.material = material;
        this.withLines = withLines;
    }

    /** As in a ledger: by posting date, those of one day in the order of recording. */
    List<OpenItem> ledgerOrder(List<OpenItem> items) {
        return items.stream()
                .sorted(Comparator.comparing(OpenItem::postingDate)
                        .thenComparingLong(OpenItem::recordSequence)
                        .thenComparingLong(item -> facts(item).entryNumber().orElse(0))
                        .thenComparing(item -> item.id().uuid().toString()))
                .toList();
    }

    /** Rows with their running balance: each item moves it by this much to its side. */
    List<StatementRow> rows(List<OpenItem> items, long from, ToLongFunction<OpenItem> moves) {
        List<StatementRow> rows = new ArrayList<>();
        long balance = from;
        for (OpenItem item : items) {
            balance = Math.addExact(balance, item.side().signed(moves.applyAsLong(item)));
            rows.add(row(item, balance));
        }
        return rows;
    }

    private StatementRow row(OpenItem item, long balanceMinor) {
        ItemFacts facts = facts(item);
        return StatementRow.builder()
                .date(item.postingDate())
                .documentDate(item.documentDate())
                .item(item.id())
                .entryNumber(facts.entryNumber())
                .number(item.number())
                .references(facts.references())
                .dueDate(item.dueDate())
                .amount(item.amount())
                .openAmount(item.openAmount())
                .balanceAfter(Amounts.ofMinor(balanceMinor, material.currency()))
                .origin(item.origin())
                .method(facts.method())
                .lines(withLines ? facts.lines(material.currency()) : List.of())
                .build();
    }

    private ItemFacts facts(OpenItem item) {
        JournalRecord record = material.records().get(item.recordSequence());
        if (record == null) {
            throw new IllegalStateException("record " + item.recordSequence() + " of " + item.id() + " was not read");
        }
        return new ItemFacts(item.id(), record);
    }
}
