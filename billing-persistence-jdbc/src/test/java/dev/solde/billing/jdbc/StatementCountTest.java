package dev.solde.billing.jdbc;

import static dev.solde.billing.jdbc.Scripts.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.document.Series;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.port.LedgerTransaction;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.ReadView;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** How many statements an operation takes: it must not depend on how many things are named, nor on the account's age. */
class StatementCountTest {

    private final HandMade made = Scripts.lively("a1", 7, 80);
    private CountingDataSource counting = CountingDataSource.of(TestDatabase.H2_MEMORY.empty());

    private JdbcBillingStorage storage(TestDatabase database) {
        counting = CountingDataSource.of(database.empty());
        return JdbcBillingStorage.builder(counting.dataSource()).createSchema().build();
    }

    private JdbcBillingStorage filled(TestDatabase database) {
        JdbcBillingStorage storage = storage(database);
        Scripts.play(made, storage);
        return storage;
    }

    /** Those of a database that takes them one by one; PostgreSQL takes several in a message, which counts as one. */
    private int statements(JdbcBillingStorage storage, Consumer<LedgerTransaction> work) {
        counting.reset();
        storage.transactions(TENANT).run(transaction -> {
            work.accept(transaction);
            return "";
        });
        return (int) counting.statements().stream()
                .filter(sql -> !CountingDataSource.isSetting(sql))
                .count();
    }

    @ParameterizedTest
    @EveryDatabase(except = {TestDatabase.H2_FILE, TestDatabase.POSTGRESQL, TestDatabase.POSTGRESQL_15})
    void loadingTakesOneStatementPerKindOfThing(TestDatabase database) {
        JdbcBillingStorage storage = filled(database);
        LoadScope bare = LoadScope.of(made.id());
        assertThat(statements(storage, t -> t.ledgers().lock(bare)))
                .as("with nothing to read besides, there is nothing to compare")
                .isEqualTo(1);
        Set<ItemId> items = Set.copyOf(made.ledger().items().keySet());
        assertThat(statements(
                        storage,
                        t -> t.ledgers().lock(bare.toBuilder().items(items).build())))
                .isEqualTo(2);
        assertThat(statements(
                        storage,
                        t -> t.ledgers()
                                .lock(bare.toBuilder()
                                        .key(Optional.of(CommandKey.of("no", "key")))
                                        .build())))
                .isEqualTo(3);
        Set<AllocationId> allocations = made.ledger().allocations().keySet();
        assertThat(statements(
                        storage,
                        t -> t.ledgers()
                                .lock(bare.toBuilder().allocations(allocations).build())))
                .isEqualTo(3);
        assertThat(statements(
                        storage,
                        t -> t.ledgers()
                                .lock(bare.toBuilder().allocationsOf(items).build())))
                .isEqualTo(3);
        assertThat(statements(
                        storage,
                        t -> t.ledgers()
                                .lock(bare.toBuilder()
                                        .documentsNamed(Set.of("A", "B"))
                                        .build())))
                .isEqualTo(3);
        Set<HostReference> sources =
                made.items(InvoiceId.class).stream().map(made::source).collect(Collectors.toSet());
        assertThat(statements(
                        storage,
                        t -> t.ledgers()
                                .lock(bare.toBuilder()
                                        .sources(sources)
                                        .number(Optional.of(DocumentNumber.of("X-1")))
                                        .build())))
                .isEqualTo(4);
    }

    @ParameterizedTest
    @EveryDatabase(except = {TestDatabase.H2_FILE, TestDatabase.POSTGRESQL, TestDatabase.POSTGRESQL_15})
    void appendingTakesOneStatementPerTableThatHasRows(TestDatabase database) {
        JdbcBillingStorage storage = filled(database);
        made.payment(500, HandMade.DAY);
        HandMade.Step payment = made.steps().get(made.steps().size() - 1);
        // account, record, feed_waiting, entry, payment, item
        assertThat(statements(storage, t -> t.ledgers().append(payment.record(), payment.before(), payment.after())))
                .isEqualTo(6);
        made.invoice(700, HandMade.DAY);
        HandMade.Step invoice = made.steps().get(made.steps().size() - 1);
        // account, record, feed_waiting, entry, document, line, tax, reference, item, billed_source
        assertThat(statements(storage, t -> t.ledgers().append(invoice.record(), invoice.before(), invoice.after())))
                .isEqualTo(10);
    }

