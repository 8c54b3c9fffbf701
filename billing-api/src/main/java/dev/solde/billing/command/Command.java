package dev.solde.billing.command;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Actor;
import dev.solde.billing.ledger.CommandKey;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One intended change of one account. What the call alone shows to be wrong is an {@link IllegalArgumentException} of the
 * builder's {@code build()}: beside what it names itself an expected version below 0, a date outside the years 1900 to 9999, and a
 * text that is blank or longer than is said of it.
 *
 * @param <R> what the verb returns
 */
public sealed interface Command<R>
        permits OpenAccount,
                IssueInvoice,
                IssueCreditNote,
                IssueGlobalCreditNote,
                RecordPayment,
                RecordPayments,
                Allocate,
                AutoAllocate,
                Deallocate,
                Settle,
                ReplaceAllocations,
                WriteOffItem,
                Erase,
                GenerateStatement,
                RecordSending,
                ReversePayment,
                ReinstatePayment,
                WriteOffCredit,
                ReverseWriteOff,
                DisputeItem,
                EndDispute,
                SchedulePayment,
                CollectScheduled,
                CancelScheduled,
                FailScheduled,
                ReservePayment,
                ConfirmPayment,
                ReleasePayment,
                ReviseAccount,
                TakeOverItems,
                ClosePeriod,
                SettleCreditNote,
                RefundCredit,
                RefundPayment,
                RefundInvoice,
                CancelRefund,
                TransmitRefund,
                ConfirmRefund,
                FailRefund,
                CancelInvoice,
                CancelItems,
                WithdrawPayment,
                AddPendingEntry,
                ChangePendingEntry,
                CancelPendingEntry,
                BillNow {

    /** The account that it changes. */
    AccountId account();

    /** The caller's name for this change; a second command with the same key and content returns the first result. */
    Optional<CommandKey> commandKey();

    /** Who asks for it. */
    Optional<Actor> actor();

    /** Why, in the caller's words, at most 2000 characters; kept with the journal record. */
    Optional<String> reason();

    /** The account's version that the caller looked at; when it has changed since, the command is refused. */
    OptionalLong expectedVersion();

    /** Does what the kind of this command asks for. */
    <T> T match(Cases<T> cases);

    /** One method per kind of command. */
    interface Cases<T> {
        /** Opens an account. */
        T openAccount(OpenAccount command);

        /** Issues an invoice. */
        T issueInvoice(IssueInvoice command);

        /** Issues a credit note on an invoice. */
        T issueCreditNote(IssueCreditNote command);

        /** Issues a credit note that stands alone. */
        T issueGlobalCreditNote(IssueGlobalCreditNote command);

        /** Records a payment. */
        T recordPayment(RecordPayment command);

        /** Records several payments. */
        T recordPayments(RecordPayments command);

        /** Allocates by hand. */
        T allocate(Allocate command);

        /** Allocates by a strategy. */
        T autoAllocate(AutoAllocate command);

        /** Ends allocations. */
        T deallocate(Deallocate command);

        /** Settles with signed lines. */
        T settle(Settle command);

        /** Saves the form of a payment again. */
        T replaceAllocations(ReplaceAllocations command);

        /** Writes off. */
        T writeOffItem(WriteOffItem command);

        /** Erases texts. */
        T erase(Erase command);

        /** Makes a statement. */
        T generateStatement(GenerateStatement command);

        /** Records that something was sent. */
        T recordSending(RecordSending command);

        /** Reverses a payment. */
        T reversePayment(ReversePayment command);

        /** Reinstates a reversed payment. */
        T reinstatePayment(ReinstatePayment command);

        /** Gives up a credit. */
        T writeOffCredit(WriteOffCredit command);

        /** Takes a write-off back. */
        T reverseWriteOff(ReverseWriteOff command);

        /** Marks an item as disputed. */
        T disputeItem(DisputeItem command);

        /** Ends a dispute. */
        T endDispute(EndDispute command);

        /** Notes a promised payment. */
        T schedulePayment(SchedulePayment command);

        /** Collects a scheduled payment. */
        T collectScheduled(CollectScheduled command);

        /** Calls a scheduled payment off. */
        T cancelScheduled(CancelScheduled command);

        /** Notes that a scheduled payment failed. */
        T failScheduled(FailScheduled command);

        /** Notes a payment in progress. */
        T reservePayment(ReservePayment command);

        /** Confirms a payment in progress. */
        T confirmPayment(ConfirmPayment command);

        /** Releases a payment in progress. */
        T releasePayment(ReleasePayment command);

        /** Changes settings of an account. */
        T reviseAccount(ReviseAccount command);

        /** Takes open items over. */
        T takeOverItems(TakeOverItems command);

        /** Closes a period. */
        T closePeriod(ClosePeriod command);

        /** Settles a credit note. */
        T settleCreditNote(SettleCreditNote command);

        /** Refunds the account's credit or a credit note. */
        T refundCredit(RefundCredit command);

        /** Refunds a payment. */
        T refundPayment(RefundPayment command);

        /** Refunds what was paid for an invoice. */
        T refundInvoice(RefundInvoice command);

        /** Cancels a refund. */
        T cancelRefund(CancelRefund command);

        /** Hands a refund over. */
        T transmitRefund(TransmitRefund command);

        /** Confirms a refund. */
        T confirmRefund(ConfirmRefund command);

        /** Records that a refund failed. */
        T failRefund(FailRefund command);

        /** Cancels an invoice. */
        T cancelInvoice(CancelInvoice command);

        /** Cancels a purchase. */
        T cancelItems(CancelItems command);

        /** Takes a payment back that was entered in error. */
        T withdrawPayment(WithdrawPayment command);

        /** Adds a pending entry. */
        T addPendingEntry(AddPendingEntry command);

        /** Changes a pending entry. */
        T changePendingEntry(ChangePendingEntry command);

        /** Takes a pending entry back. */
        T cancelPendingEntry(CancelPendingEntry command);

        /** Bills what is due. */
        T billNow(BillNow command);
    }
}
