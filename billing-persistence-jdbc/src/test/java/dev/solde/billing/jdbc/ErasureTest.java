package dev.solde.billing.jdbc;

import static dev.solde.billing.jdbc.Scripts.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.fact.DocumentIssued;
import dev.solde.billing.fact.ExpectedPaymentRevised;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.FactCodec;
import dev.solde.billing.fact.JournalHash;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.PendingEntryRevised;
import dev.solde.billing.fact.RefundRevised;
import dev.solde.billing.ledger.Digest;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.port.LoadScope;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;

class ErasureTest {

    private static final Optional<FreeText> ERASED = Optional.of(FreeText.erased());
    private static final Optional<FreeText> NEVER = Optional.empty();

    private final HandMade made = ThingScripts.lively("a1", 5, 90, HandMadeFacts.SETTINGS).made;
    private final long through = made.records().size() / 2;

    private List<JournalRecord> erased(BillingStorage storage) {
        Scripts.play(made, storage);
        return storage.transactions(TENANT).run(work -> {
            work.ledgers().lock(LoadScope.of(made.id()));
            work.ledgers().eraseTexts(made.id(), through);
            return work.ledgers().history(made.id(), 0, 1000);
        });
    }

    @Tag("R-143")
    @ParameterizedTest
    @EveryDatabase
    void erasedTextsAreGoneAndTheChainStillHolds(TestDatabase database) {
        BillingStorage storage =
                JdbcBillingStorage.builder(database.empty()).createSchema().build();
        List<JournalRecord> records = erased(storage);
        assertThat(records).isEqualTo(erased(InMemoryBillingStorage.create()));
        FactCodec codec = FactCodec.of(made.id(), 2);
        Digest previous = Digest.ZERO;
        for (JournalRecord record : records) {
            assertThat(record.salt().isEmpty()).isEqualTo(record.sequence() <= through);
            assertThat(JournalHash.hash(TENANT, previous, record, codec)).isEqualTo(record.hash());
            previous = record.hash();
        }
        assertThat(storage.reader(TENANT).account(made.id()))
                .as("the row is as the last record says")
                .contains(made.ledger().account());
    }

    @ParameterizedTest
    @EveryDatabase
    void anErasedTextDiffersFromOneThatNeverWas(TestDatabase database) {
        List<JournalRecord> records = erased(
                JdbcBillingStorage.builder(database.empty()).createSchema().build());
        DocumentIssued document = records.stream()
                .flatMap(record -> record.facts(DocumentIssued.class).stream())
                .findFirst()
                .orElseThrow();
        assertThat(document.seller()).contains(FreeText.erased());
        assertThat(document.note()).isEmpty();
    }

    /** Also of what was superseded since. */
    @ParameterizedTest
    @EveryDatabase
    void theTextsOfWhatIsOffTheLedgerAreErasedToo(TestDatabase database) {
        List<JournalRecord> records = erased(JdbcBillingStorage.builder(database.empty())
                        .createSchema()
                        .build())
                .subList(0, (int) through);
        assertThat(facts(records, RefundRevised.class))
                .extracting(RefundRevised::memo)
                .containsOnly(ERASED, NEVER);
        assertThat(facts(records, PendingEntryRevised.class))
                .extracting(PendingEntryRevised::label)
                .containsOnly(FreeText.erased());
        List<ExpectedPaymentRevised> expected = facts(records, ExpectedPaymentRevised.class);
        assertThat(expected).extracting(ExpectedPaymentRevised::payer).containsOnly(ERASED, NEVER);
        assertThat(expected).extracting(ExpectedPaymentRevised::reference).containsOnly(ERASED, NEVER);
        assertThat(expected).extracting(ExpectedPaymentRevised::memo).containsOnly(ERASED, NEVER);
    }

    private static <F extends Fact> List<F> facts(List<JournalRecord> records, Class<F> kind) {
        return records.stream().flatMap(record -> record.facts(kind).stream()).toList();
    }
}
