package dev.solde.billing;

import dev.solde.billing.document.PendingEntryState;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Series;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PaymentReversalId;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.ledger.SettlementId;
import dev.solde.billing.ledger.StatementId;
import dev.solde.billing.payment.ExpectedPaymentState;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.RefundState;
import dev.solde.billing.statement.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;

/**
 * Why a command was refused: one record per reason with the facts as components. Nothing was written, no number was used, and
 * a joined transaction goes on.
 *
 * <p>Two ways to read it: {@code instanceof} where one case matters, {@link #code}, {@link #kind} and {@link #facts} where all
 * are passed on. The records stand in order of precedence: of several reasons, the first is reported.
 */
public sealed interface Rejection {

    /** The name of the reason in kebab case, for example {@code exceeds-open-amount}; stable. */
    default String code() {
        return RejectionFacts.code(this);
    }

    /** What sort of refusal it is: most are rules of billing. */
    default RejectionKind kind() {
        return RejectionKind.RULE;
    }

    /** A sentence for people, in English. */
    String message();

    /** The components by name, amounts as plain decimals; for logs and error bodies. */
    default Map<String, String> facts() {
        return RejectionFacts.facts(this);
    }

    /** The items that stand in the way, those the refusal names. */
    default List<ItemId> blockers() {
        return RejectionFacts.blockers(this);
    }

    /** There is no such account. */
    record AccountNotFound(AccountId account) implements Rejection {

        @Override
        public RejectionKind kind() {
            return RejectionKind.NOT_FOUND;
        }

        @Override
        public String message() {
            return "there is no account " + account;
        }
    }

    /** The account was opened before. */
    record AccountExists(AccountId account) implements Rejection {

        @Override
        public RejectionKind kind() {
            return RejectionKind.CONFLICT;
        }

        @Override
        public String message() {
            return "account " + account + " exists already";
        }
    }

    /** The key was used before for another command. */
    record CommandKeyReused(CommandKey key, long sequence) implements Rejection {

        @Override
        public RejectionKind kind() {
            return RejectionKind.CONFLICT;
        }

        @Override
        public String message() {
            return "key " + key + " was used for another command, in record " + sequence;
        }
    }

    /** The account has changed since the version that the caller looked at. */
    record LedgerChanged(AccountId account, long expected, long actual) implements Rejection {

        @Override
        public RejectionKind kind() {
            return RejectionKind.CONFLICT;
        }

        @Override
        public String message() {
            return "account " + account + " is at version " + actual + ", not " + expected + "; look at it again";
        }
    }

    /** An item lies on another account than the command is about. */
    record DifferentAccount(AccountId account, ItemId item) implements Rejection {

        @Override
        public String message() {
            return item + " does not lie on account " + account;
        }
    }

    /** There is no such item. */
    record ItemNotFound(ItemId item) implements Rejection {

        @Override
        public RejectionKind kind() {
            return RejectionKind.NOT_FOUND;
        }

        @Override
        public String message() {
            return "there is no " + item;
        }
    }

    /** There is no such statement. */
    record StatementNotFound(StatementId statement) implements Rejection {

        @Override
        public RejectionKind kind() {
            return RejectionKind.NOT_FOUND;
        }

        @Override
        public String message() {
            return "there is no " + statement;
        }
    }

    /** There is no such allocation. */
    record AllocationNotFound(AllocationId allocation) implements Rejection {

        @Override
        public RejectionKind kind() {
            return RejectionKind.NOT_FOUND;
        }

        @Override
        public String message() {
            return "there is no allocation " + allocation;
        }
    }

    /** There is no such settlement. */
    record SettlementNotFound(SettlementId settlement) implements Rejection {

        @Override
        public RejectionKind kind() {
            return RejectionKind.NOT_FOUND;
        }

        @Override
        public String message() {
            return "there is no settlement " + settlement;
        }
    }

    /** An amount is not in the account's currency. */
    record CurrencyMismatch(CurrencyUnit expected, CurrencyUnit actual) implements Rejection {

