package dev.solde.billing;

import dev.solde.billing.allocation.CreditWriteOff;
import dev.solde.billing.allocation.Deallocation;
import dev.solde.billing.allocation.Reallocation;
import dev.solde.billing.allocation.Settlement;
import dev.solde.billing.allocation.WriteOff;
import dev.solde.billing.allocation.WriteOffReversal;
import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.command.Allocate;
import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.BillNow;
import dev.solde.billing.command.CancelInvoice;
import dev.solde.billing.command.CancelItems;
import dev.solde.billing.command.CancelPendingEntry;
import dev.solde.billing.command.CancelRefund;
import dev.solde.billing.command.CancelScheduled;
import dev.solde.billing.command.ChangePendingEntry;
import dev.solde.billing.command.ClosePeriod;
import dev.solde.billing.command.CollectScheduled;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.ConfirmPayment;
import dev.solde.billing.command.ConfirmRefund;
import dev.solde.billing.command.CreditNoteDraft;
import dev.solde.billing.command.Deallocate;
import dev.solde.billing.command.DisputeItem;
import dev.solde.billing.command.Draft;
import dev.solde.billing.command.EndDispute;
import dev.solde.billing.command.Erase;
import dev.solde.billing.command.FailRefund;
import dev.solde.billing.command.FailScheduled;
import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.GlobalCreditNoteDraft;
import dev.solde.billing.command.InvoiceDraft;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RecordPayments;
import dev.solde.billing.command.RecordSending;
import dev.solde.billing.command.RefundCredit;
import dev.solde.billing.command.RefundInvoice;
import dev.solde.billing.command.RefundPayment;
import dev.solde.billing.command.ReinstatePayment;
import dev.solde.billing.command.ReleasePayment;
import dev.solde.billing.command.ReplaceAllocations;
import dev.solde.billing.command.ReservePayment;
import dev.solde.billing.command.ReversePayment;
import dev.solde.billing.command.ReverseWriteOff;
import dev.solde.billing.command.ReviseAccount;
import dev.solde.billing.command.SchedulePayment;
import dev.solde.billing.command.Settle;
import dev.solde.billing.command.SettleCreditNote;
import dev.solde.billing.command.TakeOverItems;
import dev.solde.billing.command.TransmitRefund;
import dev.solde.billing.command.WithdrawPayment;
import dev.solde.billing.command.WriteOffCredit;
import dev.solde.billing.command.WriteOffItem;
import dev.solde.billing.document.BillingResult;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.PendingEntry;
import dev.solde.billing.fact.JournalHead;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.CustomerAccount;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PeriodClosure;
import dev.solde.billing.payment.Cancellation;
import dev.solde.billing.payment.ExpectedPayment;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentReinstatement;
import dev.solde.billing.payment.PaymentReversal;
import dev.solde.billing.payment.PaymentWithdrawal;
import dev.solde.billing.payment.Refund;
import dev.solde.billing.payment.RefundReversal;
import dev.solde.billing.payment.RefundState;
import dev.solde.billing.port.HostTransaction;
import dev.solde.billing.statement.Sending;
import dev.solde.billing.statement.Statement;
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
     * What was recorded, for other systems.
     *
     * @throws IllegalStateException inside {@link #within}, and on a storage whose transactions all belong to the host: an event that
     *     was read must not be rolled back. A second storage on the plain data source can stand beside it.
     */
    EventFeed feed();

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

    /** Makes a statement and freezes it; refusals are listed at {@link GenerateStatement}. */
    default Statement generateStatement(GenerateStatement command) {
        return execute(command).result();
    }

    /** Records that a statement or document was sent to the customer. Refusals are listed at {@link RecordSending}. */
    default Sending recordSending(RecordSending command) {
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

    /** Gives the account's net credit or a credit note back as money. Refusals are listed at {@link RefundCredit}. */
    default Refund refundCredit(RefundCredit command) {
        return execute(command).result();
    }

    /** Gives money of a payment back. Refusals are listed at {@link RefundPayment}. */
    default Refund refundPayment(RefundPayment command) {
        return execute(command).result();
    }

    /** Gives back what was paid for an invoice, one refund a payment. Refusals are listed at {@link RefundInvoice}. */
    default List<Refund> refundInvoice(RefundInvoice command) {
        return execute(command).result();
    }

    /** Cancels a refund on its own day. Refusals are listed at {@link CancelRefund}. */
    default RefundReversal cancelRefund(CancelRefund command) {
        return execute(command).result();
    }

    /** Records that a refund was handed over, and returns its state. Refusals are listed at {@link TransmitRefund}. */
    default RefundState transmitRefund(TransmitRefund command) {
        return execute(command).result();
    }

    /** Records that a refund arrived, and returns its state. Refusals are listed at {@link ConfirmRefund}. */
    default RefundState confirmRefund(ConfirmRefund command) {
        return execute(command).result();
    }

    /** Records that the money of a refund came back. Refusals are listed at {@link FailRefund}. */
    default RefundReversal failRefund(FailRefund command) {
        return execute(command).result();
    }

    /** Cancels an invoice by a credit note of all that is left of it. Refusals are listed at {@link CancelInvoice}. */
    default CreditNote cancelInvoice(CancelInvoice command) {
        return execute(command).result();
    }

    /** Cancels lines of an invoice, with a penalty and a refund if asked. Refusals are listed at {@link CancelItems}. */
    default Cancellation cancelItems(CancelItems command) {
        return execute(command).result();
    }

    /** Takes a payment back that was entered in error, with its refunds. Refusals are listed at {@link WithdrawPayment}. */
    default PaymentWithdrawal withdrawPayment(WithdrawPayment command) {
        return execute(command).result();
    }

    /**
     * Keeps an invoice that is not issued yet, with the pending entries that it names reserved. It has no number and no effect
     * and may be kept although it could not be issued as it is. A draft is no record of the journal and no command key
     * is kept for it: saved twice it is two drafts.
     *
     * @throws RejectedException {@code account-not-found}, {@code already-issued}, {@code draft-not-found},
     *     {@code draft-changed}, {@code pending-entry-not-found}, {@code currency-mismatch}, {@code scale-too-fine},
     *     {@code amount-too-large}, {@code not-pending}, {@code pending-entry-reserved} (by another draft)
     */
    InvoiceDraft saveDraft(IssueInvoice command);

    /**
     * Keeps a credit note on an invoice that is not issued yet. One of the whole invoice is kept as one part per line with something
     * left, so that lines can be changed and taken out; unchanged, they credit what the whole does.
     *
     * @throws RejectedException {@code account-not-found}, {@code already-issued}, {@code draft-not-found},
     *     {@code draft-changed}, {@code item-not-found} ({@code not-issued} when the invoice is a draft),
     *     {@code currency-mismatch}, {@code scale-too-fine}, {@code amount-too-large}, {@code already-credited} (the whole of
     *     an invoice of which nothing is left)
     */
    CreditNoteDraft saveDraft(IssueCreditNote command);

    /**
     * Keeps a credit note that stands alone and is not issued yet.
     *
     * @throws RejectedException {@code account-not-found}, {@code already-issued}, {@code draft-not-found},
     *     {@code draft-changed}, {@code currency-mismatch}, {@code scale-too-fine}, {@code amount-too-large}
     */
    GlobalCreditNoteDraft saveDraft(IssueGlobalCreditNote command);

    /** Keeps the changes of a draft as its next version; refused as {@link #saveDraft(IssueInvoice)}. */
    default InvoiceDraft saveDraft(InvoiceDraft draft) {
        return saveDraft(IssueInvoice.of(draft));
    }

    /** Keeps the changes of a draft as its next version; refused as {@link #saveDraft(IssueCreditNote)}. */
    default CreditNoteDraft saveDraft(CreditNoteDraft draft) {
        return saveDraft(IssueCreditNote.of(draft));
    }

    /** Keeps the changes of a draft as its next version; refused as {@link #saveDraft(IssueGlobalCreditNote)}. */
    default GlobalCreditNoteDraft saveDraft(GlobalCreditNoteDraft draft) {
        return saveDraft(IssueGlobalCreditNote.of(draft));
    }

    /**
     * Throws a draft away, unless it was changed since the caller looked at it; its pending entries are free again.
     *
     * @throws RejectedException {@code account-not-found}, {@code already-issued}, {@code draft-not-found},
     *     {@code draft-changed}
     */
    void discardDraft(Draft draft);

    /**
     * Throws a draft away, whatever its version.
     *
     * @throws RejectedException {@code account-not-found}, {@code already-issued}, {@code draft-not-found}
     */
    void discardDraft(ItemId document);

    /** Adds a debit or credit to be billed later; refusals are listed at {@link AddPendingEntry}. */
    default PendingEntry addPendingEntry(AddPendingEntry command) {
        return execute(command).result();
    }

    /** Changes a pending entry; refusals are listed at {@link ChangePendingEntry}. */
    default PendingEntry changePendingEntry(ChangePendingEntry command) {
        return execute(command).result();
    }

    /** Takes a pending entry back; refusals are listed at {@link CancelPendingEntry}. */
    default PendingEntry cancelPendingEntry(CancelPendingEntry command) {
        return execute(command).result();
    }

    /** Bills what is due on an account; refusals are listed at {@link BillNow}. */
    default BillingResult billNow(BillNow command) {
        return execute(command).result();
    }

    /**
     * Turns what a payment settles into what its form says now, and changes only the differences; refusals are listed at
     * {@link ReplaceAllocations}.
     */
    default Reallocation replaceAllocations(ReplaceAllocations command) {
        return execute(command).result();
    }
}
