package dev.solde.billing.jdbc;

import static dev.solde.billing.jdbc.Scripts.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.document.Series;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.SettlementId;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.port.LedgerRepository;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import dev.solde.billing.port.ReadView;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.testkit.Pages;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;

/** The in-memory storage says what is right: every question gets the same answer here, on every database. */
class SameAnswersTest {

    private static final List<HandMade> ACCOUNTS = List.of(
            Scripts.lively("a1", 1, 60), Scripts.lively("a2", 2, 30), Scripts.lively("b3", 3, 10), opened("empty"));

    private static HandMade opened(String account) {
        HandMade made = new HandMade(TENANT, account);
        made.open();
        return made;
    }

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
        ACCOUNTS.forEach(made -> Scripts.play(made, storage));
        return storage;
    }

    @ParameterizedTest
    @EveryDatabase
    void theJournalGivesBackWhatWasAppended(TestDatabase database) {
        BillingStorage storage = filled(database);
        for (HandMade made : ACCOUNTS) {
            List<JournalRecord> history = storage.transactions(TENANT)
                    .run(transaction -> transaction.ledgers().history(made.id(), 0, 1000));
            assertThat(history).isEqualTo(made.records());
            assertThat(Pages.all(7, page -> storage.reader(TENANT).journal(made.id(), page)))
                    .isEqualTo(made.records());
            assertThat(storage.reader(TENANT).account(made.id()))
                    .contains(made.ledger().account());
        }
    }

    @Tag("R-16")
    @Tag("R-17")
    @ParameterizedTest
    @EveryDatabase
    void everyReadOfEveryViewIsTheSame(TestDatabase database) {
        BillingReader jdbc = filled(database).reader(TENANT);
        BillingReader model = MEMORY.reader(TENANT);
        for (HandMade made : ACCOUNTS) {
            views(made).forEach(view -> sameViews(made, view, model, jdbc));
            made.ledger()
                    .items()
                    .keySet()
                    .forEach(item -> assertThat(jdbc.recordOf(item)).isEqualTo(model.recordOf(item)));
            made.ledger()
                    .allocations()
                    .keySet()
                    .forEach(id -> assertThat(jdbc.allocation(id)).isEqualTo(model.allocation(id)));
            for (int second = -1; second < 33; second += 3) {
                Instant instant = made.records().get(0).recordedAt().plusSeconds(second);
                assertThat(jdbc.sequenceAt(made.id(), instant)).isEqualTo(model.sequenceAt(made.id(), instant));
            }
        }
        sameLists(model, jdbc);
    }

    private static Stream<ReadView> views(HandMade made) {
        List<ReadView> views = new ArrayList<>(List.of(ReadView.NOW));
        for (int day = -12; day < 30; day += 5) {
            var asOf = Optional.of(HandMade.DAY.plusDays(day));
            views.add(new ReadView(asOf, OptionalLong.empty()));
            for (long known = 0; known <= made.records().size() + 1; known += 17) {
                views.add(new ReadView(asOf, OptionalLong.of(known)));
                views.add(new ReadView(Optional.empty(), OptionalLong.of(known)));
            }
        }
        return views.stream();
    }

    private static void sameViews(HandMade made, ReadView view, BillingReader model, BillingReader jdbc) {
        AccountId id = made.id();
        assertThat(jdbc.balance(id, view)).as("balance in %s", view).isEqualTo(model.balance(id, view));
        assertThat(Pages.all(7, page -> jdbc.openItems(id, view, page)))
                .as("open items in %s", view)
                .isEqualTo(Pages.all(7, page -> model.openItems(id, view, page)));
        assertThat(Pages.all(7, page -> jdbc.entries(id, view, page)))
                .as("entries in %s", view)
                .isEqualTo(Pages.all(7, page -> model.entries(id, view, page)));
        DateRange period = DateRange.of(HandMade.DAY.minusDays(3), HandMade.DAY.plusDays(11));
        assertThat(Pages.all(7, page -> jdbc.itemsPosted(id, period, view, page)))
                .as("items posted in %s", view)
                .isEqualTo(Pages.all(7, page -> model.itemsPosted(id, period, view, page)));
        assertThat(Pages.all(7, page -> jdbc.itemsRecordedAfter(id, 9, period.to(), view, page)))
                .as("items recorded later in %s", view)
                .isEqualTo(Pages.all(7, page -> model.itemsRecordedAfter(id, 9, period.to(), view, page)));
        assertThat(jdbc.records(id, List.of(9L, 2L, 5000L))).isEqualTo(model.records(id, List.of(9L, 2L, 5000L)));
        made.ledger().items().keySet().stream().limit(12).forEach(item -> {
            assertThat(jdbc.item(item, view)).as("item in %s", view).isEqualTo(model.item(item, view));
            assertThat(jdbc.allocations(item, view))
                    .as("allocations in %s", view)
                    .isEqualTo(model.allocations(item, view));
        });
    }

    private static void sameLists(BillingReader model, BillingReader jdbc) {
        assertThat(Pages.all(7, jdbc::heads)).hasSize(4).isEqualTo(Pages.all(7, model::heads));
        assertThat(Pages.all(7, jdbc::accountsByBalance)).isEqualTo(Pages.all(7, model::accountsByBalance));
        assertThat(Pages.all(7, jdbc::openCreditNotes)).isNotEmpty().isEqualTo(Pages.all(7, model::openCreditNotes));
        views(ACCOUNTS.get(3))
                .filter(view -> view.knownAt().isEmpty())
                .forEach(view -> assertThat(Pages.all(7, page -> jdbc.openItemsOfAll(view.asOf(), page)))
                        .as("open items of all in %s", view)
                        .isEqualTo(Pages.all(7, page -> model.openItemsOfAll(view.asOf(), page))));
        for (String order : List.of("SO-1", "SO-2")) {
            HostReference reference = HostReference.of("order", order);
            assertThat(Pages.all(7, page -> jdbc.documents(reference, page)))
                    .isEqualTo(Pages.all(7, page -> model.documents(reference, page)));
        }
        Series series = Series.of("Fa1");
        assertThat(jdbc.seriesValues(series, Year.of(2026), 3, 5))
                .hasSize(5)
                .isEqualTo(model.seriesValues(series, Year.of(2026), 3, 5));
        DocumentNumber taken = ACCOUNTS.get(0).ledger().items().values().stream()
                .flatMap(item -> item.number().stream())
                .findFirst()
                .orElseThrow();
        assertThat(jdbc.document(taken)).isPresent().isEqualTo(model.document(taken));
        assertThat(jdbc.document(DocumentNumber.of("unknown"))).isEmpty();
    }

    @ParameterizedTest
    @EveryDatabase
    void everyScopeLoadsTheSame(TestDatabase database) {
        BillingStorage storage = filled(database);
        HandMade made = ACCOUNTS.get(0);
        for (LoadScope scope : scopes(made)) {
            assertThat(ask(storage, ledgers -> ledgers.lock(scope)))
                    .isPresent()
                    .isEqualTo(ask(MEMORY, l -> l.lock(scope)));
            assertThat(ask(storage, ledgers -> ledgers.peek(scope))).isEqualTo(ask(MEMORY, l -> l.peek(scope)));
        }
        LoadScope unknown = LoadScope.of(AccountId.of("nobody"));
        assertThat(ask(storage, ledgers -> ledgers.lock(unknown))).isEmpty();
        assertThat(ask(storage, ledgers -> ledgers.peek(unknown))).isEmpty();
    }

    @ParameterizedTest
    @EveryDatabase
    void openItemsComeInTheCanonicalOrderBlockByBlock(TestDatabase database) {
        BillingStorage storage = filled(database);
        for (HandMade made : ACCOUNTS) {
            for (Side side : Side.values()) {
                assertThat(items(storage, ledgers -> blocks(ledgers, made.id(), side)))
                        .isEqualTo(
                                items(MEMORY, ledgers -> ledgers.openItems(made.id(), side, Optional.empty(), 1000)));
            }
            List<InvoiceId> invoices = made.items(InvoiceId.class);
            assertThat(items(storage, ledgers -> ledgers.openCreditNotesOf(made.id(), invoices)))
                    .isEqualTo(items(MEMORY, ledgers -> ledgers.openCreditNotesOf(made.id(), invoices)));
        }
    }

    private static List<OpenItem> blocks(LedgerRepository ledgers, AccountId account, Side side) {
        List<OpenItem> all = new ArrayList<>();
        List<OpenItem> block = ledgers.openItems(account, side, Optional.empty(), 2);
        while (!block.isEmpty()) {
            all.addAll(block);
            block = ledgers.openItems(account, side, Optional.of(block.get(block.size() - 1)), 2);
        }
        return all;
    }

    private static List<LoadScope> scopes(HandMade made) {
        LoadScope bare = LoadScope.of(made.id());
        List<ItemId> items = List.copyOf(made.ledger().items().keySet());
        List<AllocationId> allocations = List.copyOf(made.ledger().allocations().keySet());
        Optional<SettlementId> settlement = made.ledger().allocations().values().stream()
                .flatMap(allocation -> allocation.settlement().stream())
                .findFirst();
        InvoiceId invoice = made.items(InvoiceId.class).get(1);
        CommandKey key = made.records().get(5).key().orElse(CommandKey.of("no", "key"));
        return List.of(
                bare,
                bare.toBuilder().key(Optional.of(key)).build(),
                bare.toBuilder().key(Optional.of(CommandKey.of("no", "key"))).build(),
                bare.toBuilder().items(Set.copyOf(items.subList(0, 5))).build(),
                bare.toBuilder()
                        .items(Set.of(ACCOUNTS.get(1).items(InvoiceId.class).get(0)))
                        .build(),
                bare.toBuilder()
                        .allocations(Set.copyOf(allocations.subList(0, 3)))
                        .build(),
                bare.toBuilder().settlement(settlement.orElseThrow()).build(),
                bare.toBuilder().creditedInvoice(invoice).build(),
                bare.toBuilder()
                        .creditedInvoice(new InvoiceId(made.id(), new java.util.UUID(1, 1)))
                        .build(),
                bare.toBuilder()
                        .number(made.ledger().items().get(invoice).number())
                        .build(),
                bare.toBuilder()
                        .sources(Set.of(made.source(invoice), HostReference.of("order-line", "none")))
                        .build(),
                bare.toBuilder().allocationsOf(Set.copyOf(items)).build(),
                bare.toBuilder()
                        .allocationsOf(made.items(PaymentId.class).get(0))
                        .build(),
                bare.toBuilder().allocationsOf(invoice).build(),
                bare.toBuilder().documentsNamed(names(made, items)).build());
    }

    /** Numbers, references of open and of closed documents, and what is none. */
    private static Set<String> names(HandMade made, List<ItemId> items) {
        Stream<String> numbers = items.stream()
                .flatMap(id -> made.ledger().items().get(id).number().stream())
                .map(DocumentNumber::value);
        Stream<String> references = made.records().stream()
                .flatMap(record -> record.facts(ReferenceMade.class).stream())
                .map(reference -> reference.reference().value());
        return Stream.of(numbers, references, Stream.of("none")).flatMap(s -> s).collect(Collectors.toSet());
    }

    private static Optional<Loaded> ask(BillingStorage storage, Function<LedgerRepository, Optional<Loaded>> question) {
        return storage.transactions(TENANT).run(transaction -> question.apply(transaction.ledgers()));
    }

    private static List<OpenItem> items(BillingStorage storage, Function<LedgerRepository, List<OpenItem>> question) {
        return storage.transactions(TENANT).run(transaction -> question.apply(transaction.ledgers()));
    }
}
