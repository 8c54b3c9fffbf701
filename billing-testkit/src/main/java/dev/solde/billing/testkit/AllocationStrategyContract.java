package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Billing;
import dev.solde.billing.Preview;
import dev.solde.billing.allocation.AllocationProposal;
import dev.solde.billing.allocation.AllocationProposal.Share;
import dev.solde.billing.allocation.AllocationRequest;
import dev.solde.billing.allocation.AllocationStrategy;
import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import javax.money.MonetaryAmount;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What every allocation strategy promises. Extend it and say how to make the strategy:
 *
 * <pre>{@code
 * class SchoolFeesFirstTest extends AllocationStrategyContract {
 *   @Override protected AllocationStrategy newStrategy() { return new SchoolFeesFirst(LineType.of("FEES")); }
 * }
 * }</pre>
 *
 * <p>The requests are drawn at random from a fixed seed, so that a failure comes again; each failure shows the request.
 */
public abstract class AllocationStrategyContract {

    private static final int REQUESTS = 500;
    private static final int ACCOUNTS = 25;

    /** For subclasses. */
    protected AllocationStrategyContract() {}

    /** The strategy; each call makes another one of the same value. */
    protected abstract AllocationStrategy newStrategy();

    private void each(Consumer<AllocationRequest> check) {
        for (int seed = 0; seed < REQUESTS; seed++) {
            check.accept(AllocationRequests.any(new Random(seed), newStrategy().lookups()));
        }
    }

