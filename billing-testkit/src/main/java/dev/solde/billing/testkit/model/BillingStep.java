package dev.solde.billing.testkit.model;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * One step of a random run of pending entries, drafts and billing.
 *
 * @param index names one of the things that live, counted round
 * @param cents an amount, above 0
 * @param days a day, counted from today
 */
public record BillingStep(Kind kind, int index, int cents, int days) {

    /** What is done. */
    public enum Kind {
        DEBIT,
        CREDIT,
        CHANGE,
        CANCEL,
        BILL,
        BILL_WITH_CREDIT_NOTE,
        INVOICE_ENTRY,
        DRAFT_ENTRY,
        EDIT_DRAFT,
        DISCARD_DRAFT,
        ISSUE_DRAFT,
        CREDIT_WITH_RELEASE,
        DAYS
    }

    static Arbitrary<List<BillingStep>> lists() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(1, 3_000),
                        Arbitraries.integers().between(-5, 40))
                .as(BillingStep::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }
}
