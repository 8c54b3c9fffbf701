package dev.solde.billing.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Billing;
import dev.solde.billing.RejectedException;
import dev.solde.billing.allocation.Reallocation;
import dev.solde.billing.command.Allocate;
import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.Deallocate;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.ReplaceAllocations;
import dev.solde.billing.command.Settle;
import dev.solde.billing.core.AllocationStrategies;
import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.Remittance;
import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.testkit.Bench;
import dev.solde.billing.testkit.Books;
import dev.solde.billing.testkit.model.TestCommand.Keyed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/**
 * What holds of allocations wherever an account stands: each compares one command with several plain ones that must come to
 * the same. Runs on the in-memory storage; extend it and override {@link #newStorage} for another.
 */
public class AllocationProperties {

    private static final AccountId ACCOUNT = Names.account(0);

    /** For subclasses. */
    protected AllocationProperties() {}

    /** An empty storage; each call gives another one. */
    protected BillingStorage newStorage() {
        return InMemoryBillingStorage.create();
    }

    /** Lists of commands. */
    @Provide
    public Arbitrary<List<Keyed>> commands() {
        return Commands.lists();
    }

    private Bench after(List<Keyed> commands) {
        Bench bench = new Bench(this::newStorage, Optional.empty());
        Run run = new Run(bench.billing(), bench.clock());
        commands.forEach(run::step);
        return bench;
    }

    /** Or is refused for the same reason; and saved again it changes nothing. */
    @Property
    @Tag("R-88")
    public void a_form_that_is_saved_again_is_as_if_it_were_emptied_and_settled_anew(
            @ForAll("commands") List<Keyed> commands, @ForAll Random random) {
        Bench replaced = after(commands);
        Bench settled = after(commands);
        Books books = replaced.books(ACCOUNT);
        for (OpenItem payment : some(books.items(), PaymentId.class, random, 2)) {
            PaymentId id = (PaymentId) payment.id();
            List<Settle.SignedLine> lines = lines(books, random);
            emptied(settled, id);
            Optional<Reallocation> changed = accepted(
                    replaced.billing(),
                    ReplaceAllocations.builder(id).lines(lines).build());
            String expected = lines.isEmpty()
                    ? "accepted"
                    : answer(settled.billing(), Settle.builder(id).lines(lines).build());
            if (changed.isEmpty()) {
                assertThat(answer(
                                replaced.billing(),
                                ReplaceAllocations.builder(id).lines(lines).build()))
                        .isEqualTo(expected);
                return;
            }
            assertThat(expected).isEqualTo("accepted");
            assertThat(open(replaced)).isEqualTo(open(settled));
            touchesOnlyTheDifferences(replaced, changed.get());
            assertThat(accepted(
                            replaced.billing(),
                            ReplaceAllocations.builder(id).lines(lines).build()))
                    .contains(new Reallocation(List.of(), List.of()));
        }
        replaced.checkInvariants();
    }

    /** No pair of which something ends gets something new. */
    private static void touchesOnlyTheDifferences(Bench bench, Reallocation changed) {
        List<List<Object>> ended = changed.ended().stream()
                .map(end -> pair(bench.queries().allocation(end.allocation())))
                .toList();
        assertThat(changed.made().stream().map(AllocationProperties::pair).toList())
                .doesNotContainAnyElementsOf(ended.isEmpty() ? List.of(List.of()) : ended);
    }

    private static List<Object> pair(Allocation allocation) {
        return List.of(allocation.credit(), allocation.debit());
    }

    /** What the form shows ends, one by one. */
    private static void emptied(Bench bench, PaymentId payment) {
        bench.books(ACCOUNT).allocations().stream()
                .filter(made -> made.liveMinor() > 0 && made.lock() == AllocationLock.NONE)
                .filter(made -> made.credit().equals(payment) || made.payment().equals(Optional.of(payment)))
                .forEach(made -> bench.billing().deallocate(Deallocate.of(made.id())));
    }