        @Override
        public String message() {
            return "amounts on this account are in " + expected + ", not in " + actual;
        }
    }

    /** An amount has more decimals than its currency. */
    record ScaleTooFine(MonetaryAmount amount, int digits) implements Rejection {

        @Override
        public String message() {
            return Amounts.plain(amount) + " has more than " + digits + " decimals";
        }
    }

    /** An amount is beyond 10 to the 15 minor units, or a sum of amounts beyond what can be counted. */
    record AmountTooLarge(String what) implements Rejection {

        @Override
        public String message() {
            return what + " is too large";
        }
    }

    /** A posting or effective date is after today in the kernel's zone. */
    record DateInFuture(LocalDate date, LocalDate today) implements Rejection {

        @Override
        public String message() {
            return date + " is after today, " + today;
        }
    }

    /** Money that comes later is not a payment yet. */
    record UseScheduledPayment(LocalDate valueDate, LocalDate today) implements Rejection {

        @Override
        public String message() {
            return "a payment of " + valueDate + " is not received yet on " + today + "; schedule it";
        }
    }

    /** The period is closed. */
    record PeriodClosed(LocalDate date, LocalDate lockedThrough) implements Rejection {

        @Override
        public String message() {
            return date + " lies in a period closed through " + lockedThrough;
        }
    }

    /** An invoice cannot fall due before it is issued. */
    record DueDateBeforeIssueDate(LocalDate dueDate, LocalDate issueDate) implements Rejection {

        @Override
        public String message() {
            return "due " + dueDate + " is before the issue date " + issueDate;
        }
    }

    /** An allocation would count before the item is there, or before a later one was recorded on it. */
    record BeforeItemDate(ItemId item, LocalDate requested, LocalDate bound) implements Rejection {

        @Override
        public String message() {
            return requested + " is before " + bound + ", the first day possible for " + item;
        }
    }

    /** The source stands on an issued invoice line that was not released. */
    record AlreadyBilled(HostReference source, ItemId invoice) implements Rejection {

        @Override
        public RejectionKind kind() {
            return RejectionKind.CONFLICT;
        }

        @Override
        public String message() {
            return source + " is billed already on " + invoice;
        }
    }

    /** An invoice cannot be of less than 0. */
    record NegativeTotalUseCreditNote(MonetaryAmount total) implements Rejection {

        @Override
        public String message() {
            return "the total is " + Amounts.format(total) + "; issue a credit note";
        }
    }

    /** A command names a series that the settings do not declare. */
    record SeriesUnknown(Series series) implements Rejection {

        @Override
        public RejectionKind kind() {
            return RejectionKind.NOT_FOUND;
        }

        @Override
        public String message() {
            return "series " + series.code() + " is not declared in the settings";
        }
    }

    /** A number from outside looks like one that the kernel's own series will give. */
    record NumberReserved(DocumentNumber number, Series series) implements Rejection {

        @Override
        public String message() {
            return number + " is of the form of series " + series.code() + ", which gives its numbers itself";
        }
    }

    /** Another document of the tenant has the number. */
    record NumberTaken(DocumentNumber number, ItemId document) implements Rejection {

        @Override
        public RejectionKind kind() {
            return RejectionKind.CONFLICT;
        }

        @Override
        public String message() {
            return number + " is the number of " + document;
        }
    }

    /** The series has strict dates and a later document already. */
    record NumberNotChronological(Series series, LocalDate issueDate, LocalDate lastIssuedOn) implements Rejection {

        @Override
        public String message() {
            return "series " + series.code() + " has a document of " + lastIssuedOn
                    + ", so that none can be issued with the date " + issueDate;
        }
    }

    /** A credit note cannot be older than its invoice. */
    record BeforeInvoice(InvoiceId invoice, LocalDate issueDate, LocalDate invoiceDate) implements Rejection {

        @Override
        public String message() {
            return issueDate + " is before the invoice of " + invoiceDate;
        }
    }

