package dev.solde.billing.core.statements;

import dev.solde.billing.core.paging.Pages;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.MadeStatement;
import dev.solde.billing.port.ReadView;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.StatementKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;

/**
 * Reads what a statement is made of, by page and by index: the movements of the period and what is open, never the history. Every
 * read says what is known, so that all are of one moment, with or without a lock.
 */
public final class StatementReading {

    private static final int BLOCK = 500;

    private final BillingReader reader;
    private final AccountId account;
    private final CurrencyUnit currency;

    /** Reads of this account. */
    public StatementReading(BillingReader reader, AccountId account, CurrencyUnit currency) {
        this.reader = reader;
        this.account = account;
        this.currency = currency;
    }

    /** What a statement is made of now, when this record is the last. */
    public StatementMaterial read(StatementParameters asked, long knownAt, Instant knownAtInstant) {
        StatementMaterial items = items(asked, knownAt, knownAtInstant);
        return new StatementMaterial(
                account,
                currency,
                knownAt,
                knownAtInstant,
                items.previous(),
                items.openingMinor(),
                items.closingMinor(),
                items.corrections(),
                items.movements(),
                items.open(),
                items.expected(),
                records(items));
    }

    /** What a generated statement was made of. */
    public StatementMaterial read(MadeStatement made) {
        return read(StatementParameters.of(made.statement()), made.sequence() - 1, before(made));
    }

    /** The debits on a generated statement, oldest due first; of what it was made of only that is read. */
    public List<OpenItem> debitsOn(MadeStatement made) {
        StatementParameters asked = StatementParameters.of(made.statement());
        ReadView seen = known(Optional.of(asked.asOf()), made.sequence() - 1);
        return StatementAssembly.debitsOn(asked, () -> posted(asked.period(), seen), () -> open(seen));
    }

    private Instant before(MadeStatement made) {
        return reader.records(account, List.of(made.sequence() - 1)).stream()
                .map(JournalRecord::recordedAt)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "there is no record before that of " + made.statement().statement()));
    }

    private StatementMaterial items(StatementParameters asked, long knownAt, Instant knownAtInstant) {
        DateRange period = asked.period();
        ReadView seen = known(Optional.of(asked.asOf()), knownAt);
        Optional<MadeStatement> previous = asked.kind() == StatementKind.BALANCE_FORWARD
                ? reader.lastBalanceForward(account, known(Optional.empty(), knownAt))
                : Optional.empty();
        return new StatementMaterial(
                account,
                currency,
                knownAt,
                knownAtInstant,
                previous,
                previous.map(made -> made.statement().closingMinor())
                        .orElseGet(() -> balance(period.from().minusDays(1), knownAt)),
                balance(period.to(), knownAt),
                previous.map(made -> corrections(made, seen)).orElse(List.of()),
                posted(period, seen),
                open(seen),
                Pages.stream(page -> reader.expectedPayments(account, seen, page))
                        .toList(),
                Map.of());
    }

    private List<OpenItem> posted(DateRange period, ReadView seen) {
        return Pages.stream(page -> reader.itemsPosted(account, period, seen, page))
                .toList();
    }

    private List<OpenItem> open(ReadView seen) {
        return Pages.stream(page -> reader.openItems(account, seen, page)).toList();
    }

    private List<OpenItem> corrections(MadeStatement previous, ReadView seen) {
        return Pages.stream(page -> reader.itemsRecordedAfter(
                        account, previous.sequence(), previous.statement().to(), seen, page))
                .toList();
    }

    private long balance(LocalDate day, long knownAt) {
        return reader.balance(account, known(Optional.of(day), knownAt)).orElseThrow();
    }

    private static ReadView known(Optional<LocalDate> asOf, long knownAt) {
        return new ReadView(asOf, OptionalLong.of(knownAt));
    }

    private Map<Long, JournalRecord> records(StatementMaterial items) {
        List<Long> sequences = Stream.of(items.corrections(), items.movements(), items.open())
                .flatMap(Collection::stream)
                .map(OpenItem::recordSequence)
                .distinct()
                .sorted()
                .toList();
        Map<Long, JournalRecord> records = new HashMap<>();
        for (int from = 0; from < sequences.size(); from += BLOCK) {
            List<Long> block = new ArrayList<>(sequences.subList(from, Math.min(from + BLOCK, sequences.size())));
            reader.records(account, block).forEach(record -> records.put(record.sequence(), record));
        }
        return records;
    }
}
