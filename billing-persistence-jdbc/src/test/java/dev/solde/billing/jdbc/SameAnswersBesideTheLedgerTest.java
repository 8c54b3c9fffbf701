package dev.solde.billing.jdbc;

import static dev.solde.billing.jdbc.Scripts.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountSettings;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.ledger.StatementId;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.ReadView;
import dev.solde.billing.port.StoredDraft;
import dev.solde.billing.testkit.Pages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;

/** The same for refunds, expected payments, pending entries, statements, closures, drafts and the items that go with them. */
class SameAnswersBesideTheLedgerTest {

    private static final List<ThingScripts> ACCOUNTS = List.of(
            ThingScripts.lively("a1", 11, 220, HandMadeFacts.SETTINGS),
            ThingScripts.lively("a2", 12, 120, AccountSettings.NONE),
            ThingScripts.lively("empty", 13, 0, AccountSettings.NONE));

    private static final BillingStorage MEMORY = played(InMemoryBillingStorage.create());
    private static final Map<TestDatabase, BillingStorage> FILLED = new EnumMap<>(TestDatabase.class);

    /** Filled once a database; no test here writes. */
    private static BillingStorage filled(TestDatabase database) {
        return FILLED.computeIfAbsent(
                database,
                of -> played(
                        JdbcBillingStorage.builder(of.empty()).createSchema().build()));
    }

    private static BillingStorage played(BillingStorage storage) {
        ACCOUNTS.forEach(script -> {
            Scripts.play(script.made, storage);
            drafts(script).forEach(draft -> Scripts.save(storage, draft));
        });
        Scripts.delete(storage, drafts(ACCOUNTS.get(0)).get(1));
        return storage;
    }

    /** Drafts with and without reserved entries, one of them in its second version. */
    private static List<StoredDraft> drafts(ThingScripts script) {
        List<StoredDraft> drafts = new ArrayList<>();
        List<PendingEntryId> entries = script.entries();
        for (int i = 0; i < 5 && !entries.isEmpty(); i++) {
            Set<PendingEntryId> reserved = i == 2 ? Set.of() : Set.of(entries.get(2 * i), entries.get(2 * i + 1));
            drafts.add(new StoredDraft(draftId(script, i), 1, "command " + i + "\nété", reserved));
        }
        if (!drafts.isEmpty()) {
            drafts.add(new StoredDraft(draftId(script, 0), 2, "changed", Set.of(entries.get(1), entries.get(15))));
        }
        return drafts;
    }

    private static InvoiceId draftId(ThingScripts script, int number) {
        return new InvoiceId(script.made.id(), new UUID(7, -9 + number));
    }

    @ParameterizedTest
    @EveryDatabase
    void theJournalGivesBackEveryKindOfFact(TestDatabase database) {
        for (ThingScripts script : ACCOUNTS) {
            var history = filled(database)
                    .transactions(TENANT)
                    .run(work -> work.ledgers().history(script.made.id(), 0, 1000));
            assertThat(history).isEqualTo(script.made.records());
            assertThat(filled(database).reader(TENANT).account(script.made.id()))
                    .contains(script.made.ledger().account());
        }
        Set<FactKind> kinds = java.util.EnumSet.noneOf(FactKind.class);
        ACCOUNTS.forEach(script ->
                script.made.records().forEach(record -> record.facts().forEach(fact -> kinds.add(FactKind.of(fact)))));
        assertThat(kinds)
                .contains(
                        FactKind.REFUND_REVISED,
                        FactKind.EXPECTED_PAYMENT_REVISED,
                        FactKind.PENDING_ENTRY_REVISED,
                        FactKind.PERIOD_CLOSED,
                        FactKind.STATEMENT_GENERATED);
    }

    @Tag("R-17")
    @ParameterizedTest
    @EveryDatabase
    void whateverWasKnownWhenIsTheSame(TestDatabase database) {
        BillingReader jdbc = filled(database).reader(TENANT);
        BillingReader model = MEMORY.reader(TENANT);
        for (ThingScripts script : ACCOUNTS) {
            sameViews(script, ReadView.NOW, model, jdbc);
            sameViews(script, new ReadView(Optional.of(HandMade.DAY), OptionalLong.empty()), model, jdbc);
            for (long known = 0; known <= script.made.records().size() + 1; known += 11) {
                sameViews(script, new ReadView(Optional.empty(), OptionalLong.of(known)), model, jdbc);
            }
        }
    }

