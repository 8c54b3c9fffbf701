package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import javax.money.MonetaryAmount;

/**
 * What is given up of an item, on either side: one item against it, locked to it by an allocation.
 *
 * @param amount all that is open if empty
 * @param cause the code that the entry carries
 * @param smallDifference whether the amount must be within the tolerance
 */
record GivingUp(
        ItemId item,
        Optional<MonetaryAmount> amount,
        String cause,
        boolean smallDifference,
        Optional<LocalDate> postingDate) {

    /**
     * Posts what closes the item.
     *
     * @param against makes the id of the item on the other side
     */
    Decision decide(Ledger ledger, DecisionContext context, BiFunction<AccountId, UUID, ? extends ItemId> against) {
        AccountState account = ledger.account();
        Optional<Rejection> refused = Refusals.first(
                () -> Refusals.items(ledger, Set.of(item)),
                () -> amount.flatMap(asked -> Refusals.amounts(account, List.of(asked))),
                () -> Refusals.date(account, postingDate.orElse(context.today()), context.today()));
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        OpenItem given = ledger.items().get(item);
        MonetaryAmount givenUp = amount.orElse(given.openAmount());
        refused = Refusals.first(
                () -> givenUp.isZero() || givenUp.isGreaterThan(given.openAmount())
                        ? Optional.of(new Rejection.ExceedsOpenAmount(item, givenUp, given.openAmount()))
                        : Optional.empty(),
                () -> smallDifference ? Tolerances.refuse(givenUp, account, context) : Optional.empty(),
                () -> EffectiveDates.refuse(account, postingDate, context.today(), List.of(given)));
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        LocalDate date =
                postingDate.orElseGet(() -> EffectiveDates.later(context.today(), EffectiveDates.bound(given)));
        ItemId other = against.apply(account.id(), context.ids().get());
        return post(new LedgerDraft(ledger, context), other, Amounts.minor(givenUp), date)
                .accept();
    }

    private LedgerDraft post(LedgerDraft draft, ItemId other, long minor, LocalDate date) {
        boolean isDebit = item.kind().side() == Side.DEBIT;
        return draft.post(other, minor, date, date, date, date, Optional.of(cause))
                .allocate(
                        (CreditItemId) (isDebit ? other : item),
                        (DebitItemId) (isDebit ? item : other),
                        minor,
                        date,
                        AllocationLock.WRITE_OFF,
                        Optional.empty(),
                        Optional.empty());
    }
}