    /** Nothing is left of the invoice, or of the named line of it, to credit. */
    record AlreadyCredited(InvoiceId invoice, Optional<Integer> line) implements Rejection {

        @Override
        public RejectionKind kind() {
            return RejectionKind.CONFLICT;
        }

        @Override
        public String message() {
            return line.map(number -> "line " + number + " of ").orElse("") + invoice + " is credited in full";
        }
    }

    /** The invoice has no document allowance or charge of that number. */
    record AdjustmentNotFound(InvoiceId invoice, int number) implements Rejection {

        @Override
        public RejectionKind kind() {
            return RejectionKind.NOT_FOUND;
        }

        @Override
        public String message() {
            return invoice + " has no allowance or charge " + number;
        }
    }

    /** The allowance or charge is credited together with the lines that have its taxes, not by itself. */
    record CreditedWithLines(InvoiceId invoice, int number) implements Rejection {

        @Override
        public String message() {
            return "allowance or charge " + number + " of " + invoice + " is credited with its lines";
        }
    }

    /** The credit note would be of 0 or less. */
    record NothingToCredit(AccountId account) implements Rejection {

        @Override
        public String message() {
            return "the credit note would be of 0 or less";
        }
    }

    /** The invoice has no such line. */
    record LineNotFound(InvoiceId invoice, int line) implements Rejection {

        @Override
        public RejectionKind kind() {
            return RejectionKind.NOT_FOUND;
        }

        @Override
        public String message() {
            return invoice + " has no line " + line;
        }
    }

    /** A free line has taxes that do not stand together on the invoice. */
    record TaxNotOnInvoice(InvoiceId invoice, List<Tax> taxes) implements Rejection {

        /** Copies the list. */
        public TaxNotOnInvoice {
            taxes = List.copyOf(taxes);
        }

        @Override
        public String message() {
            return "no line of " + invoice + " has the taxes " + taxes;
        }
    }

    /** More pieces than are left of the line. */
    record ExceedsCreditableQuantity(InvoiceId invoice, int line, BigDecimal requested, BigDecimal left)
            implements Rejection {

        @Override
        public String message() {
            return "line " + line + " has " + left.toPlainString() + " left, not " + requested.toPlainString();
        }
    }

    /** More than is left of the line, of the tax group or of the invoice. */
    record ExceedsCreditableAmount(
            InvoiceId invoice, Optional<Integer> line, MonetaryAmount requested, MonetaryAmount left)
            implements Rejection {

        @Override
        public String message() {
            return line.map(l -> "line " + l).orElse("the invoice or tax group") + " has " + Amounts.plain(left)
                    + " left, not " + Amounts.plain(requested);
        }
    }

    /** More than is open of an item. */
    record ExceedsOpenAmount(ItemId item, MonetaryAmount requested, MonetaryAmount open) implements Rejection {

        @Override
        public String message() {
            return requested.isZero()
                    ? item + " has nothing open"
                    : item + " has " + Amounts.plain(open) + " open, not " + Amounts.plain(requested);
        }
    }

    /** More than the payment has. */
    record ExceedsPayment(MonetaryAmount requested, MonetaryAmount available) implements Rejection {

        @Override
        public String message() {
            return "the payment has " + Amounts.plain(available) + ", not " + Amounts.plain(requested);
        }
    }

    /** A settlement line is positive on a debit and negative on a credit note. */
    record SignWrong(ItemId item, MonetaryAmount amount) implements Rejection {

        @Override
        public String message() {
            return Amounts.plain(amount) + " has the wrong sign for " + item
                    + ": debits are above 0, credit notes below";
        }
    }

    /** A settlement without a payment sums to 0; with one, credit notes do not exceed debits. */
    record NotBalanced(MonetaryAmount debits, MonetaryAmount creditNotes) implements Rejection {

        @Override
        public String message() {
            return "debits of " + Amounts.plain(debits) + " against credit notes of " + Amounts.plain(creditNotes)
                    + ": they are equal without a payment, and with one the debits are not less";
        }
    }

