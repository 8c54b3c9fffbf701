package dev.solde.billing.core.queries;

import dev.solde.billing.BillingQueries;
import dev.solde.billing.BillingSettings;
import dev.solde.billing.ExplainedEntry;
import dev.solde.billing.ItemExplanation;
import dev.solde.billing.RecordSequence;
import dev.solde.billing.RejectedException;
import dev.solde.billing.Rejection;
import dev.solde.billing.SeriesReport;
import dev.solde.billing.VerificationReport;
import dev.solde.billing.allocation.AllocationProposal;
import dev.solde.billing.allocation.AllocationStrategy;
import dev.solde.billing.command.Draft;
import dev.solde.billing.core.documents.ClosureReader;
import dev.solde.billing.core.documents.ExpectedPaymentReader;
import dev.solde.billing.core.documents.PendingEntryReader;
import dev.solde.billing.core.paging.PageKeys;
import dev.solde.billing.core.paging.Pages;
import dev.solde.billing.document.BillingDue;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.IssuedDocument;
import dev.solde.billing.document.PendingEntry;
import dev.solde.billing.document.Series;
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
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.LedgerEntry;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.PeriodClosure;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.ledger.StatementId;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.payment.ExpectedPayment;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.Refund;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.ReadView;
import dev.solde.billing.statement.AccountBalance;
import dev.solde.billing.statement.AgedBalance;
import dev.solde.billing.statement.AgeingOptions;
import dev.solde.billing.statement.AgeingReport;
import dev.solde.billing.statement.CustomerOverview;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementSummary;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;

/** All reads, of now or of the time that the view says. */
public final class KernelQueries implements BillingQueries {

    private final BillingReader reader;
    private final TenantId tenant;
    private final BillingSettings settings;
    private final Supplier<LocalDate> today;
    private final AllocationProposals proposals;
    private final ExpectedPaymentQueries promises;
    private final TimeView time;
    private final DocumentQueries documents;
    private final AgeingQueries ageing;
    private final StatementQueries statements;
    private final ExplainQueries explanations;

    private KernelQueries(
            BillingReader reader,
            TenantId tenant,
            BillingSettings settings,
            Supplier<LocalDate> today,
            AllocationProposals proposals,
            TimeView time) {
        this.reader = reader;
        this.tenant = tenant;
        this.settings = settings;
        this.today = today;
        this.proposals = proposals;
        this.time = time;
        this.documents = new DocumentQueries(reader, this::state);
        this.ageing = new AgeingQueries(reader);
        this.statements = new StatementQueries(reader, settings);
        this.explanations = new ExplainQueries(reader);
        this.promises = new ExpectedPaymentQueries(reader, this::state);
    }

    /** The reads of now. */
    public static BillingQueries of(
            BillingReader reader,
            TenantId tenant,
            BillingSettings settings,
            Supplier<LocalDate> today,
            AllocationProposals proposals) {
        return new KernelQueries(reader, tenant, settings, today, proposals, TimeView.NOW);
    }

    private KernelQueries at(TimeView view) {
        return new KernelQueries(reader, tenant, settings, today, proposals, view);
    }

    @Override
    public BillingQueries asOf(LocalDate date) {
        return at(time.asOf(date));
    }

    @Override
    public BillingQueries knownAt(Instant instant) {
        return at(time.knownAt(instant));
    }

    @Override
    public BillingQueries knownAt(RecordSequence sequence) {
        return at(time.knownAt(sequence));
    }

    private ReadView view(AccountId account) {
        return time.of(account, reader);
    }

    private AccountState state(AccountId account) {
        return reader.account(account).orElseThrow(() -> new RejectedException(new Rejection.AccountNotFound(account)));
    }

    /** Whether the item was there at the time of the view. */
    private boolean isSeen(ItemId id) {
        return time.equals(TimeView.NOW) || reader.item(id, view(id.account())).isPresent();
    }

    private <I extends ItemId> I seen(I id) {
        if (!isSeen(id)) {
            throw notFound(id);
        }
        return id;
    }

    private static RejectedException notFound(ItemId id) {
        return new RejectedException(new Rejection.ItemNotFound(id));
    }

    @Override
    public CustomerAccount account(AccountId account) {
        AccountState state = state(account);
        return new CustomerAccount(
                state.id(), state.currency(), state.settings(), state.party().flatMap(Party::ofText));
    }

    @Override
    public Optional<LocalDate> lockedThrough(AccountId account) {
        return state(account).lockedThrough();
    }

    @Override
    public boolean exists(AccountId account) {
        return reader.account(account).isPresent();
    }

    @Override
    public MonetaryAmount balance(AccountId account) {
        AccountState state = state(account);
        ReadView view = view(account);
        return view.isNow()
                ? state.balance()
                : Amounts.ofMinor(reader.balance(account, view).orElse(0), state.currency());
    }

