package dev.solde.billing.testkit.scenario;

import dev.solde.billing.testkit.scenario.format.DocumentStep.CancelPurchaseStep;
import dev.solde.billing.testkit.scenario.format.DocumentStep.FinalizeStep;
import dev.solde.billing.testkit.scenario.format.DocumentStep.IssueCreditNoteStep;
import dev.solde.billing.testkit.scenario.format.DocumentStep.VoidStep;
import dev.solde.billing.testkit.scenario.format.MoneyStep.RefundStep;
import dev.solde.billing.testkit.scenario.format.Operation;
import dev.solde.billing.testkit.scenario.format.Policies.Choice;
import dev.solde.billing.testkit.scenario.format.Story;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the kernel deliberately does not do: an issued document keeps its effect until another one takes it back, and
 * what was paid or credited is never taken from the customer by a cancellation.
 */
final class Unsupported {

    private Unsupported() {}

    /** Why the story cannot be played, if it cannot. */
    static Optional<String> reason(Story story) {
        if (story.policies().has(Choice.PAID_INVOICES_CAN_BE_VOIDED)) {
            return Optional.of("an invoice with payments on it is not cancelled (void_paid: allow)");
        }
        if (story.policies().has(Choice.VOID_KEEPS_CREDIT_USED)) {
            return Optional.of("a cancelled invoice gives back the credit used on it (void_returns_credit: false)");
        }
        return voidsAnIssuedCreditNote(story)
                ? Optional.of("an issued credit note is not cancelled (void of a credit note)")
                : Optional.empty();
    }

    private static boolean voidsAnIssuedCreditNote(Story story) {
        Set<String> drafts = new HashSet<>();
        Set<String> issued = new HashSet<>();
        List<Operation> accepted = story.operations()
                .filter(step -> step.head().reject().isEmpty())
                .toList();
        for (Operation step : accepted) {
            if (step instanceof VoidStep cancelled && issued.contains(cancelled.document())) {
                return true;
            } else if (step instanceof IssueCreditNoteStep note) {
                (note.draft() ? drafts : issued).add(note.id());
            } else if (step instanceof FinalizeStep finished && drafts.contains(finished.document())) {
                issued.add(finished.document());
            } else if (step instanceof RefundStep refund) {
                refund.creditNote().flatMap(note -> note.id()).ifPresent(issued::add);
            } else if (step instanceof CancelPurchaseStep cancelled) {
                issued.add(cancelled.creditNote());
            }
        }
        return false;
    }
}
