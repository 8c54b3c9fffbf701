package dev.solde.billing.jdbc;

import static dev.solde.billing.jdbc.Scripts.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.jdbc.BillingSchema.Database;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import dev.solde.billing.port.StoredDraft;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;

/** A load without lock is of one moment, even if somebody writes between two of its statements. */
class OneMomentTest {

    private final ThingScripts script = ThingScripts.lively("a1", 11, 60, HandMadeFacts.SETTINGS);
    private final InvoiceId document = new InvoiceId(script.made.id(), script.made.uuid());
    private final PendingEntryId entry = script.entries().get(0);
    private final LoadScope scope = LoadScope.builder(script.made.id())
            .pendingEntries(Set.of(entry))
            .draft(document)
            .build();
    private int interruptions;

    /** A data source that lets something happen once, just before a statement that contains this text is prepared. */
    private DataSource interrupted(DataSource dataSource, String text, Runnable meanwhile) {
        return proxy(DataSource.class, dataSource, (method, arguments, target) -> {
            Object result = method.call();
            return result instanceof Connection connection
                    ? proxy(Connection.class, connection, (prepare, sql, of) -> {
                        if (sql != null && sql[0] instanceof String query && query.contains(text)) {
                            interruptions++;
                            if (interruptions == 1) {
                                meanwhile.run();
                            }
                        }
                        return prepare.call();
                    })
                    : result;
        });
    }

    private interface Call {
        Object call() throws Throwable;
    }

    private interface Around {
        Object call(Call method, Object[] arguments, Object target) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, T target, Around around) {
        return type.cast(Proxy.newProxyInstance(
                OneMomentTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> around.call(
                        () -> {
                            try {
                                return method.invoke(target, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        },
                        arguments,
                        target)));
    }

    private BillingStorage filled(DataSource dataSource) {
        BillingStorage storage =
                JdbcBillingStorage.builder(dataSource).createSchema().build();
        Scripts.play(script.made, storage);
        return storage;
    }

    /** The reservation was read before, the draft after: without the check they would contradict each other. */
    @ParameterizedTest
    @EveryDatabase
    void aDraftThatIsSavedMeanwhileIsSeenWithItsReservationsOrNotAtAll(TestDatabase database) {
        DataSource dataSource = database.empty();
        BillingStorage storage = filled(dataSource);
        StoredDraft draft = new StoredDraft(document, 1, "draft", Set.of(entry));
        DataSource racing = interrupted(dataSource, "from solde_draft ", () -> Scripts.save(storage, draft));
        Loaded loaded =
                Scripts.peek(JdbcBillingStorage.builder(racing).build(), scope).orElseThrow();
        assertThat(loaded.draft()).contains(draft);
        assertThat(loaded.reservedEntries()).containsOnlyKeys(entry).containsValue(document);
        assertReadAgain(database);
    }

    @ParameterizedTest
    @EveryDatabase
    void aRevisionThatIsRecordedMeanwhileIsSeenWithTheVersionThatItMade(TestDatabase database) {
        DataSource dataSource = database.empty();
        BillingStorage storage = filled(dataSource);
        script.release(entry);
        HandMade.Step step = script.made.steps().get(script.made.steps().size() - 1);
        DataSource racing = interrupted(
                dataSource,
                "from solde_draft ",
                () -> storage.transactions(TENANT).run(work -> Scripts.append(work, step)));
        Optional<Loaded> loaded =
                Scripts.peek(JdbcBillingStorage.builder(racing).build(), scope);
        assertThat(loaded).isEqualTo(Scripts.lock(storage, scope));
        assertThat(loaded.orElseThrow().ledger().account())
                .isEqualTo(step.after().account());
        assertReadAgain(database);
    }

    /** PostgreSQL reads all in one message, which is not interrupted in the middle here. */
    private void assertReadAgain(TestDatabase database) {
        assertThat(interruptions).isEqualTo(database.kind() == Database.POSTGRESQL ? 1 : 2);
    }
}
