package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.command.RefundCredit;
import dev.solde.billing.command.Settle;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.testkit.scenario.format.MoneyStep.PaymentStep;
import dev.solde.billing.testkit.scenario.format.Share;
import dev.solde.billing.testkit.scenario.play.Named.NamedCreditNote;
import dev.solde.billing.testkit.scenario.play.Named.NamedNegativePayment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Payments below 0: refunds of the credit notes on their lines. */
final class NegativePayments {

    private final Stage stage;

    NegativePayments(Stage stage) {
        this.stage = stage;
    }

    /** Whether the form makes sense: lines of the right sign that sum to the amount. */
    boolean isBalanced(PaymentStep step) {
        BigDecimal sum = step.shares().stream().map(Share::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(step.amount()) == 0
                && step.shares().stream().allMatch(share -> share.amount().signum() < 0 == isOnACreditNote(share));
    }

    private boolean isOnACreditNote(Share share) {
        return stage.names().find(share.to(), NamedCreditNote.class).isPresent();
    }

    /** What invoices take of the credit notes on the same form is settled first, the rest goes back as money. */
    void refund(PaymentStep step, AccountId account) {
        Map<CreditNoteId, BigDecimal> credit = new LinkedHashMap<>();
        List<Share> debits = new ArrayList<>();
        for (Share share : step.shares()) {
            if (isOnACreditNote(share)) {
                credit.merge(
                        stage.names().creditNote(share.to(), account),
                        share.amount().negate(),
                        BigDecimal::add);
            } else {
                debits.add(share);
            }
        }
        if (debits.isEmpty() && credit.size() == 1) {
            refund(step, account, credit);
        } else {
            stage.together(() -> {
                settle(debits, credit, account);
                refund(step, account, credit);
            });
        }
    }

    private void settle(List<Share> debits, Map<CreditNoteId, BigDecimal> credit, AccountId account) {
        if (debits.isEmpty()) {
            return;
        }
        Settle.Builder form = Settle.builder(account);
        BigDecimal needed = BigDecimal.ZERO;
        for (Share debit : debits) {
            form.allocate(stage.names().target(debit.to(), account), stage.money(debit.amount(), account));
            needed = needed.add(debit.amount());
        }
        for (Map.Entry<CreditNoteId, BigDecimal> note : credit.entrySet()) {
            BigDecimal taken = needed.min(note.getValue());
            if (taken.signum() > 0) {
                form.allocate(note.getKey(), stage.money(taken.negate(), account));
                note.setValue(note.getValue().subtract(taken));
                needed = needed.subtract(taken);
            }
        }
        stage.execute(form.build());
    }

    private void refund(PaymentStep step, AccountId account, Map<CreditNoteId, BigDecimal> credit) {
        List<RefundId> made = new ArrayList<>();
        credit.forEach((note, amount) -> {
            if (amount.signum() > 0) {
                made.add(stage.execute(RefundCredit.builder(note, stage.money(amount, account))
                                .method(PaymentMethods.of(step.method()))
                                .commandKey(made.isEmpty() ? Payments.key(step) : Optional.empty())
                                .postingDate(stage.backdating(step))
                                .build())
                        .id());
            }
        });
        stage.names().put(step.id(), new NamedNegativePayment(account, made));
    }
}
