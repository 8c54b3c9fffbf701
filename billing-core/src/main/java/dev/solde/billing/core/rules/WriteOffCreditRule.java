package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.allocation.CreditWriteOff;
import dev.solde.billing.command.WriteOffCredit;
import dev.solde.billing.fact.Allocated;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CreditWriteOffId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.money.MonetaryAmount;

/** Gives up a credit or a part of it: one debit, to which the credit is allocated and locked. */
final class WriteOffCreditRule implements Rule<WriteOffCredit, CreditWriteOff> {

    @Override
    public String kind() {
        return "write-off-credit";
    }

    @Override
    public LoadScope scope(WriteOffCredit command) {
        return LoadScope.builder(command.account()).item(command.item()).build();
    }

    @Override
    public Decision decide(WriteOffCredit command, Loaded loaded, DecisionContext context) {
        AccountState account = loaded.ledger().account();
        Optional<Rejection> refused = Refusals.first(
                () -> Refusals.items(loaded.ledger(), Set.of(command.item())),
                () -> command.amount().flatMap(amount -> Refusals.amounts(account, List.of(amount))),
                () -> Refusals.date(account, command.postingDate().orElse(context.today()), context.today()));
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        OpenItem item = loaded.ledger().items().get(command.item());
        MonetaryAmount amount = command.amount().orElse(item.openAmount());
        LocalDate postingDate = command.postingDate()
                .orElseGet(() -> EffectiveDates.later(context.today(), EffectiveDates.bound(item)));
        refused = Refusals.first(
                () -> amount.isZero() || amount.isGreaterThan(item.openAmount())
                        ? Optional.of(new Rejection.ExceedsOpenAmount(item.id(), amount, item.openAmount()))
                        : Optional.empty(),
                () -> command.cause() == CreditWriteOff.Cause.SMALL_DIFFERENCE
                        ? Tolerances.refuse(amount, account, context)
                        : Optional.empty(),
                () -> EffectiveDates.refuse(account, command.postingDate(), context.today(), List.of(item)));
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        CreditWriteOffId id = new CreditWriteOffId(account.id(), context.ids().get());
        long minor = Amounts.minor(amount);
        return new LedgerDraft(loaded.ledger(), context)
                .post(
                        id,
                        minor,
                        postingDate,
                        postingDate,
                        postingDate,
                        postingDate,
                        Optional.of(command.cause().code()))
                .allocate(
                        command.item(),
                        id,
                        minor,
                        postingDate,
                        AllocationLock.WRITE_OFF,
                        Optional.empty(),
                        Optional.empty())
                .accept();
    }

    @Override
    public CreditWriteOff result(Made made) {
        EntryPosted entry = made.facts(EntryPosted.class).get(0);
        Allocated allocated = made.facts(Allocated.class).get(0);
        return new CreditWriteOff(
                (CreditWriteOffId) entry.item(),
                allocated.credit(),
                Amounts.ofMinor(entry.amountMinor(), made.currency()),
                CreditWriteOff.Cause.ofCode(entry.cause().orElseThrow()),
                entry.postingDate());
    }
}
