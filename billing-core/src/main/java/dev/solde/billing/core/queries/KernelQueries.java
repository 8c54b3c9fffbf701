package dev.solde.billing.core.queries;

import dev.solde.billing.BillingQueries;
import dev.solde.billing.BillingSettings;
import dev.solde.billing.ExplainedEntry;
import dev.solde.billing.ItemExplanation;
import dev.solde.billing.RecordSequence;
import dev.solde.billing.RejectedException;
import dev.solde.billing.Rejection;
import dev.solde.billing.VerificationReport;
import dev.solde.billing.allocation.AllocationProposal;
import dev.solde.billing.allocation.AllocationStrategy;
import dev.solde.billing.core.paging.PageKeys;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.IssuedDocument;
import dev.solde.billing.fact.JournalHead;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.internal.Checks;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.CustomerAccount;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.LedgerEntry;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.ReadView;
import dev.solde.billing.statement.AgeingOptions;
import dev.solde.billing.statement.AgeingReport;
import dev.solde.billing.statement.CustomerOverview;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.money.MonetaryAmount;

/** All reads, of now or of the time that the view says; here those of one account's ledger. */
public final class KernelQueries extends OffLedgerQueries {

    private final AllocationProposals proposals;
    private final AgeingQueries ageing;
    private final ExplainQueries explanations;

    private KernelQueries(ReadContext context, AllocationProposals proposals) {
        super(context);
        this.proposals = proposals;
        this.ageing = new AgeingQueries(context.reader());
        this.explanations = new ExplainQueries(context.reader());
    }

    /** The reads of now. */
    public static BillingQueries of(
            BillingReader reader,
            TenantId tenant,
            BillingSettings settings,
            Supplier<LocalDate> today,
            AllocationProposals proposals) {
        return new KernelQueries(new ReadContext(reader, tenant, settings, today, TimeView.NOW), proposals);
    }

    private KernelQueries at(TimeView view) {
        return new KernelQueries(context.at(view), proposals);
    }

    @Override
    public BillingQueries asOf(LocalDate date) {
        return at(context.time().asOf(date));
    }

    @Override
    public BillingQueries knownAt(Instant instant) {
        return at(context.time().knownAt(instant));
    }

    @Override
    public BillingQueries knownAt(RecordSequence sequence) {
        return at(context.time().knownAt(sequence));
    }

    @Override
    public CustomerAccount account(AccountId account) {
        AccountState state = context.state(account);
        return new CustomerAccount(
                state.id(), state.currency(), state.settings(), state.party().flatMap(Party::ofText));
    }

    @Override
    public Optional<LocalDate> lockedThrough(AccountId account) {
        return context.state(account).lockedThrough();
    }

    @Override
    public boolean exists(AccountId account) {
        return context.reader().account(account).isPresent();
    }

    @Override
    public MonetaryAmount balance(AccountId account) {
        AccountState state = context.state(account);
        ReadView view = context.view(account);
        return view.isNow()
                ? state.balance()
                : Amounts.ofMinor(context.reader().balance(account, view).orElse(0), state.currency());
    }

    @Override
    public long version(AccountId account) {
        long version = context.state(account).version();
        return context.view(account).knownAt().stream()
                .map(known -> Math.min(known, version))
                .findFirst()
                .orElse(version);
    }

    @Override
    public OpenItem item(ItemId id) {
        return context.reader().item(id, context.view(id.account())).orElseThrow(() -> ReadContext.notFound(id));
    }

    @Override
    public Page<OpenItem> openItems(AccountId account, PageRequest page) {
        context.state(account);
        ReadView view = context.view(account);
        return PageKeys.page(
                "open-items", account, page, request -> context.reader().openItems(account, view, request));
    }

    @Override
    public Page<LedgerEntry> entries(AccountId account, PageRequest page) {
        context.state(account);
        ReadView view = context.view(account);
        return PageKeys.page(
                "entries", account, page, request -> context.reader().entries(account, view, request));
    }

    @Override
    public List<Allocation> allocations(ItemId item) {
        item(item);
        return context.reader().allocations(item, context.view(item.account()));
    }

