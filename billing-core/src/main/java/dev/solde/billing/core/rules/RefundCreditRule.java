package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.RefundCredit;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.Refund;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives the account's net credit or a credit note back as money. */
final class RefundCreditRule implements Rule<RefundCredit, Refund> {

    @Override
    public String kind() {
        return "refund-credit";
    }

    @Override
    public LoadScope scope(RefundCredit command) {
        return LoadScope.builder(command.account())
                .items(named(command))
                .recordsOf(command.via().stream().toList())
                .build();
    }

    private static List<ItemId> named(RefundCredit command) {
        List<ItemId> items = new ArrayList<>();
        command.source().ifPresent(items::add);
        command.via().ifPresent(items::add);
        return items;
    }

    /** Of the account's credits, oldest first, as many as the amount needs. */
    @Override
    public Candidates candidates(RefundCredit command, Loaded loaded, DecisionContext context) {
        AccountState account = loaded.ledger().account();
        boolean refused = command.source().isPresent()
                || Refusals.amounts(account, List.of(command.amount())).isPresent();
        return refused
                ? Candidates.NONE
                : Candidates.credits(Math.min(Amounts.minor(command.amount()), netCredit(account)), Set.of());
    }

    /** The open credits exceed it only where debits are open, too. */
    private static long netCredit(AccountState account) {
        return Math.min(-account.balanceMinor(), account.openCreditMinor());
    }

    @Override
    public Decision decide(RefundCredit command, Loaded loaded, DecisionContext context) {
        AccountState account = loaded.ledger().account();
        Optional<Rejection> refused = Refusals.first(
                () -> Refusals.items(loaded.ledger(), named(command)),
                () -> Refusals.amounts(account, List.of(command.amount())),
                () -> Refusals.date(account, command.postingDate().orElse(context.today()), context.today()),
                () -> command.source()
                        .map(source ->
                                exceedsOpen(command, loaded.ledger().items().get(source)))
                        .orElseGet(() -> exceedsNetCredit(command, loaded.ledger())),
                () -> command.via()
                        .flatMap(via -> exceedsRefundable(
                                command, loaded.ledger().items().get(via))));
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        LedgerDraft draft = new LedgerDraft(loaded.ledger(), context);
        Map<CreditItemId, Long> consumed = consumed(command, draft);
        Optional<PaymentMethod> cameBy = command.via().map(via -> RefundPosting.methodOf(via, loaded));
        PaymentMethod method = command.method().or(() -> cameBy).orElseThrow();
        List<OpenItem> credits = consumed.keySet().stream().map(draft::item).toList();
        refused = Refusals.first(
                () -> RefundPosting.refuseMethod(method, command.via(), cameBy, context),
                () -> EffectiveDates.refuse(account, command.postingDate(), context.today(), credits));
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        RefundPosting.post(
                draft,
                consumed,
                method,
                command.via(),
                command.memo(),
                RefundPosting.date(command.postingDate(), List.copyOf(consumed.keySet()), draft, context),
                context);
        return draft.accept();
    }

    private static Optional<Rejection> exceedsOpen(RefundCredit command, OpenItem source) {
        return command.amount().isGreaterThan(source.openAmount())
                ? Optional.of(new Rejection.ExceedsOpenAmount(source.id(), command.amount(), source.openAmount()))
                : Optional.empty();
    }

    /** Credit in dispute is part of the balance, but nobody asked for it by name. */
    private static Optional<Rejection> exceedsNetCredit(RefundCredit command, Ledger ledger) {
        AccountState account = ledger.account();
        if (netCredit(account) <= 0) {
            return Optional.of(new Rejection.NoCreditBalance(account.id(), account.balance()));
        }
        long waiting = OpenItems.of(ledger.items().values(), Side.CREDIT).stream()
                .mapToLong(OpenItem::openMinor)
                .reduce(0, Math::addExact);
        long available = Math.min(netCredit(account), waiting);
        return Amounts.minor(command.amount()) > available
                ? Optional.of(new Rejection.ExceedsCreditBalance(
                        command.amount(), Amounts.ofMinor(available, account.currency())))
                : Optional.empty();
    }

    private static Optional<Rejection> exceedsRefundable(RefundCredit command, OpenItem via) {
        return command.amount().isGreaterThan(via.refundableAmount())
                ? Optional.of(new Rejection.ExceedsRefundableAmount(
                        (PaymentId) via.id(), command.amount(), via.refundableAmount()))
                : Optional.empty();
    }

    private static Map<CreditItemId, Long> consumed(RefundCredit command, LedgerDraft draft) {
        Map<CreditItemId, Long> consumed = new LinkedHashMap<>();
        long missing = Amounts.minor(command.amount());
        List<OpenItem> credits = command.source()
                .map(source -> List.of(draft.item(source)))
                .orElseGet(() -> OpenItems.of(draft.items(), Side.CREDIT));
        for (OpenItem credit : credits) {
            long part = Math.min(missing, credit.openMinor());
            if (part > 0) {
                consumed.put((CreditItemId) credit.id(), part);
                missing -= part;
            }
        }
        if (missing > 0) {
            throw new IllegalStateException(missing + " is missing of the open credits of " + command.account());
        }
        return consumed;
    }

    @Override
    public Refund result(Made made) {
        return Refunds.of(made).get(0);
    }
}
