package dev.solde.billing.documents.export;

import dev.solde.billing.BillingQueries;
import dev.solde.billing.RecordSequence;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.LedgerEntry;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.statement.AgeingOptions;
import dev.solde.billing.statement.AgeingReport;
import dev.solde.billing.statement.Statement;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.money.MonetaryAmount;

/** The tables that can be written, whatever the format. */
record Tables(BillingQueries queries) {

    private static final List<Column<LedgerEntry>> LEDGER = List.of(
            new Column<>(
                    "account", (entry, to) -> to.text(entry.item().account().value())),
            new Column<>("entryNumber", (entry, to) -> to.number(entry.entryNumber())),
            new Column<>("kind", (entry, to) -> to.text(entry.item().kind().code())),
            new Column<>("number", (entry, to) -> to.text(entry.number())),
            new Column<>("documentDate", (entry, to) -> to.date(entry.documentDate())),
            new Column<>("postingDate", (entry, to) -> to.date(entry.postingDate())),
            new Column<>("valueDate", (entry, to) -> to.date(entry.valueDate())),
            new Column<>("dueDate", (entry, to) -> to.date(entry.dueDate())),
            new Column<>("currency", (entry, to) -> to.text(entry.currency().getCurrencyCode())),
            new Column<>("debit", (entry, to) -> to.amount(on(Side.DEBIT, entry))),
            new Column<>("credit", (entry, to) -> to.amount(on(Side.CREDIT, entry))),
            new Column<>("balance", (entry, to) -> to.amount(entry.balanceAfter())),
            new Column<>("recordedAt", (entry, to) -> to.text(entry.recordedAt().toString())),
            new Column<>("item", (entry, to) -> to.text(entry.item().toString())));

    private static final List<Column<OpenItem>> OPEN_ITEMS = List.of(
            new Column<>("account", (item, to) -> to.text(item.id().account().value())),
            new Column<>("kind", (item, to) -> to.text(item.id().kind().code())),
            new Column<>("side", (item, to) -> to.text(item.side().name())),
            new Column<>("number", (item, to) -> to.text(item.number())),
            new Column<>("documentDate", (item, to) -> to.date(item.documentDate())),
            new Column<>("postingDate", (item, to) -> to.date(item.postingDate())),
            new Column<>("dueDate", (item, to) -> to.date(item.dueDate())),
            new Column<>("currency", (item, to) -> to.text(item.currency().getCurrencyCode())),
            new Column<>("amount", (item, to) -> to.amount(item.amount())),
            new Column<>("open", (item, to) -> to.amount(item.openAmount())),
            new Column<>("disputed", (item, to) -> to.flag(item.disputed())),
            new Column<>("item", (item, to) -> to.text(item.id().toString())));

    private static Optional<MonetaryAmount> on(Side side, LedgerEntry entry) {
        return entry.side() == side ? Optional.of(entry.amount()) : Optional.empty();
    }

    Tables {
        Objects.requireNonNull(queries, "queries");
    }

    Table<StatementRecord> statement(Statement statement) {
        return new Table<>(
                "statement",
                StatementRecord.COLUMNS,
                StatementRecord.of(statement).iterator());
    }

    Table<LedgerEntry> ledger(AccountId account) {
        BillingQueries view = ofOneMoment(account);
        return new Table<>("ledger", LEDGER, new Pages<>(page -> view.entries(account, page)));
    }

    Table<OpenItem> openItems(AccountId account) {
        BillingQueries view = ofOneMoment(account);
        return new Table<>("open-items", OPEN_ITEMS, new Pages<>(page -> view.openItems(account, page)));
    }

    Table<OpenItem> openItemsOfAll(LocalDate day) {
        BillingQueries view = queries.asOf(day);
        Iterator<AgeingReport> accounts = new Pages<>(page -> queries.agedBalance(day, page));
        Iterator<OpenItem> items =
                Pages.ofEach(accounts, report -> new Pages<>(page -> view.openItems(report.account(), page)));
        return new Table<>("open-items", OPEN_ITEMS, items);
    }

    Table<AgeingReport> ageing(AccountId account, AgeingOptions options) {
        return new Table<>(
                "ageing",
                AgeingColumns.of(options),
                List.of(queries.ageing(account, options)).iterator());
    }

    Table<AgeingReport> ageingOfAll(LocalDate day) {
        return new Table<>(
                "ageing", AgeingColumns.of(AgeingOptions.DEFAULT), new Pages<>(page -> queries.agedBalance(day, page)));
    }

    /** Without what is recorded while it is written. */
    private BillingQueries ofOneMoment(AccountId account) {
        return queries.knownAt(RecordSequence.recordSequence(queries.version(account)));
    }
}
