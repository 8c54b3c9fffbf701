package dev.solde.billing.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Billing;
import dev.solde.billing.FeedPage;
import dev.solde.billing.RejectedException;
import dev.solde.billing.command.Allocate;
import dev.solde.billing.command.Deallocate;
import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.fact.FeedEvent;
import dev.solde.billing.fact.FeedPosition;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.testkit.Bench;
import dev.solde.billing.testkit.Books;
import dev.solde.billing.testkit.FeedChecker;
import dev.solde.billing.testkit.Pages;
import dev.solde.billing.testkit.model.TestCommand.Keyed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/**
 * What holds of every list of commands. Runs on the in-memory storage; extend it and override {@link #newStorage} for another.
 * How many lists are tried is said by {@link #lists} and {@code jqwik.tries.default}; fewer are enough on a database.
 */
public class LedgerProperties {

    /** For subclasses. */
    protected LedgerProperties() {}

    /** An empty storage; each call gives another one. */
    protected BillingStorage newStorage() {
        return InMemoryBillingStorage.create();
    }

    /** How many lists are played against the model, unless {@code -Dsolde.model.lists} says otherwise. */
    protected int lists() {
        return 20_000;
    }

    /** The kernel that is compared with the model; another than the bench's own to see whether a broken one is noticed. */
    protected Billing kernel(Bench bench) {
        return bench.billing();
    }

    private Bench bench() {
        return new Bench(this::newStorage, Optional.empty());
    }

    /** Lists of commands. */
    @Provide
    public Arbitrary<List<Keyed>> commands() {
        return Commands.lists();
    }

    /**
     * Answers, versions, balances and open items after each command, the past at the end, and all invariants after some of the
     * lists: they take longer than the rest together.
     */
    @Property
    @AddLifecycleHook(ListTries.class)
    @Tag("R-3")
    @Tag("R-4")
    @Tag("R-5")
    @Tag("R-7")
    @Tag("R-8")
    @Tag("R-84")
    @Tag("R-85")
    @Tag("R-91")
    @Tag("R-93")
    public void every_answer_is_the_one_that_the_model_foresees(
            @ForAll("commands") List<Keyed> commands, @ForAll @IntRange(max = 40) int turn) {
        Bench bench = bench();
        Play play = new Play(kernel(bench), bench.clock());
        commands.forEach(play::step);
        play.compareHistory();
        if (turn == 0) {
            bench.checkInvariants();
        }
    }

    /** Whatever was accepted under a key may come again at any time. */
    @Property
    @Tag("R-8")
    public void commands_that_come_again_under_their_key_change_nothing(
            @ForAll("commands") List<Keyed> commands, @ForAll Random random) {
        Bench once = bench();
        Bench often = bench();
        Run plain = new Run(once.billing(), once.clock());
        Run repeated = new Run(often.billing(), often.clock());
        for (int i = 0; i < commands.size(); i++) {
            Keyed own = new Keyed(i + 1, commands.get(i).command());
            plain.step(own);
            repeated.step(own);
            repeated.again(random);
        }
        assertThat(books(often.billing())).isEqualTo(books(once.billing()));
    }

    /** What one tenant does is what it would do alone. */
    @Property
    public void a_tenant_is_as_if_alone(@ForAll("commands") List<Keyed> mine, @ForAll("commands") List<Keyed> others) {
        TenantId tenant = TenantId.of("mine");
        Bench alone = bench();
        Run expected = new Run(alone.replica(tenant, 0), alone.clock());
        mine.forEach(expected::step);

        Bench shared = bench();
        Run first = new Run(shared.replica(tenant, 0), shared.clock());
        Run second = new Run(shared.replica(TenantId.of("others"), 0), shared.clock());
        for (int i = 0; i < Math.max(mine.size(), others.size()); i++) {
            // Time passes for both when it passes for the first.
            if (i < others.size() && !(others.get(i).command() instanceof TestCommand.Passing)) {
                second.step(others.get(i));
            }
            if (i < mine.size()) {
                first.step(mine.get(i));
            }
        }
        assertThat(books(shared.billing(tenant))).isEqualTo(books(alone.billing(tenant)));
    }

