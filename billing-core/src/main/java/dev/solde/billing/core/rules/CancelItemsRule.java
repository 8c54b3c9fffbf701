package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.CancelItems;
import dev.solde.billing.command.CreditSettlement;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.MoneyBack;
import dev.solde.billing.command.Penalty;
import dev.solde.billing.document.PendingEntryState;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.fact.PendingEntryRevised;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.payment.Cancellation;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import dev.solde.billing.port.SeriesNeed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.money.MonetaryAmount;

/** Cancels lines of an invoice, less a penalty, and gives what is left of the credit back if asked. */
final class CancelItemsRule implements Rule<CancelItems, Cancellation> {

    @Override
    public String kind() {
        return "cancel-items";
    }

    @Override
    public LoadScope scope(CancelItems command) {
        List<PaymentId> via = via(command).stream().toList();
        return CreditNoteIssue.scope(LoadScope.builder(command.account()), note(command))
                .addAllItems(via)
                .recordsOf(via)
                .build();
    }

    private static Optional<PaymentId> via(CancelItems command) {
        return command.refund().flatMap(MoneyBack::via);
    }

    @Override
    public Optional<LoadScope> further(CancelItems command, Loaded loaded, DecisionContext context, int round) {
        return CreditNoteIssue.further(note(command), loaded, round);
    }

    @Override
    public List<SeriesNeed> series(CancelItems command, DecisionContext context) {
        return CreditNoteIssue.seriesNeed(note(command), context);
    }

    private static IssueCreditNote note(CancelItems command) {
        IssueCreditNote.Builder note = IssueCreditNote.builder(command.invoice())
                .issueDate(command.issueDate())
                .number(command.number())
                .series(command.series())
                .references(command.references())
                .note(command.note())
                .sourceRelease(command.sourceRelease());
        command.lines().forEach(note::line);
        return note.build();
    }

    @Override
    public Decision decide(CancelItems command, Loaded loaded, DecisionContext context) {
        Ledger ledger = loaded.ledger();
        LocalDate date = command.issueDate().orElse(context.today());
        List<ItemId> named = new ArrayList<>(List.of(command.invoice()));
        via(command).ifPresent(named::add);
        Optional<Rejection> refused = Refusals.first(
                () -> Refusals.items(ledger, named),
                () -> Refusals.amounts(ledger.account(), amounts(command)),
                () -> Refusals.date(ledger.account(), date, context.today()),
                () -> CreditNoteIssue.beforeInvoice(ledger.items().get(command.invoice()), date));
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        CancelledLines lines = new CancelledLines(command, loaded);
        LedgerDraft draft = new LedgerDraft(ledger, context);
        CreditNoteIssue note = CreditNoteIssue.of(note(command), loaded, draft, context);
        refused = Refusals.first(
                lines::refuse,
                () -> note.crediting(lines.request()).issue(),
                () -> refund(command, loaded, draft, note, context));
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        lines.fees()
                .forEach((taxes, amount) -> draft.add(fee(
                        command,
                        lines.priceMode(),
                        taxes,
                        amount,
                        date,
                        ledger.account().version() + 1,
                        context)));
        return draft.accept();
    }

    private static List<MonetaryAmount> amounts(CancelItems command) {
        List<MonetaryAmount> amounts = new ArrayList<>();
        command.penalty().flatMap(Penalty::amount).ifPresent(amounts::add);
        command.refund().flatMap(MoneyBack::amount).ifPresent(amounts::add);
        return amounts;
    }

    /** Settles the invoice, then gives back what is asked of what is left of the note. */
    private static Optional<Rejection> refund(
            CancelItems command, Loaded loaded, LedgerDraft draft, CreditNoteIssue note, DecisionContext context) {
        note.settle(CreditSettlement.OWN_INVOICE);
        if (command.refund().isEmpty()) {
            return Optional.empty();
        }
        MoneyBack back = command.refund().get();
        OpenItem credit = draft.item(note.id());
        MonetaryAmount amount = back.amount().orElse(credit.openAmount());
        Optional<PaymentMethod> cameBy = back.via().map(via -> RefundPosting.methodOf(via, loaded));
        PaymentMethod method = back.method().or(() -> cameBy).orElseThrow();
        Optional<Rejection> refused = Refusals.first(
                () -> credit.isSettled()
                        ? Optional.of(new Rejection.NothingToRefund(command.invoice()))
                        : Optional.empty(),
                () -> amount.isGreaterThan(credit.openAmount())
                        ? Optional.of(new Rejection.ExceedsOpenAmount(credit.id(), amount, credit.openAmount()))
                        : Optional.empty(),
                () -> back.via()
                        .map(draft::item)
                        .filter(via -> amount.isGreaterThan(via.refundableAmount()))
                        .map(via -> new Rejection.ExceedsRefundableAmount(via.id(), amount, via.refundableAmount())),
                () -> RefundPosting.refuseMethod(method, back.via(), cameBy, context));
        if (refused.isEmpty()) {
            Map<CreditItemId, Long> consumed = Map.of(note.id(), Amounts.minor(amount));
            LocalDate date = RefundPosting.date(Optional.empty(), List.of(note.id()), draft, context);
            RefundPosting.post(draft, consumed, method, back.via(), Optional.empty(), date, context);
        }
        return refused;
    }

    private static PendingEntryRevised fee(
            CancelItems command,
            PriceMode priceMode,
            List<Tax> taxes,
            long amount,
            LocalDate date,
            long addedIn,
            DecisionContext context) {
        return new PendingEntryRevised(
                new PendingEntryId(command.account(), context.ids().get()),
                PendingEntryState.PENDING,
                Side.DEBIT,
                FreeText.of(command.penalty()
                        .flatMap(Penalty::separateFee)
                        .orElseThrow()
                        .label()),
                Optional.empty(),
                amount,
                amount,
                priceMode,
                taxes,
                date,
                addedIn,
                Optional.empty());
    }

    @Override
    public Cancellation result(Made made) {
        return new Cancellation(
                CreditNoteIssue.result(made),
                Refunds.of(made).stream().findFirst(),
                made.facts(PendingEntryRevised.class).stream()
                        .map(PendingEntryRevised::entry)
                        .toList());
    }
}