    /** Only the inverse operation removes the allocation. */
    record AllocationLocked(AllocationId allocation, AllocationLock lock) implements Rejection {

        @Override
        public String message() {
            return "allocation " + allocation + " is part of a " + lock + " and ends only with it";
        }
    }

    /** Nothing is left of the allocation. */
    record AlreadyDeallocated(AllocationId allocation) implements Rejection {

        @Override
        public RejectionKind kind() {
            return RejectionKind.CONFLICT;
        }

        @Override
        public String message() {
            return "nothing is left of allocation " + allocation;
        }
    }

    /** More than is left of the allocation. */
    record ExceedsAllocation(AllocationId allocation, MonetaryAmount requested, MonetaryAmount live)
            implements Rejection {

        @Override
        public String message() {
            return "allocation " + allocation + " has " + Amounts.plain(live) + " left, not "
                    + Amounts.plain(requested);
        }
    }

    /** More than a small difference by the settings. */
    record AboveTolerance(MonetaryAmount requested, MonetaryAmount tolerance) implements Rejection {

        @Override
        public String message() {
            return Amounts.plain(requested) + " is above the tolerance of " + Amounts.plain(tolerance);
        }
    }

    /** A statement that brings its balance forward begins the day after the previous one ended. */
    record PeriodNotContiguous(LocalDate expected, LocalDate from) implements Rejection {

        @Override
        public String message() {
            return "the period begins on " + from + ", not on " + expected
                    + ", the day after the previous statement ended";
        }
    }

    /** Fewer invoices in the period than the settings ask for. */
    record StatementNeedsMoreInvoices(DateRange period, int minimum, int found) implements Rejection {

        @Override
        public String message() {
            return "a statement needs " + minimum + " invoices, but " + period + " has " + found;
        }
    }

    /** All invoices are paid, and the settings ask for an unpaid one. */
    record StatementNeedsUnpaid(AccountId account, LocalDate asOf) implements Rejection {

        @Override
        public String message() {
            return "account " + account + " has no unpaid invoice as of " + asOf;
        }
    }

    /** No record up to that day has texts left. */
    record NothingToErase(AccountId account, LocalDate through) implements Rejection {

        @Override
        public RejectionKind kind() {
            return RejectionKind.CONFLICT;
        }

        @Override
        public String message() {
            return "account " + account + " has no texts left up to " + through;
        }
    }

    /** Records to restore do not form a chain. */
    record JournalNotIntact(AccountId account, long sequence) implements Rejection {

        @Override
        public String message() {
            return "record " + sequence + " of " + account + " does not continue the chain";
        }
    }

    /** More than is left of the payment after earlier reversals. */
    record ExceedsReversibleAmount(PaymentId payment, MonetaryAmount requested, MonetaryAmount left)
            implements Rejection {

        @Override
        public String message() {
            return requested.isZero()
                    ? payment + " has nothing left to reverse"
                    : payment + " has " + Amounts.plain(left) + " left to reverse, not " + Amounts.plain(requested);
        }
    }

    /** The reversal was undone before. */
    record AlreadyReinstated(PaymentReversalId reversal) implements Rejection {

        @Override
        public RejectionKind kind() {
            return RejectionKind.CONFLICT;
        }

        @Override
        public String message() {
            return reversal + " was undone before";
        }
    }

    /** The write-off was taken back before. */
    record AlreadyReversed(ItemId item) implements Rejection {

        @Override
        public RejectionKind kind() {
            return RejectionKind.CONFLICT;
        }

        @Override
        public String message() {
            return item + " was reversed before";
        }
    }

    /** The item is in dispute already. */
    record AlreadyDisputed(ItemId item) implements Rejection {

        @Override
        public RejectionKind kind() {
            return RejectionKind.CONFLICT;
        }

        @Override
        public String message() {
            return item + " is in dispute already";
        }
    }

    /** The item is not in dispute. */
    record NotDisputed(ItemId item) implements Rejection {

        @Override
        public RejectionKind kind() {
            return RejectionKind.CONFLICT;
        }

