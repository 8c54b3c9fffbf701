package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.testkit.scenario.format.AllocationStep.SetAllocationsStep;
import dev.solde.billing.testkit.scenario.format.MoneyStep.PaymentStep;
import dev.solde.billing.testkit.scenario.format.Policies.Choice;
import dev.solde.billing.testkit.scenario.format.Reason;
import dev.solde.billing.testkit.scenario.format.Share;
import dev.solde.billing.testkit.scenario.play.Named.NamedCreditNote;
import dev.solde.billing.testkit.scenario.play.Named.NamedPayment;
import dev.solde.billing.testkit.scenario.play.Named.NamedSettlement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads a payment's form: an amount and lines with signs. */
final class FormReading {

    private final Stage stage;
    private final OpenAmounts open;

    FormReading(Stage stage) {
        this.stage = stage;
        this.open = new OpenAmounts(stage);
    }

    Set<Reason> reasons(PaymentStep step) {
        AccountId account = stage.account(step).orElseThrow();
        boolean refunds = stage.story().policies().has(Choice.NEGATIVE_PAYMENTS_REFUND);
        boolean usesCredit = step.useCredit() || step.shares().stream().anyMatch(this::isOnACreditNote);
        return lines(step.shares(), account, step.amount(), allocation -> false)
                .add(Reason.NEGATIVE_AMOUNT, step.amount().signum() < 0 && !refunds)
                .add(
                        Reason.ZERO_AMOUNT,
                        step.amount().signum() == 0 && step.shares().isEmpty())
                .add(Reason.CREDIT_NOT_USABLE_FOR_POST_DATED, step.postDated().isPresent() && usesCredit)
                .found();
    }

    /** What the form's lines take already is given back before the new lines take theirs. */
    Set<Reason> reasons(SetAllocationsStep step) {
        Optional<Named> form = stage.names().find(step.payment());
        if (form.isPresent() && form.get() instanceof NamedPayment payment) {
            BigDecimal amount =
                    Amounts.decimal(stage.queries().payment(payment.id()).amount());
            Predicate<Allocation> made =
                    allocation -> allocation.credit().equals(payment.id()) || isOf(allocation.payment(), payment.id());
            return lines(step.shares(), payment.account(), amount, made).found();
        } else if (form.isPresent() && form.get() instanceof NamedSettlement settlement) {
            return lines(
                            step.shares(),
                            settlement.account(),
                            BigDecimal.ZERO,
                            allocation -> isOf(allocation.settlement(), settlement.id()))
                    .found();
        }
        return new Reasons(stage).target(step.payment()).found();
    }

    private static boolean isOf(Optional<?> id, Object one) {
        return id.filter(one::equals).isPresent();
    }

    private Reasons lines(List<Share> lines, AccountId account, BigDecimal amount, Predicate<Allocation> before) {
        Reasons reasons =
                new Reasons(stage).targets(lines.stream().map(Share::to).toList());
        BigDecimal sum = BigDecimal.ZERO;
        for (Share line : lines) {
            boolean onANote = isOnACreditNote(line);
            BigDecimal free = open.of(line.to()).add(given(line, account, before));
            reasons.target(line.to())
                    .side(account, line.to())
                    .notZero(line.amount())
                    .add(Reason.NEGATIVE_AMOUNT, !onANote && line.amount().signum() < 0)
                    .add(
                            Reason.CREDIT_NOTE_LINE_MUST_BE_NEGATIVE,
                            onANote && line.amount().signum() >= 0)
                    .add(
                            Reason.EXCEEDS_CREDIT,
                            onANote && line.amount().negate().compareTo(free) > 0)
                    .add(Reason.EXCEEDS_OUTSTANDING, !onANote && line.amount().compareTo(free) > 0);
            sum = sum.add(line.amount());
        }
        return reasons.add(Reason.EXCEEDS_PAYMENT, amount.signum() > 0 && sum.compareTo(amount) > 0)
                .add(Reason.UNBALANCED_SETTLEMENT, amount.signum() <= 0 && sum.compareTo(amount) != 0);
    }

    /** What the form takes of the target now. */
    private BigDecimal given(Share line, AccountId account, Predicate<Allocation> before) {
        long minor = open.item(line.to()).stream()
                .flatMap(item -> stage.queries().allocations(item).stream())
                .filter(before)
                .mapToLong(Allocation::liveMinor)
                .sum();
        return Amounts.decimal(Amounts.ofMinor(minor, stage.currency(account)));
    }

    private boolean isOnACreditNote(Share share) {
        return stage.names().find(share.to(), NamedCreditNote.class).isPresent();
    }
}