    @Override
    public long version(AccountId account) {
        long version = state(account).version();
        return view(account).knownAt().stream()
                .map(known -> Math.min(known, version))
                .findFirst()
                .orElse(version);
    }

    @Override
    public OpenItem item(ItemId id) {
        return reader.item(id, view(id.account())).orElseThrow(() -> notFound(id));
    }

    @Override
    public Page<OpenItem> openItems(AccountId account, PageRequest page) {
        state(account);
        ReadView view = view(account);
        return PageKeys.page("open-items", page, request -> reader.openItems(account, view, request));
    }

    @Override
    public Page<LedgerEntry> entries(AccountId account, PageRequest page) {
        state(account);
        ReadView view = view(account);
        return PageKeys.page("entries", page, request -> reader.entries(account, view, request));
    }

    @Override
    public List<Allocation> allocations(ItemId item) {
        item(item);
        return reader.allocations(item, view(item.account()));
    }

    @Override
    public Allocation allocation(AllocationId id) {
        time.requireNow();
        return reader.allocation(id).orElseThrow(() -> new RejectedException(new Rejection.AllocationNotFound(id)));
    }

    @Override
    public Invoice invoice(InvoiceId id) {
        return documents.invoice(seen(id)).orElseThrow(() -> notFound(id));
    }

    @Override
    public Optional<Invoice> invoice(DocumentNumber number) {
        return reader.document(number)
                .filter(InvoiceId.class::isInstance)
                .filter(this::isSeen)
                .flatMap(id -> documents.invoice((InvoiceId) id));
    }

    @Override
    public CreditNote creditNote(CreditNoteId id) {
        return documents.creditNote(seen(id)).orElseThrow(() -> notFound(id));
    }

    @Override
    public Optional<CreditNote> creditNote(DocumentNumber number) {
        return reader.document(number)
                .filter(CreditNoteId.class::isInstance)
                .filter(this::isSeen)
                .flatMap(id -> documents.creditNote((CreditNoteId) id));
    }

    @Override
    public List<IssuedDocument> documents(HostReference reference) {
        return documents.documents(reference).stream()
                .filter(document -> isSeen(document.item()))
                .toList();
    }

    @Override
    public Payment payment(PaymentId id) {
        return documents.payment(seen(id)).orElseThrow(() -> notFound(id));
    }

    @Override
    public Refund refund(RefundId id) {
        return reader.refund(id, view(seen(id).account()))
                .map(documents::refund)
                .orElseThrow(() -> notFound(id));
    }

    @Override
    public Page<Refund> refunds(AccountId account, PageRequest page) {
        state(account);
        ReadView view = view(account);
        return PageKeys.page("refunds", page, request -> reader.refunds(account, view, request))
                .map(documents::refund);
    }

    @Override
    public AgeingReport ageing(AccountId account) {
        return ageing(account, AgeingOptions.DEFAULT);
    }

    @Override
    public AgeingReport ageing(AccountId account, AgeingOptions options) {
        ReadView view = view(account);
        LocalDate day = view.asOf().orElseGet(today);
        return ageing.of(state(account), new ReadView(Optional.of(day), view.knownAt()), day, options);
    }

    @Override
    public CustomerOverview overview(AccountId account) {
        ReadView view = view(account);
        return new OverviewQuery(reader, state(account), view, view.asOf().orElseGet(today)).read();
    }

    @Override
    public boolean canOffer(AccountId account, DateRange period) {
        state(account);
        return statements.canOffer(account, period, view(account));
    }

    @Override
    public Statement statement(StatementId id) {
        return statements.statement(id, stateOf(id), view(id.account()));
    }

    @Override
    public Page<StatementSummary> statements(AccountId account, PageRequest page) {
        AccountState state = state(account);
        ReadView view = view(account);
        return PageKeys.page("statements", page, request -> statements.all(state, view, request));
    }

    @Override
    public VerificationReport verifyStatement(StatementId id) {
        return statements.verify(id, stateOf(id), view(id.account()));
    }

    private AccountState stateOf(StatementId id) {
        return reader.account(id.account())
                .orElseThrow(() -> new RejectedException(new Rejection.StatementNotFound(id)));
    }

    @Override
    public ItemExplanation explain(ItemId id) {
        ReadView view = view(id.account());
        ReadView pinned = reader.account(id.account())
                .map(state -> StatementQueries.pinned(view, state))
                .orElse(view);
        OpenItem item = reader.item(id, pinned).orElseThrow(() -> notFound(id));
        return explanations.explain(item, pinned);
    }

    @Override
    public Page<ExplainedEntry> explainBalance(AccountId account, PageRequest page) {
        state(account);
        ReadView view = view(account);
        return PageKeys.page("entries", page, request -> explanations.explain(account, view, request));
    }

