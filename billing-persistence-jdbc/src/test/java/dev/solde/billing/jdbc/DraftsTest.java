package dev.solde.billing.jdbc;

import static dev.solde.billing.jdbc.Scripts.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.BillingException;
import dev.solde.billing.StaleLedgerException;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import dev.solde.billing.port.StoredDraft;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;

@Tag("R-47")
class DraftsTest {

    private final ThingScripts script = ThingScripts.lively("a1", 11, 60, HandMadeFacts.SETTINGS);
    private final InvoiceId document = new InvoiceId(script.made.id(), script.made.uuid());
    private final InvoiceId other = new InvoiceId(script.made.id(), script.made.uuid());
    private final PendingEntryId one = script.entries().get(0);
    private final PendingEntryId two = script.entries().get(1);

    private JdbcBillingStorage filled(DataSource dataSource) {
        JdbcBillingStorage storage =
                JdbcBillingStorage.builder(dataSource).createSchema().build();
        Scripts.play(script.made, storage);
        return storage;
    }

    private StoredDraft draft(InvoiceId id, long version, PendingEntryId... entries) {
        return new StoredDraft(id, version, "invoice of " + version, Set.of(entries));
    }

    @ParameterizedTest
    @EveryDatabase
    void aSavedDraftReservesItsEntriesUntilItIsSavedWithoutThemOrDeleted(TestDatabase database) {
        JdbcBillingStorage storage = filled(database.empty());
        LoadScope scope = LoadScope.builder(script.made.id())
                .pendingEntries(Set.of(one, two))
                .build();
        Scripts.save(storage, draft(document, 1, one, two));
        assertThat(reserved(storage, scope)).isEqualTo(Map.of(one, document, two, document));
        StoredDraft second = Scripts.save(storage, draft(document, 2, two));
        assertThat(reserved(storage, scope)).isEqualTo(Map.of(two, document));
        Scripts.save(storage, draft(other, 1, one));
        assertThat(reserved(storage, scope)).isEqualTo(Map.of(one, other, two, document));
        Scripts.delete(storage, second);
        assertThat(reserved(storage, scope)).isEqualTo(Map.of(one, other));
        BillingReader reader = storage.reader(TENANT);
        assertThat(reader.draft(document)).isEmpty();
        assertThat(reader.draft(other)).contains(draft(other, 1, one));
        assertThat(reader.draft(new CreditNoteId(script.made.id(), other.uuid())))
                .as("a draft is of one kind of document")
                .isEmpty();
        assertThat(reader.account(script.made.id()))
                .as("a draft leaves no trace in the account")
                .contains(script.made.ledger().account());
    }

    private static Map<PendingEntryId, ?> reserved(JdbcBillingStorage storage, LoadScope scope) {
        return Scripts.lock(storage, scope).map(Loaded::reservedEntries).orElseThrow();
    }

    @ParameterizedTest
    @EveryDatabase
    void aDraftOfAnotherVersionIsALostLock(TestDatabase database) {
        JdbcBillingStorage storage = filled(database.empty());
        Scripts.save(storage, draft(document, 1, one));
        Scripts.save(storage, draft(document, 2, one));
        isALostLock(storage, lost -> Scripts.save(lost, draft(document, 2, two)));
        isALostLock(storage, lost -> Scripts.save(lost, draft(document, 4, two)));
        isALostLock(storage, lost -> Scripts.save(lost, draft(other, 2, two)));
        isALostLock(storage, lost -> Scripts.delete(lost, draft(document, 1)));
        isALostLock(storage, lost -> Scripts.delete(lost, draft(other, 1)));
        assertThat(storage.reader(TENANT).draft(document)).contains(draft(document, 2, one));
    }

    private static void isALostLock(JdbcBillingStorage storage, Consumer<JdbcBillingStorage> work) {
        assertThatThrownBy(() -> work.accept(storage))
                .isExactlyInstanceOf(BillingException.class)
                .hasMessageContaining("gave up after 5 attempts");
    }

    @ParameterizedTest
    @EveryDatabase
    void aJoinedTransactionIsToldOfALostLockOfADraft(TestDatabase database) throws SQLException {
        DataSource dataSource = database.empty();
        JdbcBillingStorage storage = filled(dataSource);
        Scripts.save(storage, draft(document, 1, one));
        try (Connection host = dataSource.getConnection()) {
            host.setAutoCommit(false);
            assertThatThrownBy(() -> storage.joining(TENANT, JdbcTransaction.of(host))
                            .run(work -> {
                                work.drafts().save(draft(document, 3, one));
                                return "";
                            }))
                    .isInstanceOf(StaleLedgerException.class);
            host.rollback();
            host.setAutoCommit(true);
        }
    }

    @ParameterizedTest
    @EveryDatabase
    void noEntryIsReservedByTwoDraftsAndNoDraftIsNewTwice(TestDatabase database) {
        JdbcBillingStorage storage = filled(database.empty());
        Scripts.save(storage, draft(document, 1, one));
        assertThatThrownBy(() -> Scripts.save(storage, draft(other, 1, two, one)))
                .isInstanceOf(BillingException.class);
        assertThatThrownBy(() -> Scripts.save(storage, draft(document, 1, two))).isInstanceOf(BillingException.class);
        assertThat(storage.reader(TENANT).draft(other)).isEmpty();
        assertThat(storage.reader(TENANT).draft(document)).contains(draft(document, 1, one));
    }

    @Tag("R-143")
    @ParameterizedTest
    @EveryDatabase
    void erasingTextsLeavesDraftsAlone(TestDatabase database) {
        JdbcBillingStorage storage = filled(database.empty());
        Scripts.save(storage, draft(document, 1, one));
        storage.transactions(TENANT).run(work -> {
            work.ledgers().lock(LoadScope.of(script.made.id()));
            work.ledgers().eraseTexts(script.made.id(), Long.MAX_VALUE);
            return "";
        });
        assertThat(storage.reader(TENANT).draft(document)).contains(draft(document, 1, one));
    }
}
