package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.command.Allocate;
import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.Deallocate;
import dev.solde.billing.command.SettleCreditNote;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.testkit.scenario.format.AllocationStep.AllocateStep;
import dev.solde.billing.testkit.scenario.format.AllocationStep.AutoAllocateStep;
import dev.solde.billing.testkit.scenario.format.AllocationStep.SettleCreditNotesStep;
import dev.solde.billing.testkit.scenario.format.AllocationStep.UnallocateStep;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import javax.money.MonetaryAmount;

/** Says which credit pays which invoice, by hand and by itself. */
final class Allocations {

    private final Stage stage;

    Allocations(Stage stage) {
        this.stage = stage;
    }

    void allocate(AllocateStep step) {
        Names names = stage.names();
        AccountId elsewhere = names.accountOf(step.from(), step.to()).orElseGet(stage::nowhere);
        CreditItemId credit = names.credit(step.from(), elsewhere);
        stage.execute(
                Allocate.of(credit, names.invoice(step.to(), elsewhere), stage.money(step.amount(), credit.account())));
    }

    /** An allocation that is not there is asked for all the same, so that the kernel refuses it. */
    void unallocate(UnallocateStep step) {
        Names names = stage.names();
        AccountId account = names.accountOf(step.from(), step.to()).orElseGet(stage::nowhere);
        List<Allocation> live = live(step, account);
        if (live.isEmpty()) {
            stage.execute(Deallocate.of(new AllocationId(account, UUID.randomUUID())));
        } else if (step.amount().isEmpty()) {
            stage.together(() -> live.forEach(allocation -> stage.execute(Deallocate.of(allocation.id()))));
        } else {
            stage.together(() -> release(live, stage.money(step.amount().get(), account)));
        }
    }

    private List<Allocation> live(UnallocateStep step, AccountId account) {
        InvoiceId invoice = stage.names().invoice(step.to(), account);
        return stage
                .names()
                .find(step.from())
                .map(known -> stage.queries().allocations(stage.names().credit(step.from(), account)))
                .orElse(List.of())
                .stream()
                .filter(allocation -> allocation.debit().equals(invoice) && allocation.lock() == AllocationLock.NONE)
                .toList();
    }

    /** The latest first; the earliest is asked for all that is left of the amount, which the kernel judges. */
    private void release(List<Allocation> live, MonetaryAmount amount) {
        MonetaryAmount rest = amount;
        int last = live.size() - 1;
        while (last > 0 && rest.isGreaterThan(live.get(last).liveAmount())) {
            stage.execute(Deallocate.of(live.get(last).id()));
            rest = rest.subtract(live.get(last).liveAmount());
            last--;
        }
        stage.execute(Deallocate.part(live.get(last).id(), rest));
    }

    void autoAllocate(AutoAllocateStep step) {
        if (step.payment().isEmpty()) {
            stage.execute(AutoAllocate.of(stage.account(step).orElseThrow()));
            return;
        }
        AccountId account = stage.names().accountOf(step.payment().get()).orElseGet(stage::nowhere);
        PaymentId payment = stage.names().payment(step.payment().get(), account);
        if (step.to().isEmpty()) {
            stage.execute(AutoAllocate.of(payment));
        } else {
            allocateAsFarAsItGoes(payment, stage.names().invoice(step.to().get(), account));
        }
    }

    /** As with every allocation that happens by itself, nothing to allocate is no refusal; what can never be allocated is one. */
    private void allocateAsFarAsItGoes(PaymentId payment, InvoiceId invoice) {
        OpenItem from = stage.queries().item(payment);
        OpenItem to = stage.queries().item(invoice);
        boolean never = !payment.account().equals(invoice.account()) || DocumentFacts.isCancelled(stage, invoice);
        long minor = never ? from.openMinor() : Math.min(from.openMinor(), to.openMinor());
        if (minor > 0 || never) {
            BigDecimal amount = BigDecimal.valueOf(minor, from.currency().getDefaultFractionDigits());
            stage.execute(Allocate.of(payment, invoice, stage.money(amount, payment.account())));
        }
    }

    /** All of them or none. */
    void settleCreditNotes(SettleCreditNotesStep step) {
        AccountId elsewhere = stage.names()
                .accountOf(step.creditNotes().toArray(String[]::new))
                .orElseGet(stage::nowhere);
        stage.batch()
                .allOrNone(step.creditNotes().stream()
                        .map(name -> SettleCreditNote.of(stage.names().creditNote(name, elsewhere))));
    }
}