    @Override
    public Page<AccountBalance> accountsByBalance(PageRequest page) {
        time.requireNow();
        return PageKeys.page("accounts-by-balance", page, reader::accountsByBalance)
                .map(state ->
                        new AccountBalance(state.id(), state.balance(), state.outstanding(), state.availableCredit()));
    }

    @Override
    public List<AgedBalance> agedBalance(LocalDate date) {
        return ageing.totals(time.ofAll(date), date);
    }

    @Override
    public Page<AgeingReport> agedBalance(LocalDate date, PageRequest page) {
        LocalDate asOf = time.ofAll(date);
        return PageKeys.page("aged-balance", page, request -> ageing.byAccount(asOf, date, request));
    }

    @Override
    public Page<OpenItem> openCreditNotes(PageRequest page) {
        time.requireNow();
        return PageKeys.page("open-credit-notes", page, reader::openCreditNotes);
    }

    @Override
    public Page<OpenItem> overdueDocuments(LocalDate day, PageRequest page) {
        time.requireNow();
        return PageKeys.page("overdue", page, request -> reader.overdue(TimeView.within(day), request));
    }

    @Override
    public Page<JournalRecord> journal(AccountId account, PageRequest page) {
        state(account);
        return PageKeys.page("journal", page, request -> reader.journal(account, request));
    }

    @Override
    public JournalHead journalHead(AccountId account) {
        AccountState state = state(account);
        return new JournalHead(state.id(), state.version(), state.head());
    }

    @Override
    public Stream<JournalHead> exportHeads() {
        time.requireNow();
        return Pages.stream(reader::heads);
    }

    @Override
    public VerificationReport verify(AccountId account) {
        return new Verification(reader, tenant, state(account)).report(Optional.empty());
    }

    @Override
    public VerificationReport verify(AccountId account, JournalHead head) {
        return new Verification(reader, tenant, state(account)).report(Optional.of(head));
    }

    @Override
    public SeriesReport verifySeries(Series series, Year year) {
        return SeriesVerification.of(reader, series, year);
    }

    @Override
    public Page<PendingEntry> pendingEntries(AccountId account, PageRequest page) {
        AccountState state = state(account);
        return reader.pendingEntries(account, view(account), page)
                .map(entry -> PendingEntryReader.entry(entry, state.currency()));
    }

    @Override
    public PendingEntry pendingEntry(PendingEntryId id) {
        return reader.pendingEntry(id, view(id.account()))
                .map(entry ->
                        PendingEntryReader.entry(entry, state(id.account()).currency()))
                .orElseThrow(() -> new RejectedException(new Rejection.PendingEntryNotFound(id)));
    }

    @Override
    public Page<BillingDue> dueForBilling(LocalDate date, PageRequest page) {
        time.requireNow();
        return BillingDueQuery.page(reader, date, page);
    }

    @Override
    public Page<Draft> drafts(AccountId account, PageRequest page) {
        time.requireNow();
        state(account);
        return new DraftQueries(reader).drafts(account, page);
    }

    @Override
    public Draft draft(ItemId document) {
        time.requireNow();
        return new DraftQueries(reader).draft(document);
    }

    @Override
    public List<OpenItem> items(HostReference reference) {
        return documents.items(reference).stream()
                .flatMap(id -> reader.item(id, view(id.account())).stream())
                .toList();
    }

    @Override
    public ExpectedPayment expectedPayment(ExpectedPaymentId id) {
        return promises.expectedPayment(id, view(id.account()));
    }

    @Override
    public List<ExpectedPayment> scheduledPayments(AccountId account) {
        return promises.scheduled(state(account), view(account));
    }

    @Override
    public Page<ExpectedPayment> expectedPayments(AccountId account, PageRequest page) {
        return promises.expected(state(account), view(account), page);
    }

    @Override
    public Page<PeriodClosure> closures(AccountId account, PageRequest page) {
        time.requireNow();
        AccountState state = state(account);
        return reader.closures(account, page).map(closed -> ClosureReader.of(account, closed, state.currency()));
    }

    @Override
    public AllocationProposal proposeAllocation(AccountId account, MonetaryAmount amount, AllocationStrategy strategy) {
        time.requireNow();
        Checks.require(amount.isPositive(), "amount must be above 0: " + amount);
        return proposals.ofMoney(account, Amounts.canonical(amount), strategy);
    }

    @Override
    public AllocationProposal proposeAllocation(ItemId item, AllocationStrategy strategy) {
        time.requireNow();
        return proposals.ofItem(item, strategy);
    }

    @Override
    public Page<ExpectedPayment> expectedPaymentsDue(LocalDate day, PageRequest page) {
        time.requireNow();
        return PageKeys.page(
                        "expected-payments-due",
                        page,
                        request -> reader.expectedPaymentsDue(TimeView.within(day), request))
                .map(expected -> ExpectedPaymentReader.of(
                        expected, state(expected.expected().account()).currency()));
    }
}
