package dev.solde.billing.core.queries;

import dev.solde.billing.BillingQueries;
import dev.solde.billing.RecordSequence;
import dev.solde.billing.RejectedException;
import dev.solde.billing.Rejection;
import dev.solde.billing.SeriesReport;
import dev.solde.billing.VerificationReport;
import dev.solde.billing.allocation.AllocationProposal;
import dev.solde.billing.allocation.AllocationStrategy;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.IssuedDocument;
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
import dev.solde.billing.statement.AccountBalance;
import dev.solde.billing.statement.AgedBalance;
import dev.solde.billing.statement.AgeingReport;
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
    private final Supplier<LocalDate> today;
    private final AllocationProposals proposals;
    private final TimeView time;
    private final DocumentQueries documents;
    private final AgeingQueries ageing;

    private KernelQueries(
            BillingReader reader,
            TenantId tenant,
            Supplier<LocalDate> today,
            AllocationProposals proposals,
            TimeView time) {
        this.reader = reader;
        this.tenant = tenant;
        this.today = today;
        this.proposals = proposals;
        this.time = time;
        this.documents = new DocumentQueries(reader, this::state);
        this.ageing = new AgeingQueries(reader);
    }

    /** The reads of now. */
    public static BillingQueries of(
            BillingReader reader, TenantId tenant, Supplier<LocalDate> today, AllocationProposals proposals) {
        return new KernelQueries(reader, tenant, today, proposals, TimeView.NOW);
    }

    private KernelQueries at(TimeView view) {
        return new KernelQueries(reader, tenant, today, proposals, view);
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
                state.id(), state.currency(), state.terms(), state.party().flatMap(Party::ofText));
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
        return reader.openItems(account, view(account), page);
    }

    @Override
    public Page<LedgerEntry> entries(AccountId account, PageRequest page) {
        state(account);
        return reader.entries(account, view(account), page);
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
    public AgeingReport ageing(AccountId account) {
        ReadView view = view(account);
        LocalDate day = view.asOf().orElseGet(today);
        return ageing.of(state(account), new ReadView(Optional.of(day), view.knownAt()), day);
    }

    @Override
    public Page<AccountBalance> accountsByBalance(PageRequest page) {
        time.requireNow();
        return reader.accountsByBalance(page)
                .map(state ->
                        new AccountBalance(state.id(), state.balance(), state.outstanding(), state.availableCredit()));
    }

    @Override
    public List<AgedBalance> agedBalance(LocalDate date) {
        return ageing.totals(time.asOf(date).ofAll(), date);
    }

    @Override
    public Page<AgeingReport> agedBalance(LocalDate date, PageRequest page) {
        return ageing.byAccount(time.asOf(date).ofAll(), date, page);
    }

    @Override
    public Page<OpenItem> openCreditNotes(PageRequest page) {
        time.requireNow();
        return reader.openCreditNotes(page);
    }

    @Override
    public Page<JournalRecord> journal(AccountId account, PageRequest page) {
        state(account);
        return reader.journal(account, page);
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
}
