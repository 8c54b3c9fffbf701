package dev.solde.billing.testkit;

import dev.solde.billing.Billing;
import dev.solde.billing.RejectedException;
import dev.solde.billing.Rejection;
import dev.solde.billing.RejectionKind;
import dev.solde.billing.ledger.AccountId;
import org.assertj.core.api.AbstractObjectAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Assertions on refusals: {@code assertRefused(() -> billing.allocate(..)).isEqualTo(new Rejection.ItemNotFound(..))}. */
public final class RejectionAssertions {

    private RejectionAssertions() {}

    /** Fails unless the call is refused; the rejection is the value to go on with. */
    public static RefusedAssert assertRefused(ThrowingCallable call) {
        Throwable thrown = Assertions.catchThrowable(call);
        if (thrown == null) {
            throw new AssertionError("expected a refusal, but the call went through");
        }
        if (thrown instanceof RejectedException refused) {
            return new RefusedAssert(refused.rejection());
        }
        throw new AssertionError("expected a refusal, but got " + thrown, thrown);
    }

    /**
     * The same, and fails when the refusal has left a trace on the account. Where the system property {@code
     * solde.rejections.reached} names a file, the codes of refusals that passed stand in it, one a line.
     */
    public static RefusedAssert assertRefused(Billing billing, AccountId account, ThrowingCallable call) {
        Books before = Books.snapshot(billing.queries(), account);
        RefusedAssert refused = assertRefused(call);
        Assertions.assertThat(Books.snapshot(billing.queries(), account))
                .as("the books of %s after a refusal", account)
                .isEqualTo(before);
        ReachedRejections.note(refused.rejection());
        return refused;
    }

    /** What can be asserted of a rejection; {@code isEqualTo} compares it whole. */
    public static final class RefusedAssert extends AbstractObjectAssert<RefusedAssert, Rejection> {

        RefusedAssert(Rejection actual) {
            super(actual, RefusedAssert.class);
        }

        Rejection rejection() {
            return actual;
        }

        /** The reason in kebab case, for example {@code exceeds-open-amount}. */
        public RefusedAssert hasCode(String code) {
            Assertions.assertThat(actual.code()).as("code of %s", actual).isEqualTo(code);
            return this;
        }

        /** What sort of refusal it is. */
        public RefusedAssert hasKind(RejectionKind kind) {
            Assertions.assertThat(actual.kind()).as("kind of %s", actual).isEqualTo(kind);
            return this;
        }
    }
}
