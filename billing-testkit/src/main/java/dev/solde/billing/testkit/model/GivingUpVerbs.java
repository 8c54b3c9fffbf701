package dev.solde.billing.testkit.model;

import dev.solde.billing.allocation.CreditWriteOff;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.DisputeItem;
import dev.solde.billing.command.EndDispute;
import dev.solde.billing.command.ReverseWriteOff;
import dev.solde.billing.command.WriteOffCredit;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.CreditWriteOffId;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.ledger.WriteOffId;

/** What is given up, taken back, and in dispute. */
final class GivingUpVerbs {

    private GivingUpVerbs() {}

    /** Gives up so much of a credit; 0 for what is open. */
    record Waive(int credit, long cents, CreditWriteOff.Cause cause) implements Verb {

        @Override
        public Verb resolve(ModelState state) {
            return new Waive(state.pick(credit, item -> !item.isDebit()), cents, cause);
        }

        @Override
        public int account(ModelState state) {
            return state.accountOf(credit);
        }

        @Override
        public Command<?> command(Saying saying) {
            var builder =
                    WriteOffCredit.builder(saying.names().credit(credit), cause).commandKey(saying.key());
            return (cents == 0 ? builder : builder.amount(Names.eur(cents))).build();
        }

        @Override
        public String refusal(ModelBooks books) {
            if (credit == Model.UNKNOWN) {
                return "item-not-found";
            }
            long open = books.item(credit).open;
            return open == 0 || cents > open
                    ? "exceeds-open-amount"
                    : cause == CreditWriteOff.Cause.SMALL_DIFFERENCE ? "above-tolerance" : "";
        }

        @Override
        public void apply(ModelBooks books) {
            long all = cents == 0 ? books.item(credit).open : cents;
            ModelItem given = books.make(ItemKind.CREDIT_WRITE_OFF, all, books.state.today, Model.UNKNOWN);
            books.link(books.item(credit), given, all, books.state.today, AllocationLock.WRITE_OFF);
        }
    }

    /** Takes a write-off back, of a debit or of a credit. */
    record TakeBack(int writeOff) implements Verb {

        @Override
        public Verb resolve(ModelState state) {
            return new TakeBack(state.pick(
                    writeOff,
                    item -> item.kind == ItemKind.WRITE_OFF || item.kind == ItemKind.CREDIT_WRITE_OFF,
                    item -> item.returned == 0));
        }

        @Override
        public int account(ModelState state) {
            return state.accountOf(writeOff);
        }

        @Override
        public Command<?> command(Saying saying) {
            var id = saying.names().id(writeOff, ItemKind.WRITE_OFF);
            return (id instanceof WriteOffId debit
                            ? ReverseWriteOff.builder(debit)
                            : ReverseWriteOff.builder((CreditWriteOffId) id))
                    .commandKey(saying.key())
                    .build();
        }

        @Override
        public String refusal(ModelBooks books) {
            if (writeOff == Model.UNKNOWN) {
                return "item-not-found";
            }
            ModelItem item = books.item(writeOff);
            boolean written = item.isDebit()
                    && books.links(item).stream().anyMatch(link -> link.credit.kind == ItemKind.WRITE_OFF);
            return item.returned > 0 ? "already-reversed" : written ? "allocation-locked" : "";
        }

        @Override
        public void apply(ModelBooks books) {
            ModelItem item = books.item(writeOff);
            books.links(item).forEach(link -> books.end(link, link.live, books.state.today));
            item.returned = item.amount;
            ItemKind kind = item.isDebit() ? ItemKind.CREDIT_WRITE_OFF_REVERSAL : ItemKind.WRITE_OFF_REVERSAL;
            ModelItem reversal = books.make(kind, item.amount, books.state.today, item.number);
            books.link(
                    item.isDebit() ? reversal : item,
                    item.isDebit() ? item : reversal,
                    item.amount,
                    books.state.today,
                    AllocationLock.REVERSAL);
        }
    }

    /** Marks an item as disputed, or ends that. */
    record Dispute(int item, boolean ends) implements Verb {

        @Override
        public Verb resolve(ModelState state) {
            return new Dispute(state.pick(item, any -> true, there -> there.disputed == ends), ends);
        }

        @Override
        public int account(ModelState state) {
            return state.accountOf(item);
        }

        @Override
        public Command<?> command(Saying saying) {
            var id = saying.names().id(item, ItemKind.INVOICE);
            return ends
                    ? EndDispute.builder(id).commandKey(saying.key()).build()
                    : DisputeItem.builder(id).commandKey(saying.key()).build();
        }

        @Override
        public String refusal(ModelBooks books) {
            if (item == Model.UNKNOWN) {
                return "item-not-found";
            }
            return books.item(item).disputed == ends ? "" : ends ? "not-disputed" : "already-disputed";
        }

        @Override
        public void apply(ModelBooks books) {
            books.item(item).disputed = !ends;
            books.touched = true;
        }
    }
}