        @Override
        public String message() {
            return item + " is not in dispute";
        }
    }

    /** Credit on the account is not a means of payment: it is used by allocation. */
    record CreditIsNotAPayment(PaymentMethod method) implements Rejection {

        @Override
        public String message() {
            return "credit is used by allocation, not as a payment by " + method;
        }
    }

    /** Credit is there now, so that it cannot be promised for later. */
    record CreditCannotBeScheduled(PaymentMethod method) implements Rejection {

        @Override
        public String message() {
            return "credit is used now by allocation, not promised as a payment by " + method;
        }
    }

    /** A payment is promised for a day after today. */
    record NotFuture(LocalDate dueOn, LocalDate today) implements Rejection {

        @Override
        public String message() {
            return dueOn + " is not after today, " + today;
        }
    }

    /** Other expected payments are meant for the item. */
    record ItemReserved(ItemId item, MonetaryAmount requested, MonetaryAmount open, MonetaryAmount reserved)
            implements Rejection {

        @Override
        public String message() {
            return item + " has " + Amounts.plain(open) + " open, of which other expected payments reserve "
                    + Amounts.plain(reserved) + "; " + Amounts.plain(requested) + " is not free";
        }
    }

    /** There is no such expected payment. */
    record ExpectedPaymentNotFound(ExpectedPaymentId expected) implements Rejection {

        @Override
        public RejectionKind kind() {
            return RejectionKind.NOT_FOUND;
        }

        @Override
        public String message() {
            return "there is no " + expected;
        }
    }

    /** The expected payment is not, or no longer, scheduled. */
    record NotScheduled(ExpectedPaymentId expected, ExpectedPaymentState state) implements Rejection {

        @Override
        public RejectionKind kind() {
            return RejectionKind.CONFLICT;
        }

        @Override
        public String message() {
            return expected + " is not scheduled: it is " + state;
        }
    }

    /** The expected payment is not, or no longer, in progress. */
    record NotInProgress(ExpectedPaymentId expected, ExpectedPaymentState state) implements Rejection {

        @Override
        public RejectionKind kind() {
            return RejectionKind.CONFLICT;
        }

        @Override
        public String message() {
            return expected + " is not in progress: it is " + state;
        }
    }

    /** A scheduled payment is not collected before its day. */
    record TooEarly(ExpectedPaymentId expected, LocalDate requested, LocalDate dueOn) implements Rejection {

        @Override
        public String message() {
            return expected + " is promised for " + dueOn + ", after " + requested;
        }
    }

    /** A period ends after the last one closed and before today. */
    record InvalidCloseDate(LocalDate requested, Optional<LocalDate> lockedThrough, LocalDate today)
            implements Rejection {

        @Override
        public String message() {
            return "a period cannot be closed through " + requested + ": it ends before today, " + today
                    + lockedThrough.map(day -> ", and after " + day).orElse("");
        }
    }

    /** The credit note stands alone, so that it has no invoice of its own. */
    record NoOwnInvoice(CreditNoteId creditNote) implements Rejection {

        @Override
        public String message() {
            return creditNote + " corrects no invoice";
        }
    }

    /** Nothing is owed to the customer: the balance is 0 or the customer owes. */
    record NoCreditBalance(AccountId account, MonetaryAmount balance) implements Rejection {

        @Override
        public String message() {
            return "account " + account + " has no credit: its balance is " + Amounts.plain(balance);
        }
    }

    /** More than the net credit of the account as far as it is not in dispute. */
    record ExceedsCreditBalance(MonetaryAmount requested, MonetaryAmount available) implements Rejection {

        @Override
        public String message() {
            return Amounts.plain(available) + " of the net credit may be refunded, not " + Amounts.plain(requested);
        }
    }

    /** More than may still be refunded of a payment, or of what payments settle of an invoice. */
    record ExceedsRefundableAmount(ItemId item, MonetaryAmount requested, MonetaryAmount refundable)
            implements Rejection {

        @Override
        public String message() {
            return "of " + item + " may be refunded " + Amounts.plain(refundable) + ", not " + Amounts.plain(requested);
        }
    }

