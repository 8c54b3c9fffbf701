package dev.solde.billing.testkit.scenario.play;

import static dev.solde.billing.testkit.scenario.format.Reason.CREDIT_NOTE_LINE_MUST_BE_NEGATIVE;
import static dev.solde.billing.testkit.scenario.format.Reason.CREDIT_NOT_USABLE_FOR_POST_DATED;
import static dev.solde.billing.testkit.scenario.format.Reason.DRAFT_DOCUMENT;
import static dev.solde.billing.testkit.scenario.format.Reason.DUPLICATE_REQUEST;
import static dev.solde.billing.testkit.scenario.format.Reason.EXCEEDS_ALLOCATION;
import static dev.solde.billing.testkit.scenario.format.Reason.EXCEEDS_CREDIT;
import static dev.solde.billing.testkit.scenario.format.Reason.EXCEEDS_INVOICE_REMAINING;
import static dev.solde.billing.testkit.scenario.format.Reason.EXCEEDS_LINE_REMAINING;
import static dev.solde.billing.testkit.scenario.format.Reason.EXCEEDS_OUTSTANDING;
import static dev.solde.billing.testkit.scenario.format.Reason.EXCEEDS_PAYMENT;
import static dev.solde.billing.testkit.scenario.format.Reason.HAS_CREDIT;
import static dev.solde.billing.testkit.scenario.format.Reason.HAS_REFUND;
import static dev.solde.billing.testkit.scenario.format.Reason.IMMUTABLE;
import static dev.solde.billing.testkit.scenario.format.Reason.METHOD_NOT_ALLOWED;
import static dev.solde.billing.testkit.scenario.format.Reason.NEGATIVE_AMOUNT;
import static dev.solde.billing.testkit.scenario.format.Reason.NOTHING_TO_VOID;
import static dev.solde.billing.testkit.scenario.format.Reason.NOT_ALLOCATED;
import static dev.solde.billing.testkit.scenario.format.Reason.NOT_FOUND;
import static dev.solde.billing.testkit.scenario.format.Reason.NO_CREDIT_BALANCE;
import static dev.solde.billing.testkit.scenario.format.Reason.OTHER_CURRENCY;
import static dev.solde.billing.testkit.scenario.format.Reason.OTHER_CUSTOMER;
import static dev.solde.billing.testkit.scenario.format.Reason.PAID_DOCUMENT;
import static dev.solde.billing.testkit.scenario.format.Reason.PAYMENT_PENDING;
import static dev.solde.billing.testkit.scenario.format.Reason.REFUND_ALREADY_TRANSMITTED;
import static dev.solde.billing.testkit.scenario.format.Reason.REFUND_NEEDS_CREDIT_OR_REOPEN;
import static dev.solde.billing.testkit.scenario.format.Reason.SERVICE_ALREADY_BILLED;
import static dev.solde.billing.testkit.scenario.format.Reason.STATEMENT_NEEDS_TWO_INVOICES;
import static dev.solde.billing.testkit.scenario.format.Reason.UNBALANCED_REFUND;
import static dev.solde.billing.testkit.scenario.format.Reason.UNBALANCED_SETTLEMENT;
import static dev.solde.billing.testkit.scenario.format.Reason.VOID_DOCUMENT;
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
 * The format's word for a refusal of the kernel. A code of the kernel stands for one word, or for a few where the kernel asks in another order
 * than the format's table: then the first of the table counts that applies as step and state are read. A call that the kernel refuses at its door has no
 * code: its word is the first of all that apply.
 */
final class ReasonTable {

