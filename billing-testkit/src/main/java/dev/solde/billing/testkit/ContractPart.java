package dev.solde.billing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingQueries;
import dev.solde.billing.fact.JournalHead;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.testkit.RejectionAssertions.RefusedAssert;
import java.util.List;
import java.util.stream.Stream;
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

    /** Fails unless the call is refused and leaves no trace: all that is kept of the account, and every journal, are as before. */
    default RefusedAssert refused(AccountId account, ThrowingCallable call) {
        List<JournalHead> before = heads();
        RefusedAssert refused = RejectionAssertions.assertRefused(billing(), account, call);
        assertThat(heads()).as("the ends of all journals after a refusal").isEqualTo(before);
        return refused;
    }

    private List<JournalHead> heads() {
        try (Stream<JournalHead> heads = queries().exportHeads()) {
            return heads.toList();
        }
    }
}
