package dev.solde.billing.jdbc;

import static dev.solde.billing.jdbc.Scripts.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.port.LedgerTransaction;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.StoredDraft;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;

/** How many statements the things beside the ledger take: as many as there are kinds of them, whatever their number. */
class ThingStatementCountTest {

    private final ThingScripts script = ThingScripts.lively("a1", 11, 150, HandMadeFacts.SETTINGS);
    private CountingDataSource counting = CountingDataSource.of(TestDatabase.H2_MEMORY.empty());

    private JdbcBillingStorage empty(TestDatabase database) {
        counting = CountingDataSource.of(database.empty());
        return JdbcBillingStorage.builder(counting.dataSource()).createSchema().build();
    }

    private int statements(BillingStorage storage, Consumer<LedgerTransaction> work) {
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
    void whatIsAskedBesideTheItemsTakesOneStatementMore(TestDatabase database) {
        JdbcBillingStorage storage = empty(database);
        Scripts.play(script.made, storage);
        List<LoadScope> scopes = ThingScopes.of(script, new InvoiceId(script.made.id(), script.made.uuid()));
        for (LoadScope full : scopes) {
            LoadScope scope = full.toBuilder().recordsOf(Set.of()).build();
            // The account; and, unless nothing else is asked, the items, which come with those of allocations, with
            // descendants and with refunds.
            int expected = 1
                    + one(!scope.equals(LoadScope.of(scope.account())))
                    + one(!scope.allocationsOf().isEmpty())
                    + one(!scope.refunds().isEmpty() || !scope.refundsVia().isEmpty())
                    + one(!scope.pendingEntries().isEmpty()
                            || scope.entriesDueBy().isPresent())
                    + one(!scope.expectedPayments().isEmpty()
                            || !scope.expectedOn().isEmpty())
                    + one(scope.draft().isPresent())
                    + one(scope.statement().isPresent())
                    + 2 * one(scope.periodThrough().isPresent());
            assertThat(statements(storage, work -> work.ledgers().lock(scope)))
                    .as("%s", scope)
                    .isEqualTo(expected);
        }
    }

    private static int one(boolean asked) {
        return asked ? 1 : 0;
    }

    /** One statement finds the records of all items; then each kind of fact in any of them is read once. */
    @ParameterizedTest
    @EveryDatabase(except = {TestDatabase.H2_FILE, TestDatabase.POSTGRESQL, TestDatabase.POSTGRESQL_15})
    void theRecordsOfItemsAreReadTogether(TestDatabase database) {
        JdbcBillingStorage storage = empty(database);
        Scripts.play(script.made, storage);
        LoadScope scope = LoadScope.builder(script.made.id())
                .recordsOf(script.made.ledger().items().keySet())
                .build();
        long kinds = Scripts.lock(storage, scope).orElseThrow().records().values().stream()
                .flatMap(record -> record.facts().stream())
                .map(FactKind::of)
                .distinct()
                .count();
        assertThat(statements(storage, work -> work.ledgers().lock(scope))).isEqualTo((int) (2 + 1 + kinds));
    }

    @ParameterizedTest
    @EveryDatabase(except = {TestDatabase.H2_FILE, TestDatabase.POSTGRESQL, TestDatabase.POSTGRESQL_15})
    void aRevisionTakesAStatementForTheOneBeforeItUnlessItSaysThatThereIsNone(TestDatabase database) {
        JdbcBillingStorage storage = empty(database);
        for (HandMade.Step step : script.made.steps()) {
            // The account, the record, and its wait for the feed.
            int expected = 3;
            int bits = FactKind.bits(step.record());
            for (FactKind kind : FactKind.values()) {
                expected += one(kind.isIn(bits));
            }
            expected += Revised.extraStatements(step);
            expected += one(step.after().items().keySet().stream()
                    .anyMatch(item -> step.before().item(item).isEmpty()));
            expected += one(step.after().items().keySet().stream()
                    .anyMatch(item -> step.before().item(item).isPresent()));
            expected += one(step.after().allocations().keySet().stream()
                    .anyMatch(allocation -> step.before().allocation(allocation).isPresent()));
            assertThat(statements(storage, work -> work.ledgers().append(step.record(), step.before(), step.after())))
                    .as("%s", step.record().facts())
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EveryDatabase(except = {TestDatabase.H2_FILE, TestDatabase.POSTGRESQL, TestDatabase.POSTGRESQL_15})
    void aDraftTakesFewStatementsHoweverManyEntriesItReserves(TestDatabase database) {
        JdbcBillingStorage storage = empty(database);
        Scripts.play(script.made, storage);
        InvoiceId id = new InvoiceId(script.made.id(), script.made.uuid());
        Set<PendingEntryId> entries = Set.copyOf(script.entries());
        assertThat(entries).hasSizeGreaterThan(5);
        // The account's count of changes, the draft, and its entries.
        assertThat(statements(storage, work -> work.drafts().save(new StoredDraft(id, 1, "text", entries))))
                .isEqualTo(3);
        // And the release of the former ones.
        assertThat(statements(storage, work -> work.drafts().save(new StoredDraft(id, 2, "text", entries))))
                .isEqualTo(4);
        assertThat(statements(storage, work -> work.drafts().delete(id, 2))).isEqualTo(2);
    }

    @ParameterizedTest
    @EveryDatabase(except = {TestDatabase.H2_FILE, TestDatabase.POSTGRESQL, TestDatabase.POSTGRESQL_15})
    void aTenantIsLockedByOneStatementOnceItIsKnown(TestDatabase database) {
        JdbcBillingStorage storage = empty(database);
        assertThat(statements(storage, work -> work.tenantLock().lock())).isEqualTo(3);
        assertThat(statements(storage, work -> work.tenantLock().lock())).isEqualTo(1);
        assertThat(statements(storage, work -> work.tenantLock().share())).isEqualTo(1);
        assertThat(statements(storage, work -> work.tenantLock().peek())).isEqualTo(1);
    }
}
