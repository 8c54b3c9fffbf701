package dev.solde.billing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.BillingQueries;
import dev.solde.billing.RecordSequence;
import dev.solde.billing.SeriesReport;
import dev.solde.billing.VerificationReport;
import dev.solde.billing.document.Series;
import dev.solde.billing.fact.DocumentIssued;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.JournalHead;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.LedgerEntry;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.statement.StatementSummary;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;

/**
 * Checks all that must hold of an account at any moment, by comparing every answer of the kernel with a naive replay of the
 * account's facts: at every day, at every record, and at pairs of both. Run it after every test, whatever the test was about.
 */
public final class InvariantChecker {

    /** More pairs than this are sampled; each costs some reads. */
    private static final int MOST_VIEWS = 60;

    private final BillingQueries queries;
    private final AccountId account;
    private final List<JournalRecord> records;

    private InvariantChecker(BillingQueries queries, AccountId account) {
        this.queries = queries;
        this.account = account;
        this.records = Pages.all(page -> queries.journal(account, page));
    }

    /** Checks one account; fails with an {@link AssertionError} that says what does not hold. */
    public static void check(BillingQueries queries, AccountId account) {
        InvariantChecker checker = new InvariantChecker(queries, account);
        checker.recordsAreNumberedInOrder();
        checker.entriesAreNumberedAndAddUp();
        checker.itemsAndAllocationsAreWhatTheFactsSay();
        NamedInvariants.check(queries, account);
        RefundInvariants.check(queries, account, checker.records);
        checker.everyViewIsWhatTheFactsSay();
        new OffLedgerChecker(queries, account, checker.records).check();
        checker.theLedgerVerifies();
        checker.everyStatementIsAsItWasMade();
        PendingEntryChecker.check(queries, account, checker.records);
    }

    /** Checks every account that the queries can see, and every series that a document of theirs was numbered by. */
    public static void checkAll(BillingQueries queries) {
        List<JournalHead> heads = heads(queries);
        assertThat(heads.stream().map(JournalHead::account))
                .as("accounts with a journal")
                .doesNotHaveDuplicates();
        heads.forEach(head -> {
            check(queries, head.account());
            assertThat(queries.journalHead(head.account())).as("journal head").isEqualTo(head);
        });
        seriesOf(queries, heads).forEach(series -> seriesIsGapless(queries, series));
    }

    /** What is soon checked: that every account verifies, and that no number is missing or doubled. */
    public static void checkProofs(BillingQueries queries) {
        List<JournalHead> heads = heads(queries);
        heads.forEach(head -> assertThat(queries.verify(head.account()).firstDifference())
                .as("difference of %s", head.account())
                .isEmpty());
        seriesOf(queries, heads).forEach(series -> seriesIsGapless(queries, series));
    }

    private static List<JournalHead> heads(BillingQueries queries) {
        try (Stream<JournalHead> all = queries.exportHeads()) {
            return all.toList();
        }
    }

    private record SeriesYear(String code, Year year) {}

    private static Set<SeriesYear> seriesOf(BillingQueries queries, List<JournalHead> heads) {
        return heads.stream()
                .flatMap(head -> Pages.all(page -> queries.journal(head.account(), page)).stream())
                .flatMap(record -> record.facts(DocumentIssued.class).stream())
                .flatMap(fact ->
                        fact.series().stream().map(code -> new SeriesYear(code, Series.year(fact.issueDate()))))
                .collect(Collectors.toSet());
    }

    private static void seriesIsGapless(BillingQueries queries, SeriesYear series) {
        SeriesReport report = queries.verifySeries(Series.of(series.code()), series.year());
        assertThat(report.missing()).as("missing numbers of %s", series).isEmpty();
        assertThat(report.doubled()).as("doubled numbers of %s", series).isEmpty();
        assertThat(report.lastValue()).as("last number of %s", series).isEqualTo(report.documents());
    }

    private void everyStatementIsAsItWasMade() {
        for (StatementSummary made : Pages.all(page -> queries.statements(account, page))) {
            assertThat(queries.verifyStatement(made.id()).firstDifference())
                    .as("difference of %s (R-134)", made.id())
                    .isEmpty();
        }
    }

    private void recordsAreNumberedInOrder() {
        assertThat(records).as("records of %s", account).isNotEmpty();
        assertThat(records.stream().map(JournalRecord::sequence))
                .as("record sequences of %s (R-10)", account)
                .containsExactlyElementsOf(numbers(records.size()));
        assertThat(queries.version(account)).as("version of %s", account).isEqualTo(records.size());
        assertThat(records.stream().map(JournalRecord::recordedAt).toList())
                .as("recordedAt never decreases (R-11)")
                .isSortedAccordingTo(Instant::compareTo);
        assertThat(records).allSatisfy(record -> assertThat(record.facts()).isNotEmpty());
    }

