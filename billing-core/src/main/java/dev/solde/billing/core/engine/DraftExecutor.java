package dev.solde.billing.core.engine;

import dev.solde.billing.RejectedException;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.Draft;
import dev.solde.billing.core.drafts.DraftCodec;
import dev.solde.billing.core.rules.DraftRule;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.port.LedgerTransaction;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import dev.solde.billing.port.TransactionRunner;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Keeps and discards drafts under the lock of their account. They are no facts: no record is made, no key is kept, no number is
 * taken. That a draft ends when its document is issued is the {@link CommandExecutor}'s matter.
 */
final class DraftExecutor {

    private final TransactionRunner transactions;
    private final KernelContext context;

    DraftExecutor(TransactionRunner transactions, KernelContext context) {
        this.transactions = transactions;
        this.context = context;
    }

    /** Keeps a draft, a new one or the next version of one. */
    <D extends Draft> D save(DraftRule<D> rule) {
        return transactions.run(transaction -> {
            try {
                D draft = rule.decide(lock(rule.scope(), transaction), context.ids());
                transaction.drafts().save(DraftCodec.write(draft));
                return draft;
            } catch (RejectedException e) {
                throw NamedDrafts.explained(e, transaction.ledgers()::lock);
            }
        });
    }

    /** Deletes a draft, of this version if one is said; its entries are free again. */
    void discard(ItemId document, OptionalLong version) {
        transactions.run(transaction -> {
            Loaded loaded = lock(
                    LoadScope.builder(document.account())
                            .item(document)
                            .draft(document)
                            .build(),
                    transaction);
            refuse(document, version, loaded).ifPresent(rejection -> {
                throw new RejectedException(rejection);
            });
            transaction.drafts().delete(document, loaded.draft().orElseThrow().version());
            return document;
        });
    }

    private static Optional<Rejection> refuse(ItemId document, OptionalLong version, Loaded loaded) {
        if (loaded.ledger().item(document).isPresent()) {
            return Optional.of(new Rejection.AlreadyIssued(document));
        }
        if (loaded.draft().isEmpty()) {
            return Optional.of(new Rejection.DraftNotFound(document));
        }
        long actual = loaded.draft().get().version();
        return version.isPresent() && version.getAsLong() != actual
                ? Optional.of(new Rejection.DraftChanged(document, version.getAsLong(), actual))
                : Optional.empty();
    }

    private static Loaded lock(LoadScope scope, LedgerTransaction transaction) {
        AccountId account = scope.account();
        return transaction
                .ledgers()
                .lock(scope)
                .orElseThrow(() -> new RejectedException(new Rejection.AccountNotFound(account)));
    }
}