    private static List<Settle.SignedLine> lines(Books books, Random random) {
        List<Settle.SignedLine> lines = new ArrayList<>();
        some(books.items(), DebitItemId.class, random, 4)
                .forEach(debit ->
                        lines.add(new Settle.SignedLine(debit.id(), Names.eur(cents(debit.amountMinor(), random)))));
        some(books.items(), CreditNoteId.class, random, 2)
                .forEach(note -> lines.add(new Settle.SignedLine(
                        note.id(), Names.eur(cents(note.amountMinor(), random)).negate())));
        return lines;
    }

    /** As if the payer's words were allocated by hand and the rest by the strategy. */
    @Property
    @Tag("R-92")
    public void what_the_payer_names_is_settled_before_the_strategy_begins(
            @ForAll("commands") List<Keyed> commands, @ForAll Random random) {
        Bench atOnce = after(commands);
        Bench byHand = after(commands);
        List<OpenItem> debits = atOnce.books(ACCOUNT).openItems().stream()
                .filter(item -> item.side() == Side.DEBIT && item.number().isPresent())
                .toList();
        List<OpenItem> named = some(debits, DebitItemId.class, random, 3);
        if (named.isEmpty()) {
            return;
        }
        long money = cents(2_000, random);
        Remittance words = Remittance.naming("nobody-knows-this");
        List<Allocate.Pair> pairs = new ArrayList<>();
        Payment waiting = byHand.billing().recordPayment(payment(money).build());
        long left = money;
        for (OpenItem debit : named) {
            long wanted = cents(debit.amountMinor(), random);
            words = words.and(debit.number().orElseThrow().value(), Names.eur(wanted));
            long share = Math.min(left, Math.min(wanted, debit.openMinor()));
            if (share > 0) {
                pairs.add(new Allocate.Pair(waiting.id(), (DebitItemId) debit.id(), Names.eur(share)));
                left -= share;
            }
        }
        Payment paid = atOnce.billing()
                .recordPayment(payment(money)
                        .remittance(words)
                        .allocateBy(AllocationStrategies.oldestDueFirst())
                        .build());
        List<DebitItemId> settled = pairs.stream().map(Allocate.Pair::debit).toList();
        Allocate.Pair first = pairs.remove(0);
        Allocate.Builder chosen = Allocate.builder(first.credit(), first.debit(), first.amount());
        pairs.forEach(chosen::pair);
        byHand.billing().allocate(chosen.build());
        byHand.billing().autoAllocate(AutoAllocate.of(waiting.id()));
        assertThat(open(atOnce).stream().map(AllocationProperties::amounts))
                .isEqualTo(
                        open(byHand).stream().map(AllocationProperties::amounts).toList());
        assertThat(paid.named().stream().map(found -> found.debit())).containsExactlyElementsOf(settled);
        assertThat(words.unapplied(paid.named())).hasSize(1 + named.size() - settled.size());
    }

    private static RecordPayment.Builder payment(long cents) {
        return RecordPayment.builder(ACCOUNT, Names.eur(cents), PaymentMethod.CASH);
    }

    private static long cents(long most, Random random) {
        return 1 + random.nextInt((int) Math.min(1_500, Math.max(1, most)));
    }

    /** Some of the items of this kind, in a random order. */
    private static List<OpenItem> some(List<OpenItem> items, Class<?> kind, Random random, int most) {
        List<OpenItem> some = new ArrayList<>(
                items.stream().filter(item -> kind.isInstance(item.id())).toList());
        Collections.shuffle(some, random);
        return some.stream().limit(random.nextInt(most + 1)).toList();
    }

    private static <R> Optional<R> accepted(Billing billing, Command<R> command) {
        try {
            return Optional.of(billing.execute(command).result());
        } catch (RejectedException e) {
            return Optional.empty();
        }
    }

    private static String answer(Billing billing, Command<?> command) {
        try {
            billing.execute(command);
            return "accepted";
        } catch (RejectedException e) {
            return e.rejection().code();
        }
    }

    private static List<OpenItem> open(Bench bench) {
        return bench.books(ACCOUNT).openItems().stream()
                .map(item -> item.asOpen(item.openMinor()))
                .toList();
    }

    /** Without what depends on the number of records. */
    private static List<Object> amounts(OpenItem item) {
        return Stream.<Object>of(item.id().kind(), item.number(), item.openMinor())
                .toList();
    }
}
