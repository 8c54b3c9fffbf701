package dev.solde.billing.core.queries;

import dev.solde.billing.RejectedException;
import dev.solde.billing.Rejection;
import dev.solde.billing.VerificationReport;
import dev.solde.billing.command.Draft;
import dev.solde.billing.core.documents.ClosureReader;
import dev.solde.billing.core.documents.PendingEntryReader;
import dev.solde.billing.core.paging.PageKeys;
import dev.solde.billing.core.statements.Sendings;
import dev.solde.billing.document.PendingEntry;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.PeriodClosure;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.ledger.StatementId;
import dev.solde.billing.ledger.SubjectId;
import dev.solde.billing.payment.ExpectedPayment;
import dev.solde.billing.payment.Refund;
import dev.solde.billing.port.ReadView;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.Sending;
import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementSummary;
import java.util.List;

/** The reads of what stands beside the ledger: refunds, pending entries, expected payments, drafts, statements and closures. */
abstract class OffLedgerQueries extends TenantQueries {

    /** As many as a list without pages gives. */
    private static final int MOST = 1000;

    final DocumentQueries documents;
    private final ExpectedPaymentQueries promises;
    private final StatementQueries statements;

    OffLedgerQueries(ReadContext context) {
        super(context);
        documents = new DocumentQueries(context.reader(), context::state);
        promises = new ExpectedPaymentQueries(context.reader(), context::state);
        statements = new StatementQueries(context.reader(), context.settings());
    }

    @Override
    public Refund refund(RefundId id) {
        return context.reader()
                .refund(id, context.view(context.seen(id).account()))
                .map(documents::refund)
                .orElseThrow(() -> ReadContext.notFound(id));
    }

    @Override
    public Page<Refund> refunds(AccountId account, PageRequest page) {
        context.state(account);
        ReadView view = context.view(account);
        return PageKeys.page(
                        "refunds", account, page, request -> context.reader().refunds(account, view, request))
                .map(documents::refund);
    }

    @Override
    public boolean canOffer(AccountId account, DateRange period) {
        context.state(account);
        return statements.canOffer(account, period, context.view(account));
    }

    @Override
    public Statement statement(StatementId id) {
        return statements.statement(id, stateOf(id), context.view(id.account()));
    }

    @Override
    public Page<StatementSummary> statements(AccountId account, PageRequest page) {
        AccountState state = context.state(account);
        ReadView view = context.view(account);
        return PageKeys.page("statements", account, page, request -> statements.all(state, view, request));
    }

    @Override
    public VerificationReport verifyStatement(StatementId id) {
        return statements.verify(id, stateOf(id), context.view(id.account()));
    }

    @Override
    public List<Sending> sendings(SubjectId of) {
        ReadView view = context.view(of.account());
        if (of instanceof StatementId statement) {
            statements.requireKnown(statement, view);
        } else if (of instanceof ItemId item) {
            context.reader().item(item, view).orElseThrow(() -> ReadContext.notFound(item));
        }
        return context.reader().sendings(of, view, PageRequest.first(MOST)).items().stream()
                .map(Sendings::sending)
                .toList();
    }

    private AccountState stateOf(StatementId id) {
        return context.reader()
                .account(id.account())
                .orElseThrow(() -> new RejectedException(new Rejection.StatementNotFound(id)));
    }

    @Override
    public Page<PendingEntry> pendingEntries(AccountId account, PageRequest page) {
        AccountState state = context.state(account);
        ReadView view = context.view(account);
        return PageKeys.page(
                        "pending-entries",
                        account,
                        page,
                        request -> context.reader().pendingEntries(account, view, request))
                .map(entry -> PendingEntryReader.entry(entry, state.currency()));
    }

    @Override
    public PendingEntry pendingEntry(PendingEntryId id) {
        return context.reader()
                .pendingEntry(id, context.view(id.account()))
                .map(entry -> PendingEntryReader.entry(
                        entry, context.state(id.account()).currency()))
                .orElseThrow(() -> new RejectedException(new Rejection.PendingEntryNotFound(id)));
    }

    @Override
    public Page<Draft> drafts(AccountId account, PageRequest page) {
        context.time().requireNow();
        context.state(account);
        DraftQueries drafts = new DraftQueries(context.reader());
        return PageKeys.page("drafts", account, page, request -> drafts.drafts(account, request));
    }

    @Override
    public Draft draft(ItemId document) {
        context.time().requireNow();
        return new DraftQueries(context.reader()).draft(document);
    }

    @Override
    public ExpectedPayment expectedPayment(ExpectedPaymentId id) {
        return promises.expectedPayment(id, context.view(id.account()));
    }

    @Override
    public List<ExpectedPayment> scheduledPayments(AccountId account) {
        return promises.scheduled(context.state(account), context.view(account));
    }

    @Override
    public Page<ExpectedPayment> expectedPayments(AccountId account, PageRequest page) {
        AccountState state = context.state(account);
        ReadView view = context.view(account);
        return PageKeys.page("expected-payments", account, page, request -> promises.expected(state, view, request));
    }

    @Override
    public Page<PeriodClosure> closures(AccountId account, PageRequest page) {
        context.time().requireNow();
        AccountState state = context.state(account);
        return PageKeys.page(
                        "closures", account, page, request -> context.reader().closures(account, request))
                .map(closed -> ClosureReader.of(account, closed, state.currency()));
    }
}
