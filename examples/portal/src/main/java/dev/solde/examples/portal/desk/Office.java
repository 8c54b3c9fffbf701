package dev.solde.examples.portal.desk;

import static dev.solde.billing.RecordSequence.recordSequence;
import static dev.solde.billing.core.AllocationStrategies.oldestDueFirst;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingQueries;
import dev.solde.billing.allocation.AllocationProposal;
import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.BillNow;
import dev.solde.billing.command.CancelItems;
import dev.solde.billing.command.CancelPendingEntry;
import dev.solde.billing.command.CancelRefund;
import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RefundCredit;
import dev.solde.billing.command.RefundPayment;
import dev.solde.billing.command.ReleasePayment;
import dev.solde.billing.command.Settle;
import dev.solde.billing.document.BillingResult;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.PendingEntry;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Actor;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.CustomerAccount;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.LedgerEntry;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.ledger.StatementId;
import dev.solde.billing.payment.ExpectedPayment;
import dev.solde.billing.payment.Refund;
import dev.solde.billing.payment.RefundReversal;
import dev.solde.billing.statement.CustomerOverview;
import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementSummary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;

/**
 * Everything that the back office asks of the kernel. A refusal leaves every method as {@code RejectedException}; nothing is written
 * then. The command key of each change is that of the form, so that a form that is sent twice takes effect once.
 */
public final class Office {

    private static final Actor CLERK = Actor.of("back-office");

    private final Billing billing;
    private final Customers customers;
    private final Transactions transactions;

    /** The office of these customers. */
    public Office(Billing billing, Customers customers, Transactions transactions) {
        this.billing = billing;
        this.customers = customers;
        this.transactions = transactions;
    }

    /** The customer, and his account in the ledger, both or neither. */
    public CustomerAccount open(Customer customer, CurrencyUnit currency, CommandKey key) {
        var command = OpenAccount.builder(customer.account(), currency)
                .party(Party.of(customer.name()).email(customer.email()))
                .commandKey(key)
                .actor(CLERK)
                .build();
        return transactions.run((connection, ledger) -> {
            var outcome = ledger.execute(command);
            if (!outcome.replayed()) {
                customers.add(connection, customer);
            }
            return outcome.result();
        });
    }

    /** The customers who match. */
    public List<Customer> search(String words, int limit, int offset) {
        return customers.search(words, limit, offset);
    }

    /** The customer, if there is one. */
    public Optional<Customer> customer(AccountId account) {
        return customers.find(account);
    }

    /** What he owes, in one line. */
    public CustomerOverview overview(AccountId account) {
        return billing.queries().overview(account);
    }

    /** The currency of the account. */
    public CurrencyUnit currency(AccountId account) {
        return billing.queries().account(account).currency();
    }

    /** Where the account stands. All of it is read as known at one record, so that its figures agree whatever happens meanwhile. */
    public Position position(AccountId account) {
        BillingQueries queries = billing.queries();
        BillingQueries moment = queries.knownAt(recordSequence(queries.version(account)));
        return new Position(
                moment.overview(account),
                moment.ageing(account),
                Whole.of(page -> moment.openItems(account, page)),
                Whole.of(page -> moment.pendingEntries(account, page)),
                Whole.of(page -> moment.expectedPayments(account, page)),
                Whole.of(page -> moment.refunds(account, page)));
    }

    /** The ledger from a page on. */
    public Page<LedgerEntry> ledger(AccountId account, PageRequest page) {
        return billing.queries().entries(account, page);
    }

    /** Every document and payment of a period with what remains of it: a statement that is only looked at. */
    public Statement preview(GenerateStatement statement) {
        return billing.preview(statement).orElseThrow();
    }

    /** Whether a statement makes sense for that period. */
    public boolean canOffer(GenerateStatement statement) {
        return billing.queries().canOffer(statement.account(), statement.period());
    }

    /** Makes the statement, which then stays as it is. */
    public Statement make(GenerateStatement statement, CommandKey key) {
        return billing.generateStatement(
                statement.toBuilder().commandKey(key).actor(CLERK).build());
    }

    /** A statement that was made. */
    public Statement statement(StatementId id) {
        return billing.queries().statement(id);
    }

    /** The last statements that were made, the newest first. */
    public List<StatementSummary> statements(AccountId account) {
        var made = new ArrayList<>(Whole.of(page -> billing.queries().statements(account, page)));
        Collections.reverse(made);
        return made;
    }

    /** An item with what is open of it. */
    public OpenItem item(ItemId id) {
        return billing.queries().item(id);
    }

    /** What settles an item, or what it settles. */
    public List<Allocation> allocations(ItemId id) {
        return billing.queries().allocations(id);
    }

    /** The invoice as issued. */
    public Invoice invoice(InvoiceId id) {
        return billing.queries().invoice(id);
    }

