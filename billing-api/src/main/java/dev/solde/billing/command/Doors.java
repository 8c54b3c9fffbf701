package dev.solde.billing.command;

import dev.solde.billing.internal.Checks;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.ItemId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import javax.money.MonetaryAmount;

/** What several commands check of themselves at {@code build()}. */
final class Doors {

    static final int MAX_REASON = 2000;
    static final int MAX_TEXT = 500;
    static final int MAX_LINES = 10_000;

    private Doors() {}

    static Optional<String> reason(Optional<String> reason) {
        return text(reason, MAX_REASON, "reason");
    }

    static Optional<String> text(Optional<String> text, int max, String name) {
        return text.map(value -> Checks.text(value, max, name));
    }

    static MonetaryAmount positive(MonetaryAmount amount, String name) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException(name + " must be above 0: " + amount);
        }
        return Amounts.canonical(amount);
    }

    static void date(Optional<LocalDate> date, String name) {
        date.ifPresent(day -> Checks.date(day, name));
    }

    static void expected(OptionalLong version) {
        version.ifPresent(v -> Checks.require(v >= 0, "expected version must not be below 0: ", v));
    }

    static void some(Collection<?> things, String one) {
        if (things.isEmpty()) {
            throw new IllegalArgumentException("at least one " + one + " is needed");
        }
        atMost(things, one);
    }

    static void atMost(Collection<?> things, String one) {
        if (things.size() > MAX_LINES) {
            throw new IllegalArgumentException("at most " + MAX_LINES + " " + one + "s: " + things.size());
        }
    }

    static void references(Collection<?> references) {
        Checks.require(references.size() <= 100, "at most 100 references: ", references.size());
    }

    static void statement(RecordPayment payment) {
        payment.statement().ifPresent(statement -> {
            Checks.require(statement.account().equals(payment.account()), "the statement is of another account");
            Checks.require(
                    payment.shares().isEmpty() && payment.allocateBy().isEmpty(),
                    "a payment of a statement settles what is on the statement and nothing else");
        });
    }

    static void draft(Optional<DraftVersion> draft, AccountId account, Class<? extends ItemId> kind) {
        draft.map(DraftVersion::document)
                .ifPresent(document -> Checks.require(
                        kind.isInstance(document) && document.account().equals(account),
                        "not a draft of such a document on account " + account + ": " + document));
    }

    static void distinct(Collection<?> values, String message) {
        Checks.require(values.size() < 2 || new HashSet<>(values).size() == values.size(), message);
    }
}
