package dev.solde.billing;

import dev.solde.billing.allocation.AllocationProposal;
import dev.solde.billing.allocation.AllocationStrategy;
import dev.solde.billing.command.Draft;
import dev.solde.billing.document.BillingDue;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.IssuedDocument;
import dev.solde.billing.document.PendingEntry;
import dev.solde.billing.document.Series;
import dev.solde.billing.fact.JournalHead;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.CustomerAccount;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.LedgerEntry;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.PeriodClosure;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.ledger.StatementId;
import dev.solde.billing.ledger.SubjectId;
import dev.solde.billing.payment.ExpectedPayment;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.Refund;
import dev.solde.billing.statement.AccountBalance;
import dev.solde.billing.statement.AgedBalance;
import dev.solde.billing.statement.AgeingOptions;
import dev.solde.billing.statement.AgeingReport;
import dev.solde.billing.statement.CustomerOverview;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.Sending;
import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementSummary;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;

/**
 * All reads. {@link #asOf} and {@link #knownAt} give the same reads of another time; without them a read
 * is of everything recorded.
 *
 * <p>Reads that name an account refuse an unknown one with {@code account-not-found}, those that name an item an
 * unknown one with {@code item-not-found}; look-ups by number or reference answer with nothing. In a view a document
 * that was not there yet is unknown.
 *
 * <p>A request for a page goes on only with the list, and with the account, whose page gave it; any other key of a page is an {@link
 * IllegalArgumentException}. A key stays good when rows come and go.
 */
public interface BillingQueries {

    /**
     * The same reads as of the end of a day: entries posted and allocations effective on or before it. Days to come are
     * allowed.
     */
    BillingQueries asOf(LocalDate date);

    /** The same reads as known at an instant: without what was recorded after it. */
    BillingQueries knownAt(Instant instant);

    /**
     * The same reads as known at a record of one account: without the records after it. Only for reads about
     * one account; lists over all accounts throw {@link IllegalStateException}, because records are counted per account.
     */
    BillingQueries knownAt(RecordSequence sequence);

    /** The account and its settings now. */
    CustomerAccount account(AccountId account);

    /** The last day of the account's closed periods now: nothing is posted on it or before; empty if none is closed. */
    Optional<LocalDate> lockedThrough(AccountId account);

    /** Whether there is such an account now. */
    boolean exists(AccountId account);

    /** Debits minus credits; positive when the customer owes. */
    MonetaryAmount balance(AccountId account);

    /** The account's version: how many journal records it has, or had as known then; a date makes no difference. */
    long version(AccountId account);

    /**
     * An item with what is open of it. In a view only that is of the view: whether the item is in dispute, what was taken back or
     * refunded of it and when it was closed are told as of now.
     */
    OpenItem item(ItemId id);

    /**
     * The items with something open: debits in {@link OpenItem#DEBIT_ORDER}, then credits by due date, document date and
     * order of recording.
     */
    Page<OpenItem> openItems(AccountId account, PageRequest page);

    /** The ledger: entries in order of recording, each with the running balance after it. */
    Page<LedgerEntry> entries(AccountId account, PageRequest page);

    /** The live allocations of an item in order of recording. */
    List<Allocation> allocations(ItemId item);

    /**
     * An allocation with what is live of it now; {@link IllegalStateException} on a view. Refused:
     * {@code allocation-not-found}.
     */
    Allocation allocation(AllocationId id);

    /** The invoice as issued. */
    Invoice invoice(InvoiceId id);

    /** The invoice with this number. */
    Optional<Invoice> invoice(DocumentNumber number);

    /** The credit note as issued. */
    CreditNote creditNote(CreditNoteId id);

    /** The credit note with this number. */
    Optional<CreditNote> creditNote(DocumentNumber number);

    /** The documents of all accounts that carry this reference, on themselves or on a line; at most 1000. */
    List<IssuedDocument> documents(HostReference reference);

    /** The payment as received. */
    Payment payment(PaymentId id);

    /**
     * The refund with the state that is known in this view; a day makes no difference to the state, because only cancelling and
     * failing have one: what was open on a day is told by {@link #item}.
     */
    Refund refund(RefundId id);

    /** The refunds of an account in order of their making, each as {@link #refund}. */
    Page<Refund> refunds(AccountId account, PageRequest page);

    /** What is open of an account by days past the due date, as of the view's day, otherwise today. */
    AgeingReport ageing(AccountId account);

    /** The same with another basis, credit treatment or buckets. */
    AgeingReport ageing(AccountId account, AgeingOptions options);

    /**
     * Where the customer stands: balance, what is open, overdue, unbilled, expected and payable, all of one moment; overdue as of the
     * view's day, otherwise today.
     */
    CustomerOverview overview(AccountId account);

    /**
     * Whether a statement of this period makes sense to offer: at least 2 invoices in it, or as many as the settings ask for, and
     * something unpaid if they ask for that.
     */
    boolean canOffer(AccountId account, DateRange period);

    /**
     * A statement as it was generated, its rows computed again as known then. Refused: {@code statement-not-found}.
     *
     * @throws IllegalStateException when the rows do not give the digest that the statement was made with
     */
    Statement statement(StatementId id);

    /** The statements of an account in order of their making; a date makes no difference. */
    Page<StatementSummary> statements(AccountId account, PageRequest page);

    /** Whether the rows of a statement still give what it was made with. Refused: {@code statement-not-found}. */
    VerificationReport verifyStatement(StatementId id);

    /**
     * To whom a statement or document was sent, in order of recording; the first 1000. A date makes no difference to those of a
     * statement. Refused: {@code statement-not-found}, {@code item-not-found}.
     */
    List<Sending> sendings(SubjectId of);

