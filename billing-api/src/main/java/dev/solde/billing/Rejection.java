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
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.SettlementId;
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
            return "account " + account + " is at version " + actual + ", not " + expected;
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
            return document + " is a draft";
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
            return "a payment of " + valueDate + " is not received yet on " + today;
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

    /** The entry was billed, released or taken back. */
    record NotPending(PendingEntryId entry, PendingEntryState state) implements Rejection {

        @Override
        public RejectionKind kind() {
            return RejectionKind.CONFLICT;
        }

        @Override
        public String message() {
            return "pending entry " + entry + " is " + state;
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
            return Amounts.plain(billed) + " of pending entry " + entry + " are billed";
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
            return number + " belongs to series " + series.code();
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
            return "series " + series.code() + " has a document of " + lastIssuedOn + ", after " + issueDate;
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
            return item + " has " + Amounts.plain(open) + " open, not " + Amounts.plain(requested);
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
            return Amounts.plain(amount) + " has the wrong sign for " + item;
        }
    }

    /** A settlement without a payment sums to 0; with one, credit notes do not exceed debits. */
    record NotBalanced(MonetaryAmount debits, MonetaryAmount creditNotes) implements Rejection {

        @Override
        public String message() {
            return "debits of " + Amounts.plain(debits) + " against credit notes of " + Amounts.plain(creditNotes);
        }
    }

    /** Only the inverse operation removes the allocation. */
    record AllocationLocked(AllocationId allocation, AllocationLock lock) implements Rejection {

        @Override
        public String message() {
            return "allocation " + allocation + " belongs to a " + lock;
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
}
