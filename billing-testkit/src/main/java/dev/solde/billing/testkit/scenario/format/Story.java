package dev.solde.billing.testkit.scenario.format;

import dev.solde.billing.testkit.scenario.format.DocumentStep.CancelPurchaseStep;
import dev.solde.billing.testkit.scenario.format.MoneyStep.PaymentStep;
import dev.solde.billing.testkit.scenario.format.MoneyStep.RefundStep;
import dev.solde.billing.testkit.scenario.format.PeriodStep.PayStatementStep;
import dev.solde.billing.testkit.scenario.format.PeriodStep.StatementStep;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;

/**
 * A scenario that was read.
 *
 * @param currency of every document that names none
 */
public record Story(Optional<CurrencyUnit> currency, Policies policies, List<Step> steps) {

    /** Where a story begins that names no day at all. */
    private static final LocalDate ANY_DAY = LocalDate.of(2024, 1, 1);

    /** Copies the list. */
    public Story {
        steps = List.copyOf(steps);
    }

    /** The operations among the steps. */
    public Stream<Operation> operations() {
        return steps.stream().filter(Operation.class::isInstance).map(Operation.class::cast);
    }

    /** The payment methods that it names. */
    public Stream<String> methods() {
        return operations().flatMap(Story::method);
    }

    private static Stream<String> method(Operation step) {
        if (step instanceof PaymentStep payment) {
            return payment.method().stream();
        } else if (step instanceof RefundStep refund) {
            return refund.method().stream();
        } else if (step instanceof PayStatementStep paid) {
            return paid.method().stream();
        }
        return step instanceof CancelPurchaseStep cancelled
                ? cancelled.refund().flatMap(DocumentStep.RefundText::method).stream()
                : Stream.empty();
    }

    /** The first day: of the first step that has one, else the end of the first statement. */
    public LocalDate firstDay() {
        return operations()
                .flatMap(step -> step.head().date().stream())
                .findFirst()
                .or(() -> operations().flatMap(Story::lastDay).findFirst())
                .orElse(ANY_DAY);
    }

    private static Stream<LocalDate> lastDay(Operation step) {
        if (step instanceof StatementStep statement) {
            return Stream.of(statement.to());
        }
        return step instanceof PayStatementStep paid ? Stream.of(paid.to()) : Stream.empty();
    }
}