    /** How an item came to what is open of it: each record that touched it, in order, with what was open after it. */
    ItemExplanation explain(ItemId id);

    /** How an account came to its balance: its entries in order of recording, each with who brought it and why. */
    Page<ExplainedEntry> explainBalance(AccountId account, PageRequest page);

    /** All accounts, those that owe most first. Answers only of now: {@link IllegalStateException} on a view. */
    Page<AccountBalance> accountsByBalance(PageRequest page);

    /**
     * The ageing of all customers together, one row per currency; none when nothing is open. Of everything recorded: {@link
     * IllegalStateException} on a view of what was known.
     */
    List<AgedBalance> agedBalance(LocalDate date);

    /** The ageing of every account with something open, by account; a page holds up to the limit of accounts. */
    Page<AgeingReport> agedBalance(LocalDate date, PageRequest page);

    /**
     * The open credit notes of all accounts, by account and posting date. Answers only of now:
     * {@link IllegalStateException} on a view.
     */
    Page<OpenItem> openCreditNotes(PageRequest page);

    /**
     * The invoices and opening debits of all accounts with something open and due before a day, by account. Answers only of
     * now: {@link IllegalStateException} on a view.
     */
    Page<OpenItem> overdueDocuments(LocalDate day, PageRequest page);

    /**
     * The payments of all accounts that are promised for this day or an earlier one, by account and day. Answers only of now:
     * {@link IllegalStateException} on a view.
     */
    Page<ExpectedPayment> expectedPaymentsDue(LocalDate day, PageRequest page);

    /** The journal of an account in order, all of it whatever the view. */
    Page<JournalRecord> journal(AccountId account, PageRequest page);

    /** The end of an account's journal; keep it elsewhere to show later that nothing was cut off. */
    JournalHead journalHead(AccountId account);

    /**
     * The ends of all journals now, streamed; {@link IllegalStateException} on a view. A digest over all of them is {@link
     * JournalHeads#digest}.
     */
    Stream<JournalHead> exportHeads();

    /**
     * Reads the facts of an account back, recomputes chain, entries, open amounts, totals and balance, and compares
     * with what is stored. Takes no lock: what is recorded meanwhile is followed and makes no difference.
     *
     * @throws BillingException when the account changes faster than it can be followed
     */
    VerificationReport verify(AccountId account);

    /** The same, and whether the journal still contains this head. */
    VerificationReport verify(AccountId account, JournalHead head);

    /** Whether the numbers of a series in a year are 1 to n without a gap and without a duplicate. */
    SeriesReport verifySeries(Series series, Year year);

    /** The entries that wait to be billed, by processing date and order of adding. */
    Page<PendingEntry> pendingEntries(AccountId account, PageRequest page);

    /** A pending entry in whatever state. Refused: {@code pending-entry-not-found}. */
    PendingEntry pendingEntry(PendingEntryId id);

    /**
     * The accounts with something to bill on a day, by account: those with a pending entry that no draft reserves, of a processing
     * date on or before their billing date of that day. A page may hold fewer rows than its limit, and others may follow.
     * Answers only of now: {@link IllegalStateException} on a view.
     */
    Page<BillingDue> dueForBilling(LocalDate date, PageRequest page);

    /** The drafts of an account, by id. Answers only of now: {@link IllegalStateException} on a view. */
    Page<Draft> drafts(AccountId account, PageRequest page);

    /**
     * The draft of a document that is not issued yet. Answers only of now: {@link IllegalStateException} on a view. Refused:
     * {@code draft-not-found}.
     */
    Draft draft(ItemId document);

    /**
     * The items of all accounts that carry this reference, on themselves or on a line, with what is open of them: documents and
     * what was taken over from another system; at most 1000, by account and order of recording.
     */
    List<OpenItem> items(HostReference reference);

    /**
     * An expected payment, whatever became of it. As it was known in the view; a date makes no difference, because nothing of it
     * is posted. Refused: {@code account-not-found}, {@code expected-payment-not-found}.
     */
    ExpectedPayment expectedPayment(ExpectedPaymentId id);

    /** The payments that are still promised for a day, by that day; known as in the view, a date makes no difference. */
    List<ExpectedPayment> scheduledPayments(AccountId account);

    /**
     * All payments that are still expected, by the day for which they are promised, then those in progress at a gateway; known as
     * in the view, a date makes no difference.
     */
    Page<ExpectedPayment> expectedPayments(AccountId account, PageRequest page);

    /** The closed periods of an account in order. Answers only of now: {@link IllegalStateException} on a view. */
    Page<PeriodClosure> closures(AccountId account, PageRequest page);

    /**
     * What a payment of so much would settle if it were recorded now with this strategy; stores nothing. To be shown,
     * edited, and made true by {@link dev.solde.billing.command.RecordPayment.Builder#allocate(AllocationProposal)}. Answers
     * only of now: {@link IllegalStateException} on a view.
     *
     * <p>Refused: {@code account-not-found}, {@code currency-mismatch}, {@code scale-too-fine}, {@code amount-too-large}; of a
     * strategy that proposes what it was not offered or too much {@code item-not-found}, {@code exceeds-open-amount},
     * {@code exceeds-payment}.
     *
     * @throws IllegalArgumentException for an amount that is not above 0
     */
    AllocationProposal proposeAllocation(AccountId account, MonetaryAmount amount, AllocationStrategy strategy);

    /**
     * What would be allocated now from the side of one item: what a waiting credit would settle, or which credits a debit would
     * take. To be made true by {@link dev.solde.billing.command.Allocate#of(AllocationProposal)}; otherwise as {@link
     * #proposeAllocation(AccountId, MonetaryAmount, AllocationStrategy)}.
     */
    AllocationProposal proposeAllocation(ItemId item, AllocationStrategy strategy);
}