    /** More would be owed again than is refunded. */
    record ReopenedExceedsRefund(MonetaryAmount reopened, MonetaryAmount refund) implements Rejection {

        @Override
        public String message() {
            return Amounts.plain(reopened) + " would be owed again for a refund of " + Amounts.plain(refund);
        }
    }

    /** The payment does not settle that debit, or only under a lock; nor is it a refund that goes back to it. */
    record NotAllocated(ItemId payment, ItemId debit) implements Rejection {

        @Override
        public String message() {
            return payment + " is not allocated to " + debit;
        }
    }

    /**
     * The source of the refund does not hold as much; more is there only in what the payment settles.
     *
     * @param item the payment, or the invoice whose payments were to be refunded
     * @param allocations the live allocations of the payment
     * @param debits what they settle
     */
    record PaymentAllocated(
            ItemId item,
            MonetaryAmount requested,
            MonetaryAmount available,
            List<AllocationId> allocations,
            List<DebitItemId> debits)
            implements Rejection {

        /** Copies the lists. */
        public PaymentAllocated {
            allocations = List.copyOf(allocations);
            debits = List.copyOf(debits);
        }

        @Override
        public List<ItemId> blockers() {
            return List.copyOf(debits);
        }

        @Override
        public String message() {
            return Amounts.plain(available) + " is available of " + item + ", not " + Amounts.plain(requested)
                    + "; to give back what settles " + debits + ", re-open it or credit it";
        }
    }

    /** The method pays back only to a payment that came by it, or not at all. */
    record MethodNotAllowed(PaymentMethod method, Optional<PaymentId> via) implements Rejection {

        @Override
        public String message() {
            return method.equals(PaymentMethod.ACCOUNT_CREDIT)
                    ? "by " + method + " no money is given back: credit stays on the account"
                    : method + " pays back only to a payment that came by it"
                            + via.map(payment -> "; " + payment + " did not").orElse("");
        }
    }

    /** The refund was handed over before. */
    record RefundAlreadyTransmitted(RefundId refund, RefundState state) implements Rejection {

        @Override
        public RejectionKind kind() {
            return RejectionKind.CONFLICT;
        }

        @Override
        public String message() {
            return refund + " was handed over: it is " + state;
        }
    }

    /** The refund was not handed over yet. */
    record RefundNotTransmitted(RefundId refund) implements Rejection {

        @Override
        public RejectionKind kind() {
            return RejectionKind.CONFLICT;
        }

        @Override
        public String message() {
            return refund + " was not transmitted yet";
        }
    }

    /** The refund is confirmed, cancelled or failed, which is final. */
    record RefundAlreadyEnded(RefundId refund, RefundState state) implements Rejection {

        @Override
        public RejectionKind kind() {
            return RejectionKind.CONFLICT;
        }

        @Override
        public String message() {
            return refund + " has ended: it is " + state;
        }
    }

    /** A refund is cancelled on its own day only, in the cut-off zone. */
    record RefundCancelWindowClosed(RefundId refund, LocalDate cancellableOn) implements Rejection {

        @Override
        public String message() {
            return refund + " could be cancelled on " + cancellableOn + " only";
        }
    }

    /** What is open of the refund was given up; that is taken back first. */
    record RefundPartlyWrittenOff(RefundId refund, ItemId writeOff) implements Rejection {

        @Override
        public String message() {
            return refund + " is partly written off by " + writeOff + ", which is to be taken back first";
        }
    }

    /** A payment is allocated to the invoice that is to be cancelled. */
    record HasPayments(InvoiceId invoice, ItemId payment) implements Rejection {

        @Override
        public RejectionKind kind() {
            return RejectionKind.CONFLICT;
        }

        @Override
        public String message() {
            return payment + " is allocated to " + invoice + "; deallocate it, or keep the credit";
        }
    }

    /** A credit note of the invoice that is to be cancelled still waits; it settles the invoice first. */
    record HasCredit(InvoiceId invoice, CreditNoteId creditNote, MonetaryAmount open) implements Rejection {

