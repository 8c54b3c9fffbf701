package dev.solde.billing.core.engine;

import dev.solde.billing.BillingException;
import dev.solde.billing.OutcomeUnknownException;
import dev.solde.billing.port.LedgerTransaction;
import dev.solde.billing.port.TransactionRunner;
import java.util.function.Function;

/** Runs work that writes nothing, so that nothing is unknown when the answer to its commit is lost. */
record Looking(TransactionRunner transactions) implements TransactionRunner {

    @Override
    public <T> T run(Function<? super LedgerTransaction, ? extends T> work) {
        try {
            return transactions.run(work);
        } catch (OutcomeUnknownException lost) {
            throw new BillingException("nothing was to be written, but " + lost.getMessage(), lost);
        }
    }

    @Override
    public boolean isJoined() {
        return transactions.isJoined();
    }
}