    /** Something to be charged or given back on a later invoice. */
    public PendingEntry add(AddPendingEntry entry, CommandKey key) {
        return billing.addPendingEntry(
                entry.toBuilder().commandKey(key).actor(CLERK).build());
    }

    /** Takes an entry back before it is billed. */
    public PendingEntry cancel(PendingEntryId entry, CommandKey key) {
        return billing.cancelPendingEntry(
                CancelPendingEntry.builder(entry).commandKey(key).actor(CLERK).build());
    }

    /** Bills the entries that are due. */
    public BillingResult billNow(AccountId account, CommandKey key) {
        return billing.billNow(
                BillNow.builder(account).commandKey(key).actor(CLERK).build());
    }

    /** Issues an invoice. */
    public Invoice issue(IssueInvoice invoice, CommandKey key) {
        return billing.issueInvoice(
                invoice.toBuilder().commandKey(key).actor(CLERK).build());
    }

    /** What is left of an invoice to credit, as the lines of a note that is only looked at; refused when nothing is. */
    public CreditNote creditable(InvoiceId invoice) {
        return billing.preview(IssueCreditNote.whole(invoice, "preview")).orElseThrow();
    }

    /** A credit note on an invoice. */
    public CreditNote credit(IssueCreditNote note, CommandKey key) {
        return billing.issueCreditNote(
                note.toBuilder().commandKey(key).actor(CLERK).build());
    }

    /** A credit note of whole lines of which something is kept. */
    public CreditNote credit(CancelItems cancellation, CommandKey key) {
        return billing.cancelItems(
                        cancellation.toBuilder().commandKey(key).actor(CLERK).build())
                .creditNote();
    }

    /** The form of a payment: what is open, and what the oldest due would get of so much money. */
    public AllocationForm propose(AccountId account, Optional<MonetaryAmount> money) {
        BillingQueries queries = billing.queries();
        long version = queries.version(account);
        Optional<AllocationProposal> proposal =
                money.map(amount -> queries.proposeAllocation(account, amount, oldestDueFirst()));
        return new AllocationForm(
                proposal.map(AllocationProposal::version).orElse(version),
                proposal,
                Whole.of(page -> queries.openItems(account, page)));
    }

    /** The payment of such a form, with no credit note in it. */
    public PaymentId record(RecordPayment payment, CommandKey key) {
        return billing.recordPayment(
                        payment.toBuilder().commandKey(key).actor(CLERK).build())
                .id();
    }

    /** The payment of a form in which credit notes pay, too: the money and the signed lines, both or neither. */
    public PaymentId record(RecordPayment payment, Map<ItemId, MonetaryAmount> lines, CommandKey key) {
        return transactions.run((connection, ledger) -> {
            PaymentId id = ledger.recordPayment(
                            payment.toBuilder().commandKey(key).actor(CLERK).build())
                    .id();
            ledger.settle(settling(Settle.builder(id), lines, key));
            return id;
        });
    }

    /** The form without money: credit notes pay invoices, and the lines sum to zero. */
    public void settle(AccountId account, long version, Map<ItemId, MonetaryAmount> lines, CommandKey key) {
        billing.settle(settling(Settle.builder(account).expectedVersion(version), lines, key));
    }

    private static Settle settling(Settle.Builder form, Map<ItemId, MonetaryAmount> lines, CommandKey key) {
        lines.forEach(form::allocate);
        return form.commandKey(CommandKey.of(key.scope(), key.id() + "-lines"))
                .actor(CLERK)
                .build();
    }

    /** Lets the credit that waits settle what is open, the oldest first. */
    public List<Allocation> useCredit(AccountId account, CommandKey key) {
        return billing.autoAllocate(
                AutoAllocate.builder(account).commandKey(key).actor(CLERK).build());
    }

    /** Gives credit of the account or of a credit note back. */
    public Refund refund(RefundCredit refund, CommandKey key) {
        return billing.refundCredit(
                refund.toBuilder().commandKey(key).actor(CLERK).build());
    }

    /** Gives money of a payment back. */
    public Refund refund(RefundPayment refund, CommandKey key) {
        return billing.refundPayment(
                refund.toBuilder().commandKey(key).actor(CLERK).build());
    }

    /** Gives up a payment that a customer began at the gateway and left; what it was meant for can be paid again. */
    public ExpectedPayment giveUp(ExpectedPaymentId payment, CommandKey key) {
        return billing.releasePayment(
                ReleasePayment.builder(payment).commandKey(key).actor(CLERK).build());
    }

    /** Takes a refund back on its own day. */
    public RefundReversal cancel(RefundId refund, CommandKey key) {
        return billing.cancelRefund(
                CancelRefund.builder(refund).commandKey(key).actor(CLERK).build());
    }
}