    private static void sameViews(ThingScripts script, ReadView view, BillingReader model, BillingReader jdbc) {
        AccountId id = script.made.id();
        assertThat(Pages.all(3, page -> jdbc.refunds(id, view, page)))
                .as("refunds in %s", view)
                .isEqualTo(Pages.all(page -> model.refunds(id, view, page)));
        assertThat(Pages.all(3, page -> jdbc.pendingEntries(id, view, page)))
                .as("pending entries in %s", view)
                .isEqualTo(Pages.all(page -> model.pendingEntries(id, view, page)));
        assertThat(Pages.all(3, page -> jdbc.expectedPayments(id, view, page)))
                .as("expected payments in %s", view)
                .isEqualTo(Pages.all(page -> model.expectedPayments(id, view, page)));
        assertThat(jdbc.lastBalanceForward(id, view))
                .as("last balance-forward statement in %s", view)
                .isEqualTo(model.lastBalanceForward(id, view));
        script.refunds()
                .forEach(refund -> assertThat(jdbc.refund(refund.refund(), view))
                        .as("refund in %s", view)
                        .isEqualTo(model.refund(refund.refund(), view)));
        script.entries()
                .forEach(entry -> assertThat(jdbc.pendingEntry(entry, view))
                        .as("pending entry in %s", view)
                        .isEqualTo(model.pendingEntry(entry, view)));
        script.expected()
                .forEach(expected -> assertThat(jdbc.expectedPayment(expected, view))
                        .as("expected payment in %s", view)
                        .isEqualTo(model.expectedPayment(expected, view)));
        assertThat(Pages.all(7, page -> jdbc.openItems(id, view, page)))
                .as("open items in %s", view)
                .isEqualTo(Pages.all(page -> model.openItems(id, view, page)));
        assertThat(Pages.all(7, page -> jdbc.entries(id, view, page)))
                .as("entries in %s", view)
                .isEqualTo(Pages.all(page -> model.entries(id, view, page)));
    }

    @ParameterizedTest
    @EveryDatabase
    void everyListIsTheSame(TestDatabase database) {
        BillingReader jdbc = filled(database).reader(TENANT);
        BillingReader model = MEMORY.reader(TENANT);
        for (ThingScripts script : ACCOUNTS) {
            AccountId id = script.made.id();
            for (ReadView known : List.of(ReadView.NOW, new ReadView(Optional.empty(), OptionalLong.of(20)))) {
                assertThat(Pages.all(2, page -> jdbc.statements(id, known, page)))
                        .isEqualTo(Pages.all(page -> model.statements(id, known, page)));
            }
            assertThat(Pages.all(2, page -> jdbc.closures(id, page)))
                    .isEqualTo(Pages.all(page -> model.closures(id, page)));
            assertThat(Pages.all(2, page -> jdbc.drafts(id, page)))
                    .isEqualTo(Pages.all(page -> model.drafts(id, page)));
            script.statements()
                    .forEach(statement ->
                            assertThat(jdbc.statement(statement)).isPresent().isEqualTo(model.statement(statement)));
            script.made.ledger().items().keySet().forEach(item -> {
                assertThat(Pages.all(2, page -> jdbc.recordsTouching(item, page)))
                        .as("records touching %s", item)
                        .isNotEmpty()
                        .isEqualTo(Pages.all(page -> model.recordsTouching(item, page)));
                assertThat(jdbc.recordOf(item)).isEqualTo(model.recordOf(item));
            });
            drafts(script)
                    .forEach(
                            draft -> assertThat(jdbc.draft(draft.document())).isEqualTo(model.draft(draft.document())));
        }
        assertThat(Pages.all(2, jdbc::accounts)).hasSize(3).isEqualTo(Pages.all(model::accounts));
        assertThat(jdbc.draft(new InvoiceId(AccountId.of("a1"), new UUID(1, 1))))
                .isEmpty();
        assertThat(jdbc.statement(new StatementId(AccountId.of("a1"), new UUID(1, 1))))
                .isEmpty();
    }

