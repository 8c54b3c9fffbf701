package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.SettleCreditNote;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Settles a credit note against its own invoice. */
final class SettleCreditNoteRule implements Rule<SettleCreditNote, List<Allocation>> {

    @Override
    public String kind() {
        return "settle-credit-note";
    }

    @Override
    public LoadScope scope(SettleCreditNote command) {
        return LoadScope.builder(command.account())
                .item(command.creditNote())
                .originsOf(command.creditNote())
                .build();
    }

    @Override
    public Decision decide(SettleCreditNote command, Loaded loaded, DecisionContext context) {
        Ledger ledger = loaded.ledger();
        Optional<Rejection> refused = Refusals.first(
                () -> Refusals.items(ledger, Set.of(command.creditNote())),
                () -> ledger.items().get(command.creditNote()).origin().isEmpty()
                        ? Optional.of(new Rejection.NoOwnInvoice(command.creditNote()))
                        : Optional.empty(),
                () -> EffectiveDates.refuse(
                        ledger.account(),
                        command.effectiveDate(),
                        context.today(),
                        List.copyOf(ledger.items().values())));
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        OpenItem note = ledger.items().get(command.creditNote());
        OpenItem invoice = ledger.items().get(note.origin().orElseThrow());
        LedgerDraft draft = new LedgerDraft(ledger, context);
        long amount = Math.min(note.openMinor(), invoice.openMinor());
        if (amount > 0) {
            LocalDate effective = EffectiveDates.of(command.effectiveDate(), context.today(), note, invoice);
            draft.allocate(command.creditNote(), (InvoiceId) invoice.id(), amount, effective);
        }
        return draft.accept();
    }

    @Override
    public List<Allocation> result(Made made) {
        return Allocations.of(made);
    }
}
