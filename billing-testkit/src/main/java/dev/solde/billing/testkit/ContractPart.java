package dev.solde.billing.testkit;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingQueries;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.testkit.RejectionAssertions.RefusedAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What every theme of the {@link StorageContract} stands on. */
public interface ContractPart {

    /** The fresh storage of this test with its kernels. */
    Bench bench();

    /** The kernel of the default tenant. */
    default Billing billing() {
        return bench().billing();
    }

    /** Its reads. */
    default BillingQueries queries() {
        return bench().queries();
    }

    /** Fails unless the call is refused and leaves no trace on the account. */
    default RefusedAssert refused(AccountId account, ThrowingCallable call) {
        return RejectionAssertions.assertRefused(billing(), account, call);
    }
}