    /** Commands hold it and are compared by value; the name stands for it in a command's fingerprint. */
    @Test
    @Tag("R-8")
    @Tag("R-90")
    public void a_strategy_is_a_value_with_a_name() {
        AllocationStrategy one = newStrategy();
        AllocationStrategy other = newStrategy();
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.name()).isNotBlank().isEqualTo(other.name());
        assertThat(one.sight()).isEqualTo(other.sight());
        assertThat(one.lookups()).isEqualTo(other.lookups());
    }

    /** Whatever it was asked before. */
    @Test
    @Tag("R-90")
    public void equal_requests_get_equal_proposals() {
        AllocationStrategy busy = newStrategy();
        each(request -> {
            AllocationProposal first = newStrategy().propose(request);
            assertThat(busy.propose(request)).as("%s", request).isEqualTo(first);
            assertThat(busy.propose(request)).as("%s", request).isEqualTo(first);
        });
    }

    /** A request has its lists in the canonical order, so it is the same request. */
    @Test
    @Tag("R-90")
    public void the_order_in_which_items_were_read_does_not_matter() {
        each(request -> {
            List<OpenItem> credits = new ArrayList<>(request.credits());
            List<OpenItem> debits = new ArrayList<>(request.debits());
            Collections.shuffle(credits, new Random(request.hashCode()));
            Collections.shuffle(debits, new Random(request.hashCode()));
            AllocationRequest shuffled = AllocationRequests.with(request, credits, debits, request.found());
            assertThat(newStrategy().propose(shuffled))
                    .as("%s", request)
                    .isEqualTo(newStrategy().propose(request));
        });
    }

    /** Neither of an item nor of the new money. */
    @Test
    @Tag("R-84")
    public void nothing_gets_or_gives_more_than_is_open() {
        each(request -> {
            Map<Object, Long> used = new HashMap<>();
            for (Share share : newStrategy().propose(request).shares()) {
                used.merge(share.debit(), share.amountMinor(), Math::addExact);
                used.merge(share.credit(), share.amountMinor(), Math::addExact);
            }
            Map<Object, Long> open = new HashMap<>();
            request.debits().forEach(item -> open.put(item.id(), item.openMinor()));
            request.sources().forEach(source -> open.put(source.credit(), source.availableMinor()));
            used.forEach((item, amount) -> assertThat(amount)
                    .as("%s of %s", item, request)
                    .isLessThanOrEqualTo(open.getOrDefault(item, amount)));
        });
    }

    /** Also no new money where there is none. */
    @Test
    @Tag("R-84")
    public void only_what_is_offered_is_allocated() {
        each(request -> {
            List<Optional<CreditItemId>> credits = request.sources().stream()
                    .map(AllocationProposal.Source::credit)
                    .toList();
            List<ItemId> debits = request.debits().stream().map(OpenItem::id).toList();
            newStrategy().propose(request).shares().forEach(share -> {
                assertThat(credits).as("%s", request).contains(share.credit());
                assertThat(debits).as("%s", request).contains(share.debit());
            });
        });
    }

    /** A name becomes a fact of the payment, so it must be one that the kernel found. */
    @Test
    @Tag("R-92")
    public void a_debit_is_called_named_only_by_a_name_that_was_found() {
        each(request -> newStrategy()
                .propose(request)
                .named()
                .forEach(named -> assertThat(request.found().getOrDefault(named.name(), Set.of()))
                        .as("%s of %s", named, request)
                        .contains(named.debit())));
    }

    /** Of new money, of each waiting credit and of each open debit. */
    @Test
    @Tag("R-97")
    public void a_proposal_changes_nothing_and_is_what_then_happens() {
        for (int seed = 0; seed < ACCOUNTS; seed++) {
            Random random = new Random(seed);
            Bench bench = new Bench(InMemoryBillingStorage::create, Optional.empty());
            fill(bench.billing(), random);
            Books before = bench.books(DUPONT);
            MonetaryAmount amount = Amounts.ofMinor(AllocationRequests.cents(random), Samples.EUR);
            AllocationProposal ofMoney = bench.queries().proposeAllocation(DUPONT, amount, newStrategy());
            assertThat(bench.books(DUPONT)).isEqualTo(before);
            Payment payment = bench.billing()
                    .recordPayment(RecordPayment.builder(DUPONT, amount, PaymentMethod.CASH)
                            .allocateBy(newStrategy())
                            .build());
            assertThat(bench.queries().allocations(payment.id()).stream()
                            .map(made -> new Share(Optional.empty(), made.debit(), made.amountMinor())))
                    .as("seed %s", seed)
                    .isEqualTo(ofMoney.shares());
            assertThat(payment.named()).isEqualTo(ofMoney.named());
            for (OpenItem item : before.openItems()) {
                if (item.openMinor() == bench.queries().item(item.id()).openMinor()) {
                    itemIsAllocatedAsProposed(bench, item.id(), seed);
                }
            }
        }
    }

    private void itemIsAllocatedAsProposed(Bench bench, ItemId item, int seed) {
        Books before = bench.books(DUPONT);
        AllocationProposal proposal = bench.queries().proposeAllocation(item, newStrategy());
        assertThat(bench.books(DUPONT)).isEqualTo(before);
        List<Allocation> made = bench.billing()
                .autoAllocate(AutoAllocate.builder(item).strategy(newStrategy()).build());
        assertThat(made.stream().map(a -> Share.of(a.credit(), a.debit(), a.amountMinor())))
                .as("seed %s, %s", seed, item)
                .isEqualTo(proposal.shares());
    }

    /** The whole account at once. */
    @Test
    @Tag("R-97")
    public void a_preview_of_all_that_waits_comes_true() {
        for (int seed = 0; seed < ACCOUNTS; seed++) {
            Bench bench = new Bench(InMemoryBillingStorage::create, Optional.empty());
            fill(bench.billing(), new Random(seed));
            AutoAllocate command =
                    AutoAllocate.builder(DUPONT).strategy(newStrategy()).build();
            Preview<List<Allocation>> preview = bench.replica(1_000).preview(command);
            assertThat(bench.replica(1_000).execute(command).result())
                    .as("seed %s", seed)
                    .isEqualTo(preview.orElseThrow());
            bench.checkInvariants();
        }
    }

    /** An account with open debits, some of which carry what the strategy looks up, and with waiting credits. */
    private void fill(Billing billing, Random random) {
        billing.openAccount(Samples.open(DUPONT));
        List<String> names = newStrategy().lookups().stream().sorted().toList();
        for (int i = random.nextInt(6); i > 0; i--) {
            IssueInvoice.Builder invoice =
                    Samples.invoiceBuilder(DUPONT, amount(random)).dueDate(TODAY.plusDays(random.nextInt(5)));
            names.stream()
                    .filter(name -> random.nextInt(3) == 0)
                    .forEach(name -> invoice.reference(HostReference.of("order", name)));
            billing.issueInvoice(invoice.build());
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            billing.recordPayment(Samples.payment(DUPONT, amount(random)));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            billing.issueGlobalCreditNote(Samples.credit(DUPONT, amount(random)));
        }
    }

    private static String amount(Random random) {
        return Amounts.plain(Amounts.ofMinor(AllocationRequests.cents(random), Samples.EUR));
    }
}
