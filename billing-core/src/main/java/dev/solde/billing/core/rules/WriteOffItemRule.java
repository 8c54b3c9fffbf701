package dev.solde.billing.core.rules;

import dev.solde.billing.allocation.WriteOff;
import dev.solde.billing.command.WriteOffItem;
import dev.solde.billing.fact.Allocated;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.WriteOffId;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;

/** Gives up a debit or a part of it: one credit, allocated and locked to it. */
final class WriteOffItemRule implements Rule<WriteOffItem, WriteOff> {

    @Override
    public String kind() {
        return "write-off-item";
    }

    @Override
    public LoadScope scope(WriteOffItem command) {
        return LoadScope.builder(command.account()).item(command.item()).build();
    }

    @Override
    public Decision decide(WriteOffItem command, Loaded loaded, DecisionContext context) {
        return new GivingUp(
                        command.item(),
                        command.amount(),
                        command.cause().code(),
                        command.cause() == WriteOff.Cause.SMALL_DIFFERENCE,
                        command.postingDate())
                .decide(loaded.ledger(), context, WriteOffId::new);
    }

    @Override
    public WriteOff result(Made made) {
        EntryPosted entry = made.facts(EntryPosted.class).get(0);
        Allocated allocated = made.facts(Allocated.class).get(0);
        return new WriteOff(
                (WriteOffId) entry.item(),
                allocated.debit(),
                Amounts.ofMinor(entry.amountMinor(), made.currency()),
                WriteOff.Cause.ofCode(entry.cause().orElseThrow()),
                entry.postingDate());
    }
}