        @Override
        public RejectionKind kind() {
            return RejectionKind.CONFLICT;
        }

        @Override
        public String message() {
            return Amounts.plain(open) + " of " + creditNote + " on " + invoice
                    + " still waits; settle the invoice with it, or keep the credit";
        }
    }

    /** A penalty is at least 0 and at most the cancelled lines. */
    record PenaltyOutOfRange(MonetaryAmount requested, MonetaryAmount cancelled) implements Rejection {

        @Override
        public String message() {
            return "a penalty of " + Amounts.plain(requested) + " is above the cancelled lines of "
                    + Amounts.plain(cancelled);
        }
    }

    /** Nothing is left of the credit once it settled its invoice. */
    record NothingToRefund(InvoiceId invoice) implements Rejection {

        @Override
        public String message() {
            return "the credit settles " + invoice + " and nothing is left to give back";
        }
    }

    /** The draft was issued; the document has its id. */
    record AlreadyIssued(ItemId document) implements Rejection {

        @Override
        public RejectionKind kind() {
            return RejectionKind.CONFLICT;
        }

        @Override
        public String message() {
            return document + " is issued already";
        }
    }

    /** There is no such draft: it was discarded, or never saved. */
    record DraftNotFound(ItemId document) implements Rejection {

        @Override
        public RejectionKind kind() {
            return RejectionKind.NOT_FOUND;
        }

        @Override
        public String message() {
            return "there is no draft of " + document;
        }
    }

    /** The draft was changed since the caller looked at it. */
    record DraftChanged(ItemId document, long expected, long actual) implements Rejection {

        @Override
        public RejectionKind kind() {
            return RejectionKind.CONFLICT;
        }

        @Override
        public String message() {
            return "the draft of " + document + " is at version " + actual + ", not " + expected;
        }
    }

    /** A command names a draft where it needs an issued document. */
    record NotIssued(ItemId document) implements Rejection {

        @Override
        public String message() {
            return document + " is a draft; issue it first";
        }
    }

    /** There is no such pending entry on the account. */
    record PendingEntryNotFound(PendingEntryId entry) implements Rejection {

        @Override
        public RejectionKind kind() {
            return RejectionKind.NOT_FOUND;
        }

        @Override
        public String message() {
            return "there is no pending entry " + entry;
        }
    }

    /** The entry was billed, released or taken back. */
    record NotPending(PendingEntryId entry, PendingEntryState state) implements Rejection {

        @Override
        public RejectionKind kind() {
            return RejectionKind.CONFLICT;
        }

        @Override
        public String message() {
            return "pending entry " + entry + " is not pending: it is " + state;
        }
    }

    /** A draft bills the entry; it is free again when the draft is discarded. */
    record PendingEntryReserved(PendingEntryId entry, ItemId document) implements Rejection {

        @Override
        public RejectionKind kind() {
            return RejectionKind.CONFLICT;
        }

        @Override
        public String message() {
            return "pending entry " + entry + " is reserved by the draft of " + document;
        }
    }

    /** A part of the entry stands on a document: its amount and taxes are no longer to be changed. */
    record PendingEntryPartlyBilled(PendingEntryId entry, MonetaryAmount billed) implements Rejection {

        @Override
        public String message() {
            return Amounts.plain(billed) + " of pending entry " + entry + " is billed: its amount and taxes stay";
        }
    }

    /** The amount of an entry is in the other price mode than the document. */
    record MixedPriceMode(PendingEntryId entry, PriceMode document, PriceMode actual) implements Rejection {

        @Override
        public String message() {
            return "the document is " + document + ", pending entry " + entry + " is " + actual;
        }
    }

    /** What is outside the scope of tax stands on a document of its own. */
    record MixedWithOutsideScope(PendingEntryId entry) implements Rejection {

        @Override
        public String message() {
            return "pending entry " + entry + " is in or out of the scope of tax, unlike the rest of the document";
        }
    }
}
