package dev.solde.billing.testkit.model;

import dev.solde.billing.allocation.WriteOff;
import dev.solde.billing.command.CreditSettlement;
import dev.solde.billing.testkit.MutableClock;
import java.time.Duration;

/**
 * A command of a random run. Accounts, items and allocations are named by number; a number beyond what is there is taken
 * modulo what is there, so that a list can be cut anywhere and still makes sense. {@link Model#resolve} does it.
 */
public interface TestCommand {

    /** Opens an account. */
    record Open(int account) implements TestCommand {}

    /** Issues an invoice of one line without tax. */
    record Invoice(int account, long cents, int dueInDays) implements TestCommand {}

    /** Credits an amount of an invoice. */
    record CreditOf(int invoice, long cents, CreditSettlement settle) implements TestCommand {}

    /** Credits what is left of an invoice. */
    record CreditWhole(int invoice) implements TestCommand {}

    /** Issues a credit note that stands alone. */
    record Goodwill(int account, long cents, CreditSettlement settle) implements TestCommand {}

    /** Records a payment of some days ago that waits. */
    record Pay(int account, long cents, int daysAgo) implements TestCommand {}

    /** Records a payment of an invoice, as far as it is open. */
    record PayInvoice(int invoice, long cents) implements TestCommand {}

    /** Records a payment that settles exactly so much of an invoice. */
    record PayExactly(int invoice, long cents, long share) implements TestCommand {}

    /** Allocates by hand, from some days ago; below 0 the date is left to the kernel. */
    record Link(int credit, int debit, long cents, int daysAgo) implements TestCommand {}

    /** Allocates all that waits on an account. */
    record Auto(int account) implements TestCommand {}

    /** Allocates from the side of one item. */
    record AutoItem(int item) implements TestCommand {}

    /** Ends an allocation, or so much of it; 0 for all. */
    record Unlink(int allocation, long cents) implements TestCommand {}

    /** Settles a debit with a credit note, without a payment. */
    record SettleNote(int note, int debit, long cents) implements TestCommand {}

    /** Settles a debit on a payment. */
    record SettlePayment(int payment, int debit, long cents) implements TestCommand {}

    /** Writes off so much of a debit; 0 for what is open. */
    record GiveUp(int debit, long cents, WriteOff.Cause cause) implements TestCommand {}

    /** Erases the texts of all records up to some days ago. */
    record Forget(int account, int daysAgo) implements TestCommand {}

    /** Gives one of the commands before that had a key once more, as it was. */
    record Again(int number) implements TestCommand {}

    /** Lets time pass. */
    interface Passing extends TestCommand {

        /** Moves the clock, never back. */
        void pass(MutableClock clock);
    }

    /** Lets days of 24 hours pass. */
    record Days(int days) implements Passing {

        @Override
        public void pass(MutableClock clock) {
            clock.advance(Duration.ofDays(days));
        }
    }

    /** Lets time pass until the evening before a day of note. */
    record Eve(CalendarEdge edge) implements Passing {

        @Override
        public void pass(MutableClock clock) {
            clock.set(edge.eve(clock.today(), clock.getZone()));
        }
    }

    /**
     * A command with the key under which it is given.
     *
     * @param key 0 for none
     */
    record Keyed(int key, TestCommand command) {

        /** Whether it means the same when it comes again: a draft that is kept twice is two drafts. */
        boolean isRepeatable() {
            return key != 0 && !(command instanceof DraftVerb);
        }
    }
}