    @ParameterizedTest
    @EveryDatabase
    void whatIsDueInTheTenantIsTheSame(TestDatabase database) {
        BillingReader jdbc = filled(database).reader(TENANT);
        BillingReader model = MEMORY.reader(TENANT);
        for (int days = -1; days < 80; days += 9) {
            LocalDate day = HandMade.DAY.plusDays(days);
            assertThat(Pages.all(2, page -> jdbc.expectedPaymentsDue(day, page)))
                    .as("expected by %s", day)
                    .isEqualTo(Pages.all(page -> model.expectedPaymentsDue(day, page)));
            assertThat(Pages.all(1, page -> jdbc.dueForBilling(day, page)))
                    .as("to be billed by %s", day)
                    .isEqualTo(Pages.all(page -> model.dueForBilling(day, page)));
            assertThat(Pages.all(2, page -> jdbc.overdue(day, page)))
                    .as("overdue on %s", day)
                    .isEqualTo(Pages.all(page -> model.overdue(day, page)));
        }
        assertThat(Pages.all(page -> model.dueForBilling(LocalDate.MAX, page)))
                .hasSize(2)
                .isEqualTo(Pages.all(page -> jdbc.dueForBilling(LocalDate.MAX, page)));
        assertThat(Pages.all(page -> model.expectedPaymentsDue(LocalDate.MAX, page)))
                .isNotEmpty()
                .isEqualTo(Pages.all(page -> jdbc.expectedPaymentsDue(LocalDate.MAX, page)));
    }

    @Tag("R-96")
    @ParameterizedTest
    @EveryDatabase
    void automaticAllocationIsNotOfferedWhatIsInDispute(TestDatabase database) {
        for (ThingScripts script : ACCOUNTS) {
            for (Side side : Side.values()) {
                List<OpenItem> offered = offered(filled(database), script, side);
                assertThat(offered).isEqualTo(offered(MEMORY, script, side)).noneMatch(OpenItem::disputed);
            }
        }
        assertThat(ACCOUNTS.get(0).made.ledger().items().values())
                .anyMatch(item -> item.disputed() && item.openMinor() > 0 && item.side() == Side.DEBIT)
                .anyMatch(item -> item.disputed() && item.openMinor() > 0 && item.side() == Side.CREDIT);
    }

    private static List<OpenItem> offered(BillingStorage storage, ThingScripts script, Side side) {
        List<OpenItem> all = new ArrayList<>();
        storage.transactions(TENANT).run(work -> {
            Optional<OpenItem> after = Optional.empty();
            List<OpenItem> block = work.ledgers().openItems(script.made.id(), side, after, 2);
            while (!block.isEmpty()) {
                all.addAll(block);
                after = Optional.of(block.get(block.size() - 1));
                block = work.ledgers().openItems(script.made.id(), side, after, 2);
            }
            return all;
        });
        return all;
    }

    @ParameterizedTest
    @EveryDatabase
    void everyScopeLoadsTheSame(TestDatabase database) {
        for (ThingScripts script : ACCOUNTS) {
            for (LoadScope scope : ThingScopes.of(script, draftId(script, 0))) {
                var loaded = Scripts.lock(filled(database), scope);
                assertThat(loaded).as("%s", scope).isPresent().isEqualTo(Scripts.lock(MEMORY, scope));
                assertThat(Scripts.peek(filled(database), scope)).isEqualTo(loaded);
            }
        }
    }

    @ParameterizedTest
    @EveryDatabase
    void whatIsUnknownIsAbsent(TestDatabase database) {
        BillingReader jdbc = filled(database).reader(TENANT);
        AccountId nobody = AccountId.of("nobody");
        UUID uuid = new UUID(1, 1);
        assertThat(jdbc.refund(new RefundId(nobody, uuid), ReadView.NOW)).isEmpty();
        assertThat(jdbc.pendingEntry(new PendingEntryId(nobody, uuid), ReadView.NOW))
                .isEmpty();
        assertThat(jdbc.expectedPayment(new ExpectedPaymentId(nobody, uuid), ReadView.NOW))
                .isEmpty();
        assertThat(Pages.all(page -> jdbc.recordsTouching(new RefundId(nobody, uuid), page)))
                .isEmpty();
    }
}
