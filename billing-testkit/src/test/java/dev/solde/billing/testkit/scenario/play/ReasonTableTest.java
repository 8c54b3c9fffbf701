package dev.solde.billing.testkit.scenario.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Rejection;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each refusal of the kernel has a word of the format, or is known to have none. */
class ReasonTableTest {

    /** Versions, closed periods, number series, disputes, gateways, erasure, import: the format does not speak of them. */
    private static final Set<String> WITHOUT_A_WORD = Set.of(
            "account-exists",
            "ledger-changed",
            "scale-too-fine",
            "amount-too-large",
            "date-in-future",
            "use-scheduled-payment",
            "period-closed",
            "due-date-before-issue-date",
            "before-item-date",
            "before-invoice",
            "series-unknown",
            "number-reserved",
            "number-taken",
            "number-not-chronological",
            "credited-with-lines",
            "tax-not-on-invoice",
            "allocation-locked",
            "above-tolerance",
            "nothing-to-erase",
            "period-not-contiguous",
            "statement-needs-unpaid",
            "draft-changed",
            "pending-entry-not-found",
            "not-pending",
            "pending-entry-reserved",
            "pending-entry-partly-billed",
            "mixed-price-mode",
            "mixed-with-outside-scope",
            "invalid-close-date",
            "already-disputed",
            "not-disputed",
            "credit-is-not-a-payment",
            "not-future",
            "not-in-progress",
            "too-early",
            "refund-not-transmitted",
            "refund-partly-written-off",
            "journal-not-intact");

    @Test
    void no_refusal_is_forgotten() {
        assertThat(Arrays.stream(Rejection.class.getPermittedSubclasses())
                        .map(ReasonTableTest::code)
                        .filter(code -> !ReasonTable.hasAWord(code)))
                .containsExactlyInAnyOrderElementsOf(WITHOUT_A_WORD);
    }

    private static String code(Class<?> rejection) {
        return rejection.getSimpleName().replaceAll("(?<!^)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