    private void entriesAreNumberedAndAddUp() {
        List<LedgerEntry> entries = Pages.all(page -> queries.entries(account, page));
        List<LedgerEntry> expected = new ArrayList<>();
        long balance = 0;
        for (JournalRecord record : records) {
            for (EntryPosted fact : record.facts(EntryPosted.class)) {
                balance += fact.item().kind().side() == Side.DEBIT ? fact.amountMinor() : -fact.amountMinor();
                expected.add(entry(record, fact, expected.size() + 1L, balance));
            }
        }
        assertThat(entries).as("entries of %s (R-3, R-10)", account).isEqualTo(expected);
        assertThat(queries.balance(account))
                .as("balance of %s", account)
                .isEqualTo(Amounts.ofMinor(balance, currency()));
    }

    private LedgerEntry entry(JournalRecord record, EntryPosted fact, long number, long balance) {
        return new LedgerEntry(
                number,
                fact.item(),
                record.facts(DocumentIssued.class).stream()
                        .filter(issued -> issued.document().equals(fact.item()))
                        .map(DocumentIssued::number)
                        .findFirst()
                        .or(fact::number),
                currency(),
                fact.amountMinor(),
                balance,
                fact.documentDate(),
                fact.postingDate(),
                fact.valueDate(),
                fact.dueDate(),
                record.sequence(),
                record.recordedAt());
    }

    private void itemsAndAllocationsAreWhatTheFactsSay() {
        ItemReplay replay = ItemReplay.of(records, currency());
        List<OpenItem> items = replay.items();
        for (OpenItem item : items) {
            assertThat(queries.item(item.id())).as("item").isEqualTo(item);
            assertThat(queries.allocations(item.id()))
                    .as("live allocations of %s", item.id())
                    .isEqualTo(replay.liveAllocationsOf(item.id()));
        }
        for (Allocation allocation : replay.allocations()) {
            assertThat(queries.allocation(allocation.id())).as("allocation").isEqualTo(allocation);
        }
        assertThat(Pages.all(3, page -> queries.openItems(account, page)))
                .as("open items of %s", account)
                .isEqualTo(replay.openItems());
    }

    private void everyViewIsWhatTheFactsSay() {
        List<Optional<LocalDate>> days = new ArrayList<>();
        FactReplay.days(records).forEach(day -> {
            days.add(Optional.of(day.minusDays(1)));
            days.add(Optional.of(day));
        });
        days.add(Optional.empty());
        long step = Math.max(1, (long) days.size() * records.size() / MOST_VIEWS);
        long view = 0;
        for (Optional<LocalDate> day : days) {
            check(day, records.size());
            for (long sequence = 0; sequence < records.size(); sequence++) {
                if (day.isEmpty() || view++ % step == 0) {
                    check(day, sequence);
                }
            }
        }
    }

    private void check(Optional<LocalDate> asOf, long knownAt) {
        String view = account + " as of " + asOf + " known at " + knownAt;
        FactReplay facts = FactReplay.of(records, asOf, knownAt);
        BillingQueries known = queries.knownAt(RecordSequence.recordSequence(knownAt));
        BillingQueries seen = asOf.map(known::asOf).orElse(known);
        assertThat(seen.balance(account))
                .as("balance of %s (R-16, R-17)", view)
                .isEqualTo(Amounts.ofMinor(facts.balance(), currency()));
        assertThat(facts.open(Side.DEBIT) - facts.open(Side.CREDIT))
                .as("open debits less open credits of %s (R-4)", view)
                .isEqualTo(facts.balance());
        facts.open()
                .forEach((item, open) -> assertThat(open)
                        .as("open of %s, %s (R-5)", item, view)
                        .isBetween(0L, facts.amounts().get(item))
                        .isEqualTo(facts.amounts().get(item) - facts.allocated(item)));
        var expected = facts.open().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .collect(Collectors.toMap(entry -> entry.getKey(), entry -> entry.getValue()));
        List<OpenItem> open = Pages.all(page -> seen.openItems(account, page));
        assertThat(open.stream().map(OpenItem::id)).as("open items, %s", view).doesNotHaveDuplicates();
        assertThat(open.stream().collect(Collectors.toMap(OpenItem::id, OpenItem::openMinor)))
                .as("open amounts, %s", view)
                .isEqualTo(expected);
    }

    private void theLedgerVerifies() {
        VerificationReport report =
                queries.verify(account, records.get(records.size() - 1).head());
        assertThat(report)
                .as("verification")
                .isEqualTo(new VerificationReport(account, records.size(), Optional.empty()));
    }

    private CurrencyUnit currency() {
        return queries.account(account).currency();
    }

    private static List<Long> numbers(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
