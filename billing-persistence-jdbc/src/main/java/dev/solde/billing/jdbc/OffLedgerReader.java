package dev.solde.billing.jdbc;

import dev.solde.billing.fact.ExpectedPaymentRevised;
import dev.solde.billing.fact.PendingEntryRevised;
import dev.solde.billing.fact.PeriodClosed;
import dev.solde.billing.fact.RefundRevised;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.ledger.StatementId;
import dev.solde.billing.ledger.SubjectId;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.DueForBilling;
import dev.solde.billing.port.MadeSending;
import dev.solde.billing.port.MadeStatement;
import dev.solde.billing.port.ReadView;
import dev.solde.billing.port.StoredDraft;
import dev.solde.billing.statement.StatementKind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * The reads of what stands beside the ledger: refunds, expected payments, pending entries, statements, closures and drafts. Each
 * is one statement, so it is of one moment. But for refunds these things have no dates as of which they could be seen, only what was
 * known.
 */
abstract class OffLedgerReader implements BillingReader {

    final Tables tables;
    final TenantId tenant;
    private final Connecting connecting;

    OffLedgerReader(Tables tables, Connecting connecting, TenantId tenant) {
        this.tables = tables;
        this.connecting = connecting;
        this.tenant = tenant;
    }

    final AccountKey key(AccountId account) {
        return new AccountKey(tenant, account);
    }

    final <T> T read(String what, Object subject, Function<Session, T> work) {
        return connecting.read(session -> work.apply(session.to("read " + what, subject)));
    }

    final <T> T page(String what, Function<Session, T> work) {
        return read(what + " of tenant", tenant, work);
    }

    /** Reads at the version that the account has now; the fallback stands for an account that is not there. */
    final <T> T at(AccountId account, ReadView view, T fallback, AtVersion<T> work) {
        return read(
                "account",
                account,
                session -> tables.accounts
                        .find(session, key(account))
                        .map(state -> work.read(session, state, Bounds.of(view).upTo(state.version())))
                        .orElse(fallback));
    }

    /** What is read at a version. */
    interface AtVersion<T> {
        T read(Session session, AccountState state, Bounds bounds);
    }

    private static long knownAt(ReadView view) {
        return view.knownAt().orElse(Long.MAX_VALUE);
    }

    @Override
    public Optional<RefundRevised> refund(RefundId id, ReadView view) {
        return read("refund", id, session -> tables.refunds.find(session, key(id.account()), id.uuid(), knownAt(view)));
    }

    @Override
    public Page<RefundRevised> refunds(AccountId account, ReadView view, PageRequest page) {
        return read("refunds of account", account, session -> tables.refunds.page(session, key(account), view, page));
    }

    @Override
    public Optional<PendingEntryRevised> pendingEntry(PendingEntryId id, ReadView view) {
        return read(
                "pending entry",
                id,
                session -> tables.pendingEntries.find(session, key(id.account()), id.uuid(), knownAt(view)));
    }

    @Override
    public Page<PendingEntryRevised> pendingEntries(AccountId account, ReadView view, PageRequest page) {
        PendingEntryReads entries = tables.pendingEntryReads;
        return read(
                "pending entries of account",
                account,
                session -> view.knownAt().isPresent()
                        ? entries.pending(session, key(account), knownAt(view), page)
                        : entries.pending(session, key(account), page));
    }

    @Override
    public Optional<ExpectedPaymentRevised> expectedPayment(ExpectedPaymentId id, ReadView view) {
        return read(
                "expected payment",
                id,
                session -> tables.expectedPayments.find(session, key(id.account()), id.uuid(), knownAt(view)));
    }

    @Override
    public Page<ExpectedPaymentRevised> expectedPayments(AccountId account, ReadView view, PageRequest page) {
        ExpectedPaymentReads expected = tables.expectedPaymentReads;
        return read(
                "expected payments of account",
                account,
                session -> view.knownAt().isPresent()
                        ? expected.live(session, key(account), knownAt(view), page)
                        : expected.live(session, key(account), page));
    }

    @Override
    public Page<ExpectedPaymentRevised> expectedPaymentsDue(LocalDate day, PageRequest page) {
        return page("expected payments", session -> tables.expectedPaymentReads.due(session, tenant, day, page));
    }

    @Override
    public Page<DueForBilling> dueForBilling(LocalDate day, PageRequest page) {
        return page("due pending entries", session -> tables.pendingEntryReads.due(session, tenant, day, page));
    }

    @Override
    public Optional<MadeStatement> statement(StatementId id) {
        return read(
                "statement",
                id,
                session -> session.now(message -> tables.statements.find(message, key(id.account()), id)));
    }

    @Override
    public Page<MadeStatement> statements(AccountId account, ReadView view, PageRequest page) {
        return read(
                "statements of account",
                account,
                session -> tables.statements.page(session, key(account), knownAt(view), page));
    }

    @Override
    public Page<MadeSending> sendings(SubjectId id, ReadView view, PageRequest page) {
        return read(
                "sendings of",
                id,
                session -> tables.references.sendings(session, key(id.account()), id, knownAt(view), page));
    }

    @Override
    public Optional<MadeStatement> lastBalanceForward(AccountId account, ReadView view) {
        return read(
                "statements of account",
                account,
                session -> tables.statements.lastOfKind(
                        session, key(account), StatementKind.BALANCE_FORWARD, knownAt(view)));
    }

    @Override
    public Page<PeriodClosed> closures(AccountId account, PageRequest page) {
        return read("closures of account", account, session -> tables.closures.page(session, key(account), page));
    }

    @Override
    public Page<StoredDraft> drafts(AccountId account, PageRequest page) {
        return read("drafts of account", account, session -> tables.drafts.page(session, key(account), page));
    }

    @Override
    public Optional<StoredDraft> draft(ItemId document) {
        return read(
                "draft of",
                document,
                session -> session.now(message -> tables.drafts.find(message, key(document.account()), document)));
    }
}