    private static final Map<String, List<Reason>> WORDS = Map.ofEntries(
            entry("account-not-found", List.of(NOT_FOUND)),
            entry("draft-not-found", List.of(NOT_FOUND, VOID_DOCUMENT)),
            entry("already-issued", List.of(IMMUTABLE, HAS_REFUND)),
            entry("not-issued", List.of(DRAFT_DOCUMENT)),
            entry(
                    "item-not-found",
                    List.of(
                            NOT_FOUND,
                            IMMUTABLE,
                            DRAFT_DOCUMENT,
                            VOID_DOCUMENT,
                            OTHER_CUSTOMER,
                            OTHER_CURRENCY,
                            EXCEEDS_PAYMENT,
                            PAYMENT_PENDING)),
            entry("settlement-not-found", List.of(NOT_FOUND)),
            entry("statement-not-found", List.of(NOT_FOUND)),
            entry("expected-payment-not-found", List.of(NOT_FOUND)),
            entry("line-not-found", List.of(NOT_FOUND)),
            entry("adjustment-not-found", List.of(NOT_FOUND)),
            entry("no-own-invoice", List.of(NOT_FOUND)),
            // Cancelled again, or given back although it was not taken.
            entry("exceeds-reversible-amount", List.of(NOT_FOUND)),
            entry("already-reinstated", List.of(NOT_FOUND)),
            entry("already-reversed", List.of(NOT_FOUND)),
            entry("not-scheduled", List.of(NOT_FOUND)),
            entry("refund-already-ended", List.of(NOT_FOUND)),
            entry("command-key-reused", List.of(DUPLICATE_REQUEST)),
            entry("different-account", List.of(OTHER_CURRENCY, NOT_FOUND, OTHER_CUSTOMER)),
            entry("currency-mismatch", List.of(OTHER_CURRENCY)),
            entry("already-billed", List.of(SERVICE_ALREADY_BILLED)),
            entry("has-payments", List.of(PAID_DOCUMENT)),
            entry("has-credit", List.of(HAS_CREDIT)),
            entry("negative-total-use-credit-note", List.of(NEGATIVE_AMOUNT)),
            entry("penalty-out-of-range", List.of(NEGATIVE_AMOUNT)),
            entry("nothing-to-credit", List.of(ZERO_AMOUNT, VOID_DOCUMENT, NEGATIVE_AMOUNT)),
            entry("exceeds-creditable-quantity", List.of(EXCEEDS_LINE_REMAINING)),
            entry("exceeds-payment", List.of(EXCEEDS_PAYMENT, VOID_DOCUMENT, EXCEEDS_CREDIT, EXCEEDS_OUTSTANDING)),
            entry("item-reserved", List.of(EXCEEDS_OUTSTANDING)),
            entry("sign-wrong", List.of(CREDIT_NOTE_LINE_MUST_BE_NEGATIVE, VOID_DOCUMENT, NEGATIVE_AMOUNT)),
            entry("not-balanced", List.of(UNBALANCED_SETTLEMENT, VOID_DOCUMENT, EXCEEDS_CREDIT, EXCEEDS_OUTSTANDING)),
            entry("credit-cannot-be-scheduled", List.of(CREDIT_NOT_USABLE_FOR_POST_DATED)),
            entry(
                    "allocation-not-found",
                    List.of(NOT_ALLOCATED, NOT_FOUND, DRAFT_DOCUMENT, VOID_DOCUMENT, OTHER_CUSTOMER, OTHER_CURRENCY)),
            entry("already-deallocated", List.of(NOT_ALLOCATED)),
            entry("exceeds-allocation", List.of(EXCEEDS_ALLOCATION)),
            entry("no-credit-balance", List.of(NO_CREDIT_BALANCE)),
            entry("exceeds-credit-balance", List.of(EXCEEDS_CREDIT)),
            entry("nothing-to-refund", List.of(EXCEEDS_CREDIT)),
            entry("exceeds-refundable-amount", List.of(EXCEEDS_PAYMENT)),
            entry("reopened-exceeds-refund", List.of(UNBALANCED_REFUND)),
            entry("not-allocated", List.of(NOT_ALLOCATED, VOID_DOCUMENT)),
            entry("payment-allocated", List.of(REFUND_NEEDS_CREDIT_OR_REOPEN, UNBALANCED_REFUND)),
            entry("method-not-allowed", List.of(METHOD_NOT_ALLOWED)),
            entry("refund-already-transmitted", List.of(REFUND_ALREADY_TRANSMITTED)),
            entry("refund-cancel-window-closed", List.of(REFUND_ALREADY_TRANSMITTED)),
            entry("statement-needs-more-invoices", List.of(STATEMENT_NEEDS_TWO_INVOICES)));

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
                .sorted()
                .findFirst()
                .or(() -> words.stream().findFirst());
    }

    /** Whether the format has a word for a code of the kernel. */
    static boolean hasAWord(String code) {
        return WORDS.containsKey(code) || BY_ITS_FACTS.contains(code);
    }

    /** What a refusal may be called: first what the code itself means, then what may stand before or behind it in the table. */
    static List<Reason> words(Rejection rejection) {
        if (rejection instanceof ExceedsOpenAmount exceeded) {
            return switch (exceeded.item().kind()) {
                case CREDIT_NOTE -> List.of(EXCEEDS_CREDIT, VOID_DOCUMENT, NOTHING_TO_VOID);
                case PAYMENT, PAYMENT_REINSTATEMENT -> List.of(EXCEEDS_PAYMENT, VOID_DOCUMENT);
                default -> List.of(EXCEEDS_OUTSTANDING, VOID_DOCUMENT, EXCEEDS_CREDIT);
            };
        }
        boolean ofALine = rejection instanceof ExceedsCreditableAmount exceeded
                ? exceeded.line().isPresent()
                : rejection instanceof AlreadyCredited credited
                        && credited.line().isPresent();
        if (rejection instanceof ExceedsCreditableAmount || rejection instanceof AlreadyCredited) {
            return ofALine
                    ? List.of(EXCEEDS_LINE_REMAINING, VOID_DOCUMENT)
                    : List.of(EXCEEDS_INVOICE_REMAINING, VOID_DOCUMENT, HAS_CREDIT, EXCEEDS_LINE_REMAINING);
        }
        return WORDS.getOrDefault(rejection.code(), List.of());
    }
}
