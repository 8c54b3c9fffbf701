package dev.solde.billing.testkit.scenario.play;

import static dev.solde.billing.testkit.scenario.format.Reason.CREDIT_NOTE_LINE_MUST_BE_NEGATIVE;
import static dev.solde.billing.testkit.scenario.format.Reason.DUPLICATE_REQUEST;
import static dev.solde.billing.testkit.scenario.format.Reason.EXCEEDS_ALLOCATION;
import static dev.solde.billing.testkit.scenario.format.Reason.EXCEEDS_CREDIT;
import static dev.solde.billing.testkit.scenario.format.Reason.EXCEEDS_INVOICE_REMAINING;
import static dev.solde.billing.testkit.scenario.format.Reason.EXCEEDS_LINE_REMAINING;
import static dev.solde.billing.testkit.scenario.format.Reason.EXCEEDS_OUTSTANDING;
import static dev.solde.billing.testkit.scenario.format.Reason.EXCEEDS_PAYMENT;
import static dev.solde.billing.testkit.scenario.format.Reason.NEGATIVE_AMOUNT;
import static dev.solde.billing.testkit.scenario.format.Reason.NOT_ALLOCATED;
import static dev.solde.billing.testkit.scenario.format.Reason.NOT_FOUND;
import static dev.solde.billing.testkit.scenario.format.Reason.OTHER_CURRENCY;
import static dev.solde.billing.testkit.scenario.format.Reason.OTHER_CUSTOMER;
import static dev.solde.billing.testkit.scenario.format.Reason.SERVICE_ALREADY_BILLED;
import static dev.solde.billing.testkit.scenario.format.Reason.UNBALANCED_SETTLEMENT;
import static dev.solde.billing.testkit.scenario.format.Reason.ZERO_AMOUNT;
import static java.util.Map.entry;

import dev.solde.billing.Rejection;
import dev.solde.billing.Rejection.AlreadyCredited;
import dev.solde.billing.Rejection.ExceedsCreditableAmount;
import dev.solde.billing.Rejection.ExceedsOpenAmount;
import dev.solde.billing.testkit.scenario.format.Operation;
import dev.solde.billing.testkit.scenario.format.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The format's word for a refusal of the kernel. A code of the kernel stands for one word or for a few; of a few, the first in the
 * order of the format's table counts that applies as step and state are read. A call that the kernel refuses at its door has no
 * code: its word is the first of all that apply.
 */
final class ReasonTable {

    private static final Map<String, List<Reason>> WORDS = Map.ofEntries(
            entry("account-not-found", List.of(NOT_FOUND)),
            entry("item-not-found", List.of(NOT_FOUND)),
            entry("settlement-not-found", List.of(NOT_FOUND)),
            entry("line-not-found", List.of(NOT_FOUND)),
            entry("adjustment-not-found", List.of(NOT_FOUND)),
            entry("command-key-reused", List.of(DUPLICATE_REQUEST)),
            entry("different-account", List.of(NOT_FOUND, OTHER_CUSTOMER, OTHER_CURRENCY)),
            entry("currency-mismatch", List.of(OTHER_CURRENCY)),
            entry("already-billed", List.of(SERVICE_ALREADY_BILLED)),
            entry("negative-total-use-credit-note", List.of(NEGATIVE_AMOUNT)),
            entry("nothing-to-credit", List.of(NEGATIVE_AMOUNT, ZERO_AMOUNT)),
            entry("exceeds-creditable-quantity", List.of(EXCEEDS_LINE_REMAINING)),
            entry("exceeds-payment", List.of(EXCEEDS_CREDIT, EXCEEDS_OUTSTANDING, EXCEEDS_PAYMENT)),
            entry("sign-wrong", List.of(NEGATIVE_AMOUNT, CREDIT_NOTE_LINE_MUST_BE_NEGATIVE)),
            entry("not-balanced", List.of(EXCEEDS_CREDIT, EXCEEDS_OUTSTANDING, UNBALANCED_SETTLEMENT)),
            entry("allocation-not-found", List.of(NOT_FOUND, OTHER_CUSTOMER, OTHER_CURRENCY, NOT_ALLOCATED)),
            entry("already-deallocated", List.of(NOT_ALLOCATED)),
            entry("exceeds-allocation", List.of(EXCEEDS_ALLOCATION)));

    /** Codes whose word depends on what the refusal names, see {@link #words}. */
    private static final Set<String> BY_ITS_FACTS =
            Set.of("exceeds-open-amount", "exceeds-creditable-amount", "already-credited");

    private final StepReading reading;

    ReasonTable(Stage stage) {
        this.reading = new StepReading(stage);
    }

    /** The word; none when the format has no word for it. */
    Optional<Reason> reason(Operation step, Refusal refusal) {
        if (refusal.replayed()) {
            return Optional.of(DUPLICATE_REQUEST);
        }
        Set<Reason> applying = step.match(reading);
        if (refusal.rejection().isEmpty()) {
            return applying.stream().sorted().findFirst();
        }
        List<Reason> words = words(refusal.rejection().get());
        return words.stream()
                .filter(applying::contains)
                .findFirst()
                .or(() -> words.stream().reduce((earlier, last) -> last));
    }

    /** Whether the format has a word for a code of the kernel. */
    static boolean hasAWord(String code) {
        return WORDS.containsKey(code) || BY_ITS_FACTS.contains(code);
    }

    /** What a refusal may be called, in the order of the table; the last is meant when nothing else is to be seen. */
    static List<Reason> words(Rejection rejection) {
        if (rejection instanceof ExceedsOpenAmount exceeded) {
            return switch (exceeded.item().kind()) {
                case CREDIT_NOTE -> List.of(EXCEEDS_CREDIT);
                case PAYMENT -> List.of(EXCEEDS_PAYMENT);
                default -> List.of(EXCEEDS_CREDIT, EXCEEDS_OUTSTANDING);
            };
        }
        boolean ofALine = rejection instanceof ExceedsCreditableAmount exceeded
                ? exceeded.line().isPresent()
                : rejection instanceof AlreadyCredited credited
                        && credited.line().isPresent();
        if (rejection instanceof ExceedsCreditableAmount || rejection instanceof AlreadyCredited) {
            return ofALine
                    ? List.of(EXCEEDS_LINE_REMAINING)
                    : List.of(EXCEEDS_LINE_REMAINING, EXCEEDS_INVOICE_REMAINING);
        }
        return WORDS.getOrDefault(rejection.code(), List.of());
    }
}
