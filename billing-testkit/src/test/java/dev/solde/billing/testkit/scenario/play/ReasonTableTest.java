package dev.solde.billing.testkit.scenario.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Rejection;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each refusal of the kernel has a word of the format, or is known to have none. */
class ReasonTableTest {

    /** Versions, closed periods, number series, erasure, import: the format does not speak of them. */
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
            "journal-not-intact");

    @Test
    void no_refusal_is_forgotten() {
        assertThat(Arrays.stream(Rejection.class.getPermittedSubclasses())
                        .map(ReasonTableTest::code)
                        .filter(code -> !ReasonTable.hasAWord(code)))
                .containsExactlyInAnyOrderElementsOf(WITHOUT_A_WORD);
    }

    private static String code(Class<?> rejection) {
        return rejection.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
