package dev.solde.billing.jdbc;

import dev.solde.billing.fact.ExpectedPaymentRevised;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.PendingEntryRevised;
import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.fact.RefundRevised;
import dev.solde.billing.payment.RefundState;
import java.util.List;

/** What the revisions of a record cost beside their own rows, said in words and not by the code that is tested. */
final class Revised {

    private Revised() {}

    static int extraStatements(HandMade.Step step) {
        JournalRecord record = step.record();
        int statements = 0;
        if (record.facts(RefundRevised.class).stream().anyMatch(refund -> refund.state() != RefundState.PENDING)) {
            statements++;
        }
        if (record.facts(PendingEntryRevised.class).stream().anyMatch(entry -> entry.addedIn() != record.sequence())) {
            statements++;
        }
        List<ExpectedPaymentRevised> expected = record.facts(ExpectedPaymentRevised.class);
        if (!expected.isEmpty()) {
            // The one before, and the debits for which that was meant.
            statements += 2;
        }
        if (expected.stream()
                .anyMatch(fact -> fact.state().isLive() && !fact.shares().isEmpty())) {
            statements++;
        }
        boolean billed = record.facts(ReferenceMade.class).stream()
                .anyMatch(reference -> reference.role() == ReferenceMade.Role.SOURCE);
        boolean released = record.facts(ReferenceMade.class).stream()
                .anyMatch(reference -> reference.role() == ReferenceMade.Role.RELEASE);
        return statements + (billed ? 1 : 0) + (released ? 1 : 0);
    }
}