    @Override
    public Allocation allocation(AllocationId id) {
        context.time().requireNow();
        return context.reader()
                .allocation(id)
                .orElseThrow(() -> new RejectedException(new Rejection.AllocationNotFound(id)));
    }

    @Override
    public Invoice invoice(InvoiceId id) {
        return documents.invoice(context.seen(id)).orElseThrow(() -> ReadContext.notFound(id));
    }

    @Override
    public Optional<Invoice> invoice(DocumentNumber number) {
        return context.reader()
                .document(number)
                .filter(InvoiceId.class::isInstance)
                .filter(context::isSeen)
                .flatMap(id -> documents.invoice((InvoiceId) id));
    }

    @Override
    public CreditNote creditNote(CreditNoteId id) {
        return documents.creditNote(context.seen(id)).orElseThrow(() -> ReadContext.notFound(id));
    }

    @Override
    public Optional<CreditNote> creditNote(DocumentNumber number) {
        return context.reader()
                .document(number)
                .filter(CreditNoteId.class::isInstance)
                .filter(context::isSeen)
                .flatMap(id -> documents.creditNote((CreditNoteId) id));
    }

    @Override
    public List<IssuedDocument> documents(HostReference reference) {
        return documents.documents(reference).stream()
                .filter(document -> context.isSeen(document.item()))
                .toList();
    }

    @Override
    public Payment payment(PaymentId id) {
        return documents.payment(context.seen(id)).orElseThrow(() -> ReadContext.notFound(id));
    }

    @Override
    public AgeingReport ageing(AccountId account) {
        return ageing(account, AgeingOptions.DEFAULT);
    }

    @Override
    public AgeingReport ageing(AccountId account, AgeingOptions options) {
        ReadView view = context.view(account);
        LocalDate day = view.asOf().orElseGet(context.today());
        return ageing.of(context.state(account), new ReadView(Optional.of(day), view.knownAt()), day, options);
    }

    @Override
    public CustomerOverview overview(AccountId account) {
        ReadView view = context.view(account);
        return new OverviewQuery(
                        context.reader(),
                        context.state(account),
                        view,
                        view.asOf().orElseGet(context.today()))
                .read();
    }

    @Override
    public ItemExplanation explain(ItemId id) {
        ReadView view = context.view(id.account());
        ReadView pinned = context.reader()
                .account(id.account())
                .map(state -> StatementQueries.pinned(view, state))
                .orElse(view);
        OpenItem item = context.reader().item(id, pinned).orElseThrow(() -> ReadContext.notFound(id));
        return explanations.explain(item, pinned);
    }

    @Override
    public Page<ExplainedEntry> explainBalance(AccountId account, PageRequest page) {
        context.state(account);
        ReadView view = context.view(account);
        return PageKeys.page("entries", account, page, request -> explanations.explain(account, view, request));
    }

    @Override
    public Page<JournalRecord> journal(AccountId account, PageRequest page) {
        context.state(account);
        return PageKeys.page(
                "journal", account, page, request -> context.reader().journal(account, request));
    }

    @Override
    public JournalHead journalHead(AccountId account) {
        AccountState state = context.state(account);
        return new JournalHead(state.id(), state.version(), state.head());
    }

    @Override
    public VerificationReport verify(AccountId account) {
        return Verification.of(context.reader(), context.tenant(), context.state(account), Optional.empty());
    }

    @Override
    public VerificationReport verify(AccountId account, JournalHead head) {
        return Verification.of(context.reader(), context.tenant(), context.state(account), Optional.of(head));
    }

    @Override
    public List<OpenItem> items(HostReference reference) {
        return documents.items(reference).stream()
                .flatMap(id -> context.reader().item(id, context.view(id.account())).stream())
                .toList();
    }

    @Override
    public AllocationProposal proposeAllocation(AccountId account, MonetaryAmount amount, AllocationStrategy strategy) {
        context.time().requireNow();
        Checks.require(amount.isPositive(), "amount must be above 0: " + amount);
        return proposals.ofMoney(account, Amounts.canonical(amount), strategy);
    }

    @Override
    public AllocationProposal proposeAllocation(ItemId item, AllocationStrategy strategy) {
        context.time().requireNow();
        return proposals.ofItem(item, strategy);
    }
}
