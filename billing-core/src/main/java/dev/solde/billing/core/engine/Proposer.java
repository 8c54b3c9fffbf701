package dev.solde.billing.core.engine;

import dev.solde.billing.RejectedException;
import dev.solde.billing.Rejection;
import dev.solde.billing.allocation.AllocationProposal;
import dev.solde.billing.allocation.AllocationRequest;
import dev.solde.billing.allocation.AllocationStrategy;
import dev.solde.billing.core.queries.AllocationProposals;
import dev.solde.billing.core.rules.Candidates;
import dev.solde.billing.core.rules.Proposals;
import dev.solde.billing.core.rules.Refusals;
import dev.solde.billing.core.rules.Requests;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.port.LedgerRepository;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import dev.solde.billing.port.TransactionRunner;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.money.MonetaryAmount;

/** Loads without a lock what a command would load, and asks the strategy the same; stores nothing. */
final class Proposer implements AllocationProposals {

    private final TransactionRunner transactions;
    private final Supplier<LocalDate> today;

    Proposer(TransactionRunner transactions, Supplier<LocalDate> today) {
        this.transactions = transactions;
        this.today = today;
    }

    @Override
    public AllocationProposal ofMoney(AccountId account, MonetaryAmount amount, AllocationStrategy strategy) {
        return propose(
                LoadScope.of(account),
                strategy,
                ledger -> Refusals.amounts(ledger.account(), List.of(amount)),
                ledger -> Candidates.debits(Amounts.minor(amount), strategy),
                (state, loaded) -> Requests.ofMoney(
                        state,
                        today.get(),
                        Amounts.minor(amount),
                        loaded.ledger().items().values(),
                        loaded.named()));
    }

    @Override
    public AllocationProposal ofItem(ItemId item, AllocationStrategy strategy) {
        return propose(
                LoadScope.builder(item.account()).item(item).build(),
                strategy,
                ledger -> Refusals.items(ledger, List.of(item)),
                ledger -> Candidates.waiting(Optional.of(item), ledger, strategy),
                (state, loaded) -> Requests.ofWaiting(
                        state,
                        today.get(),
                        Optional.of(item),
                        loaded.ledger().items().values(),
                        loaded.named()));
    }

    private AllocationProposal propose(
            LoadScope scope,
            AllocationStrategy strategy,
            Function<Ledger, Optional<Rejection>> refusal,
            Function<Ledger, Candidates> candidates,
            BiFunction<AccountState, Loaded, AllocationRequest> request) {
        return transactions.run(transaction -> {
            LedgerRepository ledgers = transaction.ledgers();
            Loaded loaded = ledgers.peek(
                            scope.toBuilder().documentsNamed(strategy.lookups()).build())
                    .orElseThrow(() -> new RejectedException(new Rejection.AccountNotFound(scope.account())));
            Ledger ledger = loaded.ledger();
            refusal.apply(ledger).ifPresent(Proposer::refuse);
            Ledger seen = CandidateReader.read(ledgers, ledger, candidates.apply(ledger));
            Proposals answer = Proposals.of(
                    strategy,
                    request.apply(
                            ledger.account(), loaded.toBuilder().ledger(seen).build()));
            answer.refused().ifPresent(Proposer::refuse);
            return answer.proposal();
        });
    }

    private static void refuse(Rejection rejection) {
        throw new RejectedException(rejection);
    }
}
