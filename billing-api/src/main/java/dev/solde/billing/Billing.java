package dev.solde.billing;

import dev.solde.billing.allocation.CreditWriteOff;
import dev.solde.billing.allocation.Deallocation;
import dev.solde.billing.allocation.Settlement;
import dev.solde.billing.allocation.WriteOff;
import dev.solde.billing.allocation.WriteOffReversal;
import dev.solde.billing.command.Allocate;
import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.CancelScheduled;
import dev.solde.billing.command.ClosePeriod;
import dev.solde.billing.command.CollectScheduled;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.ConfirmPayment;
import dev.solde.billing.command.Deallocate;
import dev.solde.billing.command.DisputeItem;
import dev.solde.billing.command.EndDispute;
import dev.solde.billing.command.Erase;
import dev.solde.billing.command.FailScheduled;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RecordPayments;
import dev.solde.billing.command.ReinstatePayment;
import dev.solde.billing.command.ReleasePayment;
import dev.solde.billing.command.ReservePayment;
import dev.solde.billing.command.ReversePayment;
import dev.solde.billing.command.ReverseWriteOff;
import dev.solde.billing.command.ReviseAccount;
import dev.solde.billing.command.SchedulePayment;
import dev.solde.billing.command.Settle;
import dev.solde.billing.command.SettleCreditNote;
import dev.solde.billing.command.TakeOverItems;
import dev.solde.billing.command.WriteOffCredit;
import dev.solde.billing.command.WriteOffItem;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.fact.JournalHead;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.CustomerAccount;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PeriodClosure;
import dev.solde.billing.payment.ExpectedPayment;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentReinstatement;
import dev.solde.billing.payment.PaymentReversal;
import dev.solde.billing.port.HostTransaction;
import java.util.List;
import java.util.stream.Stream;

/**
 * The billing kernel: the one object that an application injects. Safe for use by many threads.
 *
 * <p>Each verb returns what it created, or throws {@link RejectedException} with the {@link Rejection} that applies
 * first in the order that the command's Javadoc lists; then nothing was written. {@link BillingException} means that
 * the storage failed and nothing is known to be written: calling again with the same command key is safe.
 */
public interface Billing {

    /** The long form of every verb: the result with its journal record, the balance, and whether it is a replay. */
    <R> Outcome<R> execute(Command<R> command);

    /** What a command would do now, or why it would be refused. Takes no lock and no number and stores nothing. */
    <R> Preview<R> preview(Command<R> command);

    /** The same kernel inside a transaction of the host, which commits or rolls back itself. */
    Billing within(HostTransaction transaction);

    /**
     * Locks accounts of a joined transaction until it ends, in one order for everybody, before any command is given. Needed
     * when the transaction issues numbered documents on several accounts: otherwise it could hold a series while it
     * waits for an account whose holder waits for the series.
     *
     * @throws IllegalStateException outside {@link #within}
     * @throws RejectedException {@code account-not-found}
     */
    void lock(AccountId... accounts);

    /** Many commands at once, and the runs over all accounts. */
    Batch batch();

    /** All reads. */
    BillingQueries queries();

    /**
     * Brings the exported journal of an account into a storage that has no such account: same facts, same hashes.
     * Number series move on beyond the numbers that come with it.
     *
     * @throws RejectedException {@code account-exists}, {@code journal-not-intact} when the records do not form a
     *     chain of possible facts from the first on, {@code number-taken}, {@code already-billed}
     */
    JournalHead restore(Stream<JournalRecord> records);

    /** Opens a customer's account, once. Refused: {@code account-exists}. */
    default CustomerAccount openAccount(OpenAccount command) {
        return execute(command).result();
    }

    /** Issues an invoice; refusals are listed at {@link IssueInvoice}. */
    default Invoice issueInvoice(IssueInvoice command) {
        return execute(command).result();
    }

    /** Issues a credit note on an invoice; refusals are listed at {@link IssueCreditNote}. */
    default CreditNote issueCreditNote(IssueCreditNote command) {
        return execute(command).result();
    }

    /** Issues a credit note that stands alone; refusals are listed at {@link IssueGlobalCreditNote}. */
    default CreditNote issueGlobalCreditNote(IssueGlobalCreditNote command) {
        return execute(command).result();
    }

    /** Records money that arrived; refusals are listed at {@link RecordPayment}. */
    default Payment recordPayment(RecordPayment command) {
        return execute(command).result();
    }

    /** Records one payment per method, all or none; refusals are listed at {@link RecordPayment}. */
    default List<Payment> recordPayments(RecordPayments command) {
        return execute(command).result();
    }

