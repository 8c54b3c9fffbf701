package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.payment.Refund;
import dev.solde.billing.testkit.Pages;
import dev.solde.billing.testkit.scenario.format.DocumentStep.CancelPurchaseStep;
import dev.solde.billing.testkit.scenario.format.DocumentStep.VoidStep;
import dev.solde.billing.testkit.scenario.format.Policies.Choice;
import dev.solde.billing.testkit.scenario.format.Reason;
import dev.solde.billing.testkit.scenario.play.Named.NamedCreditNote;
import dev.solde.billing.testkit.scenario.play.Named.NamedInvoice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads cancellations. */
final class CancellationReading {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Stage stage;

    CancellationReading(Stage stage) {
        this.stage = stage;
    }

    /** Whether credit notes can be voided at all is a policy; where they can, a refunded one is refused for that. */
    Set<Reason> reasons(VoidStep step) {
        Optional<NamedCreditNote> note = stage.names()
                .find(step.document(), NamedCreditNote.class)
                .filter(named -> DocumentState.of(stage, named.id()) == DocumentState.ISSUED);
        boolean refunded = note.filter(named -> isRefunded(named.id())).isPresent();
        boolean never = stage.story().policies().has(Choice.CREDIT_NOTES_CANNOT_BE_VOIDED);
        return new Reasons(stage)
                .target(step.document())
                .add(Reason.IMMUTABLE, note.isPresent() && (never || !refunded))
                .add(Reason.HAS_REFUND, refunded)
                .add(
                        Reason.HAS_CREDIT,
                        stage.names()
                                .find(step.document(), NamedInvoice.class)
                                .filter(invoice -> hasCredit(invoice.id()))
                                .isPresent())
                .found();
    }

    private boolean isRefunded(CreditNoteId note) {
        List<Refund> refunds = Pages.all(page -> stage.queries().refunds(note.account(), page));
        return refunds.stream()
                .filter(refund -> refund.state().isLive())
                .flatMap(refund -> refund.consumed().stream())
                .anyMatch(consumed -> consumed.credit().equals(note));
    }

    /** Whether a credit note of the invoice has something left. */
    boolean hasCredit(InvoiceId invoice) {
        return stage.names()
                .all(NamedCreditNote.class)
                .filter(note -> DocumentState.of(stage, note.id()) == DocumentState.ISSUED)
                .filter(note -> !stage.queries().item(note.id()).isSettled())
                .anyMatch(note -> stage.queries()
                        .creditNote(note.id())
                        .invoice()
                        .filter(invoice::equals)
                        .isPresent());
    }

    Set<Reason> reasons(CancelPurchaseStep step) {
        Reasons reasons = new Reasons(stage).target(step.invoice());
        step.penaltyAmount().ifPresent(reasons::notNegative);
        step.penaltyPercent()
                .ifPresent(percent ->
                        reasons.notNegative(percent).add(Reason.NEGATIVE_AMOUNT, percent.compareTo(HUNDRED) > 0));
        step.refund().flatMap(refund -> refund.amount()).ifPresent(reasons::amount);
        return reasons.targets(step.lines()).found();
    }
}