    @Tag("R-48")
    @ParameterizedTest
    @EveryDatabase(except = {TestDatabase.H2_FILE, TestDatabase.POSTGRESQL, TestDatabase.POSTGRESQL_15})
    void aNumberTakesTwoStatementsToLockAndOneOrTwoToTake(TestDatabase database) {
        JdbcBillingStorage storage = storage(database);
        Series series = Series.of("F");
        LocalDate day = HandMade.DAY;
        statements(
                storage,
                t -> t.numbers().take(t.numbers().lock(series, Year.of(2026)).after(day)));
        assertThat(statements(storage, t -> t.numbers().lock(series, Year.of(2026))))
                .isEqualTo(2);
        assertThat(statements(
                        storage,
                        t -> t.numbers()
                                .take(t.numbers().lock(series, Year.of(2026)).after(day))))
                .as("on the same day the head is left alone")
                .isEqualTo(3);
        assertThat(statements(
                        storage,
                        t -> t.numbers()
                                .take(t.numbers().lock(series, Year.of(2026)).after(day.plusDays(1)))))
                .isEqualTo(4);
    }

    @Test
    void onPostgreSqlAllThatACommandNamesIsOneMessageAndAllThatItAppendsIsOne() {
        JdbcBillingStorage storage = filled(TestDatabase.POSTGRESQL);
        LoadScope scope = LoadScope.builder(made.id())
                .items(made.ledger().items().keySet())
                .key(Optional.of(CommandKey.of("no", "key")))
                .sources(made.items(InvoiceId.class).stream().map(made::source).collect(Collectors.toSet()))
                .number(Optional.of(DocumentNumber.of("X-1")))
                .build();
        assertThat(statements(storage, t -> t.ledgers().lock(scope))).isEqualTo(1);
        LoadScope naming = scope.toBuilder()
                .allocations(made.ledger().allocations().keySet())
                .recordsOf(made.items(PaymentId.class).get(0))
                .creditedInvoice(made.items(InvoiceId.class).get(0))
                .build();
        assertThat(statements(storage, t -> t.ledgers().lock(naming)))
                .as("with what the allocations name and the records hold")
                .isEqualTo(1);
        made.invoice(700, HandMade.DAY);
        HandMade.Step invoice = made.steps().get(made.steps().size() - 1);
        assertThat(statements(storage, t -> t.ledgers().append(invoice.record(), invoice.before(), invoice.after())))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EveryDatabase(except = TestDatabase.H2_FILE)
    void aBalanceOfAnyDayTakesFewStatementsAndRows(TestDatabase database) {
        var reader = filled(database).reader(TENANT);
        counting.reset();
        reader.balance(made.id(), ReadView.NOW);
        assertThat(counting.statements()).hasSize(1);
        counting.reset();
        reader.balance(made.id(), new ReadView(Optional.of(HandMade.DAY.plusDays(9)), OptionalLong.of(40)));
        assertThat(counting.statements()).hasSizeLessThanOrEqualTo(5);
        assertThat(counting.rows()).isLessThanOrEqualTo(5);
        counting.reset();
        reader.entries(made.id(), ReadView.NOW, PageRequest.first(5));
        assertThat(counting.rows()).isLessThanOrEqualTo(7);
    }

    @ParameterizedTest
    @EveryDatabase(except = {TestDatabase.H2_FILE, TestDatabase.POSTGRESQL, TestDatabase.POSTGRESQL_15})
    void historyTakesOneStatementPerTableWhateverItsLength(TestDatabase database) {
        JdbcBillingStorage storage = filled(database);
        int short5 = statements(storage, t -> t.ledgers().history(made.id(), 0, 5));
        int long60 = statements(storage, t -> t.ledgers().history(made.id(), 0, 60));
        assertThat(short5)
                .as("one for the records and one for each of the kinds of facts in them")
                .isEqualTo(9);
        assertThat(long60).isEqualTo(10);
    }
}