    /** Allocates credits to debits by hand; refusals are listed at {@link Allocate}. */
    default List<Allocation> allocate(Allocate command) {
        return execute(command).result();
    }

    /** Lets a strategy allocate; refusals are listed at {@link AutoAllocate}. */
    default List<Allocation> autoAllocate(AutoAllocate command) {
        return execute(command).result();
    }

    /** Ends allocations; refusals are listed at {@link Deallocate}. */
    default List<Deallocation> deallocate(Deallocate command) {
        return execute(command).result();
    }

    /** Settles with signed lines; refusals are listed at {@link Settle}. */
    default Settlement settle(Settle command) {
        return execute(command).result();
    }

    /** Gives up a debit or a part of it; refusals are listed at {@link WriteOffItem}. */
    default WriteOff writeOffItem(WriteOffItem command) {
        return execute(command).result();
    }

    /** Erases texts; returns the last record whose texts are gone. Refusals are listed at {@link Erase}. */
    default long erase(Erase command) {
        return execute(command).result();
    }

    /** Records that money of a payment did not come or was taken back. Refusals are listed at {@link ReversePayment}. */
    default PaymentReversal reversePayment(ReversePayment command) {
        return execute(command).result();
    }

    /** Records that money came after all which a reversal had taken from a payment. Refusals are listed at {@link ReinstatePayment}. */
    default PaymentReinstatement reinstatePayment(ReinstatePayment command) {
        return execute(command).result();
    }

    /** Gives up a credit or a part of it in favour of the seller. Refusals are listed at {@link WriteOffCredit}. */
    default CreditWriteOff writeOffCredit(WriteOffCredit command) {
        return execute(command).result();
    }

    /** Takes a write-off back. Refusals are listed at {@link ReverseWriteOff}. */
    default WriteOffReversal reverseWriteOff(ReverseWriteOff command) {
        return execute(command).result();
    }

    /** Marks an item as disputed and returns its id. Refusals are listed at {@link DisputeItem}. */
    default ItemId disputeItem(DisputeItem command) {
        return execute(command).result();
    }

    /** Ends the dispute of an item and returns its id. Refusals are listed at {@link EndDispute}. */
    default ItemId endDispute(EndDispute command) {
        return execute(command).result();
    }

    /** Notes a payment that is promised for a later day. Refusals are listed at {@link SchedulePayment}. */
    default ExpectedPayment schedulePayment(SchedulePayment command) {
        return execute(command).result();
    }

    /** Records the money of a scheduled payment. Refusals are listed at {@link CollectScheduled}. */
    default Payment collectScheduled(CollectScheduled command) {
        return execute(command).result();
    }

    /** Calls a scheduled payment off. Refusals are listed at {@link CancelScheduled}. */
    default ExpectedPayment cancelScheduled(CancelScheduled command) {
        return execute(command).result();
    }

    /** Notes that the money of a scheduled payment did not come. Refusals are listed at {@link FailScheduled}. */
    default ExpectedPayment failScheduled(FailScheduled command) {
        return execute(command).result();
    }

    /** Notes that a payment is being made at a gateway. Refusals are listed at {@link ReservePayment}. */
    default ExpectedPayment reservePayment(ReservePayment command) {
        return execute(command).result();
    }

    /** Records the money of a payment that was in progress at a gateway. Refusals are listed at {@link ConfirmPayment}. */
    default Payment confirmPayment(ConfirmPayment command) {
        return execute(command).result();
    }

    /** Notes that a payment in progress came to nothing. Refusals are listed at {@link ReleasePayment}. */
    default ExpectedPayment releasePayment(ReleasePayment command) {
        return execute(command).result();
    }

    /** Changes settings of an account. Refusals are listed at {@link ReviseAccount}. */
    default CustomerAccount reviseAccount(ReviseAccount command) {
        return execute(command).result();
    }

    /** Takes over what was open in another system. Refusals are listed at {@link TakeOverItems}. */
    default List<OpenItem> takeOverItems(TakeOverItems command) {
        return execute(command).result();
    }

    /** Closes a period of an account for good. Refusals are listed at {@link ClosePeriod}. */
    default PeriodClosure closePeriod(ClosePeriod command) {
        return execute(command).result();
    }

    /** Settles a credit note against its own invoice. Refusals are listed at {@link SettleCreditNote}. */
    default List<Allocation> settleCreditNote(SettleCreditNote command) {
        return execute(command).result();
    }
}