    /** Whoever reads on now and then has in the end what somebody finds who reads all at once: every journal, each record once. */
    @Property
    public void the_feed_is_all_journals_whenever_it_is_read(
            @ForAll("commands") List<Keyed> commands, @ForAll Random random) {
        Bench bench = bench();
        Run run = new Run(bench.billing(), bench.clock());
        List<FeedEvent> read = new ArrayList<>();
        FeedPosition position = FeedPosition.START;
        for (Keyed command : commands) {
            run.step(command);
            if (random.nextInt(3) == 0) {
                FeedPage page = bench.billing().feed().after(position, 1 + random.nextInt(4));
                read.addAll(page.events());
                position = page.end();
            }
        }
        read.addAll(FeedChecker.after(bench.billing().feed(), position, 100));
        assertThat(places(FeedChecker.after(bench.billing().feed(), FeedPosition.START, 100)))
                .isEqualTo(places(read));
        FeedChecker.check(bench.billing());
    }

    /** What does not change when texts are erased. */
    private static List<Object> places(List<FeedEvent> events) {
        return events.stream()
                .<Object>map(event -> List.of(event.position(), event.record().head()))
                .toList();
    }

    /** Wherever the account stands, an allocation that ends has never been, but for the records. */
    @Property
    @Tag("R-85")
    @Tag("R-86")
    public void to_allocate_and_to_deallocate_restores_every_open_amount(@ForAll("commands") List<Keyed> commands) {
        Bench bench = bench();
        Run run = new Run(bench.billing(), bench.clock());
        commands.forEach(run::step);
        AccountId account = Names.account(0);
        List<OpenItem> open = Pages.all(page -> bench.queries().openItems(account, page));
        Optional<OpenItem> debit =
                open.stream().filter(item -> item.side() == Side.DEBIT).findFirst();
        Optional<OpenItem> credit =
                open.stream().filter(item -> item.side() == Side.CREDIT).findFirst();
        if (debit.isPresent() && credit.isPresent()) {
            long most = Math.min(debit.get().openMinor(), credit.get().openMinor());
            List<Allocation> made = bench.billing()
                    .allocate(Allocate.of(
                            (CreditItemId) credit.get().id(),
                            (DebitItemId) debit.get().id(),
                            Names.eur(most)));
            bench.billing().deallocate(Deallocate.of(made.get(0).id()));
            assertThat(amounts(bench, account)).isEqualTo(amounts(open));
        }
    }

    /** Pairs in any order give the same open amounts, or the same refusal. */
    @Property
    @Tag("R-89")
    public void the_order_of_pairs_does_not_matter(@ForAll("commands") List<Keyed> commands, @ForAll Random random) {
        Bench one = bench();
        Bench other = bench();
        List<Allocate.Pair> pairs = pairs(one, commands, random);
        assertThat(pairs(other, commands, new Random(0))).hasSameSizeAs(pairs);
        if (!pairs.isEmpty()) {
            List<Allocate.Pair> shuffled = new ArrayList<>(pairs);
            Collections.shuffle(shuffled, random);
            assertThat(allocate(other, shuffled)).isEqualTo(allocate(one, pairs));
        }
    }

    private static List<Allocate.Pair> pairs(Bench bench, List<Keyed> commands, Random random) {
        Run run = new Run(bench.billing(), bench.clock());
        commands.forEach(run::step);
        List<OpenItem> open = Pages.all(page -> bench.queries().openItems(Names.account(0), page));
        List<Allocate.Pair> pairs = new ArrayList<>();
        for (OpenItem debit : open) {
            for (OpenItem credit : open) {
                if (debit.side() == Side.DEBIT && credit.side() == Side.CREDIT && pairs.size() < 9) {
                    long cents = 1 + random.nextInt((int) Math.min(1_000, debit.openMinor()));
                    pairs.add(
                            new Allocate.Pair((CreditItemId) credit.id(), (DebitItemId) debit.id(), Names.eur(cents)));
                }
            }
        }
        return pairs;
    }

    private static Object allocate(Bench bench, List<Allocate.Pair> pairs) {
        try {
            Allocate.Builder builder = Allocate.builder(
                    pairs.get(0).credit(), pairs.get(0).debit(), pairs.get(0).amount());
            pairs.stream().skip(1).forEach(builder::pair);
            bench.billing().allocate(builder.build());
            return amounts(bench, Names.account(0));
        } catch (RejectedException e) {
            return e.rejection().code();
        }
    }

    private static List<Object> amounts(Bench bench, AccountId account) {
        return amounts(Pages.all(page -> bench.queries().openItems(account, page)));
    }

    private static List<Object> amounts(List<OpenItem> items) {
        return items.stream()
                .<Object>map(item -> List.of(item.id(), item.openMinor()))
                .toList();
    }

    private static List<Books> books(Billing billing) {
        return Play.accounts().stream()
                .map(account -> Books.snapshot(billing.queries(), account))
                .toList();
    }
}
