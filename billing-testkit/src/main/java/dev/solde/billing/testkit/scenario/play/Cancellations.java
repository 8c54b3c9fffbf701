package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.command.CancelInvoice;
import dev.solde.billing.command.CancelItems;
import dev.solde.billing.command.Deallocate;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.MoneyBack;
import dev.solde.billing.command.Penalty;
import dev.solde.billing.command.WriteOffCredit;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.payment.Cancellation;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.testkit.scenario.format.DocumentStep.CancelPurchaseStep;
import dev.solde.billing.testkit.scenario.format.DocumentStep.RefundText;
import dev.solde.billing.testkit.scenario.format.DocumentStep.VoidStep;
import dev.solde.billing.testkit.scenario.format.Policies.Choice;
import dev.solde.billing.testkit.scenario.play.Named.NamedCreditNote;
import dev.solde.billing.testkit.scenario.play.Named.NamedPayment;
import dev.solde.billing.testkit.scenario.play.Named.NamedRefund;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;

/** Cancels invoices, and lines of them. */
final class Cancellations {

    private final Stage stage;

    Cancellations(Stage stage) {
        this.stage = stage;
    }

    /** A draft is thrown away, unless the policy wants it refused. */
    void cancel(VoidStep step) {
        AccountId account = stage.names().accountOf(step.document()).orElseGet(stage::nowhere);
        ItemId document = stage.names().target(step.document(), account);
        boolean isDraft = Drafts.find(stage, document).isPresent();
        if (isDraft && !stage.story().policies().has(Choice.DRAFTS_CANNOT_BE_VOIDED)) {
            stage.billing().discardDraft(document);
        } else if (document instanceof CreditNoteId note) {
            ask(note, isDraft);
        } else {
            cancel(step, stage.names().invoice(step.document(), account));
        }
    }

    /** A credit note is never cancelled. What comes nearest is asked of the kernel, which refuses both. */
    private void ask(CreditNoteId note, boolean isDraft) {
        if (isDraft) {
            stage.execute(WriteOffCredit.forfeited(note));
        } else {
            stage.billing().discardDraft(note);
        }
    }

    /**
     * Credit of other documents that was used on the invoice is given back before it is cancelled. A void takes all of the invoice
     * back: where a credit note of its own, which waits unused, has taken a part of it before, all of it is asked for, and the
     * kernel refuses that.
     */
    private void cancel(VoidStep step, InvoiceId invoice) {
        stage.together(() -> {
            foreignCredit(invoice).forEach(allocation -> stage.execute(Deallocate.of(allocation.id())));
            stage.execute(CancelInvoice.builder(invoice)
                    .issueDate(step.head().date())
                    .note(step.head().note())
                    .reason("cancelled")
                    .build());
            if (new CancellationReading(stage).hasCredit(invoice)) {
                stage.execute(IssueCreditNote.ofAmount(
                        invoice, stage.queries().invoice(invoice).totalInclTax(), PriceMode.GROSS, "cancelled"));
            }
        });
    }

    private List<Allocation> foreignCredit(InvoiceId invoice) {
        if (DocumentState.of(stage, invoice) != DocumentState.ISSUED) {
            return List.of();
        }
        return stage.queries().allocations(invoice).stream()
                .filter(allocation -> allocation.lock() == AllocationLock.NONE)
                .filter(allocation -> allocation.credit() instanceof CreditNoteId note
                        && stage.queries()
                                .creditNote(note)
                                .invoice()
                                .filter(invoice::equals)
                                .isEmpty())
                .toList();
    }

    void cancelPurchase(CancelPurchaseStep step) {
        AccountId account = stage.names().accountOf(step.invoice()).orElseGet(stage::nowhere);
        CreditedLines lines = new CreditedLines(stage, step.invoice(), account);
        CancelItems.Builder command = CancelItems.builder(stage.names().invoice(step.invoice(), account));
        step.lines().forEach(line -> command.line(lines.number(line)));
        step.penaltyPercent().ifPresent(percent -> command.penalty(Penalty.percent(percent)));
        step.penaltyAmount().ifPresent(amount -> command.penalty(Penalty.amount(stage.money(amount, account))));
        step.refund().ifPresent(refund -> route(step, refund, command, account));
        Cancellation made = stage.execute(
                command.issueDate(step.head().date()).note(step.head().note()).build());
        stage.names()
                .put(step.creditNote(), new NamedCreditNote(made.creditNote().id()));
        made.refund()
                .ifPresent(refund -> step.refund()
                        .flatMap(RefundText::id)
                        .filter(id -> !stage.names().knows(id))
                        .ifPresent(id -> stage.names().put(id, new NamedRefund(refund.id()))));
    }

    private boolean isPayment(String name) {
        return stage.names().find(name, NamedPayment.class).isPresent();
    }

    /** A name that stands for a payment says where the money goes back, wherever it is written. */
    private void route(CancelPurchaseStep step, RefundText refund, CancelItems.Builder command, AccountId account) {
        Optional<MonetaryAmount> amount = refund.amount().map(asked -> stage.money(asked, account));
        Optional<String> to = Stream.of(
                        refund.payment(), refund.from(), refund.id().filter(this::isPayment))
                .flatMap(Optional::stream)
                .filter(name -> !name.equals(step.creditNote()) && !name.equals("balance"))
                .findFirst();
        Optional<PaymentMethod> method = refund.method().map(PaymentMethods::of);
        command.refund(new MoneyBack(
                to.map(payment -> stage.names().payment(payment, account)),
                to.isPresent() ? method : method.or(() -> Optional.of(PaymentMethod.OTHER)),
                amount));
    }
}
