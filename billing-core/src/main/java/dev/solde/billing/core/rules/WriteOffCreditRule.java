package dev.solde.billing.core.rules;

import dev.solde.billing.allocation.CreditWriteOff;
import dev.solde.billing.command.WriteOffCredit;
import dev.solde.billing.fact.Allocated;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CreditWriteOffId;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;

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
        return new GivingUp(
                        command.item(),
                        command.amount(),
                        command.cause().code(),
                        command.cause() == CreditWriteOff.Cause.SMALL_DIFFERENCE,
                        command.postingDate())
                .decide(loaded.ledger(), context, CreditWriteOffId::new);
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
