package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.ReversalFee;
import dev.solde.billing.command.ReversePayment;
import dev.solde.billing.document.PendingEntryState;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.fact.PendingEntryRevised;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.payment.PaymentReversal;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;

/** Reverses a payment: bounced, charged back, returned. */
final class ReversePaymentRule implements Rule<ReversePayment, PaymentReversal> {

    @Override
    public String kind() {
        return "reverse-payment";
    }

    @Override
    public LoadScope scope(ReversePayment command) {
        return PaymentMoney.scope(LoadScope.builder(command.account()), command.payment())
                .build();
    }

    @Override
    public Optional<LoadScope> further(ReversePayment command, Loaded loaded, DecisionContext context, int round) {
        return PaymentMoney.further(loaded, command.payment(), round);
    }

    @Override
    public Decision decide(ReversePayment command, Loaded loaded, DecisionContext context) {
        Ledger ledger = loaded.ledger();
        AccountState account = ledger.account();
        List<MonetaryAmount> amounts = new ArrayList<>();
        command.amount().ifPresent(amounts::add);
        command.fee().ifPresent(fee -> amounts.add(fee.amount()));
        Optional<Rejection> refused = Refusals.first(
                () -> Refusals.items(ledger, Set.of(command.payment())),
                () -> Refusals.amounts(account, amounts),
                () -> Refusals.date(account, PostingDates.of(command.postingDate(), context), context.today()),
                () -> exceedsReversible(command, ledger),
                () -> PostingDates.refuse(ledger, command.postingDate(), command.payment(), context));
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        LocalDate postingDate = PostingDates.of(command.postingDate(), ledger, command.payment(), context);
        LedgerDraft draft = new LedgerDraft(ledger, context);
        PaymentReversing.reverse(
                draft, command.payment(), amount(command, ledger), command.cause(), postingDate, context);
        command.fee().ifPresent(fee -> draft.add(pending(fee, account, postingDate, context)));
        return draft.accept();
    }

    private static long amount(ReversePayment command, Ledger ledger) {
        return command.amount()
                .map(Amounts::minor)
                .orElseGet(() -> PaymentReversing.reversible(ledger.items().get(command.payment())));
    }

    private static Optional<Rejection> exceedsReversible(ReversePayment command, Ledger ledger) {
        long left = PaymentReversing.reversible(ledger.items().get(command.payment()));
        long asked = amount(command, ledger);
        CurrencyUnit currency = ledger.account().currency();
        return asked > left || asked == 0
                ? Optional.of(new Rejection.ExceedsReversibleAmount(
                        command.payment(), Amounts.ofMinor(asked, currency), Amounts.ofMinor(left, currency)))
                : Optional.empty();
    }

    private static PendingEntryRevised pending(
            ReversalFee fee, AccountState account, LocalDate processingDate, DecisionContext context) {
        long amount = Amounts.minor(fee.amount());
        return new PendingEntryRevised(
                new PendingEntryId(account.id(), context.ids().get()),
                PendingEntryState.PENDING,
                Side.DEBIT,
                FreeText.of(fee.label()),
                Optional.empty(),
                amount,
                amount,
                PriceMode.NET,
                fee.taxes(),
                processingDate,
                account.version() + 1,
                Optional.empty());
    }

    @Override
    public PaymentReversal result(Made made) {
        return PaymentReversing.result(made);
    }
}
