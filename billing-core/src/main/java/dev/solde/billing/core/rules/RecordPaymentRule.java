package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.ledger.StatementId;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Records money that arrived: one credit of its whole amount, then what it settles; the rest waits. */
final class RecordPaymentRule implements Rule<RecordPayment, Payment> {

    @Override
    public String kind() {
        return "record-payment";
    }

    @Override
    public LoadScope scope(RecordPayment command) {
        return RecordPaymentsRule.scope(command.account(), List.of(command));
    }

    @Override
    public Set<StatementId> paidStatements(RecordPayment command) {
        return RecordPaymentsRule.statements(List.of(command));
    }

    @Override
    public Optional<LoadScope> further(RecordPayment command, Loaded loaded, DecisionContext context, int round) {
        return RecordPaymentsRule.onStatements(command.account(), context, round);
    }

    @Override
    public Candidates candidates(RecordPayment command, Loaded loaded, DecisionContext context) {
        return RecordPaymentsRule.candidates(List.of(command), loaded);
    }

    @Override
    public Decision decide(RecordPayment command, Loaded loaded, DecisionContext context) {
        LedgerDraft draft = new LedgerDraft(loaded.ledger(), context);
        Optional<Rejection> refused = PaymentPosting.record(command, loaded, draft, context);
        return refused.<Decision>map(Decision.Reject::new).orElseGet(draft::accept);
    }

    @Override
    public Payment result(Made made) {
        return PaymentPosting.result(made);
    }
}
