package dev.solde.billing.core.queries;

import dev.solde.billing.BillingSettings;
import dev.solde.billing.RejectedException;
import dev.solde.billing.Rejection;
import dev.solde.billing.VerificationReport;
import dev.solde.billing.core.paging.Pages;
import dev.solde.billing.core.statements.StatementAssembly;
import dev.solde.billing.core.statements.StatementFacts;
import dev.solde.billing.core.statements.StatementMaterial;
import dev.solde.billing.core.statements.StatementParameters;
import dev.solde.billing.core.statements.StatementReading;
import dev.solde.billing.fact.StatementGenerated;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.StatementId;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.MadeStatement;
import dev.solde.billing.port.ReadView;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementSummary;
import java.util.Optional;
import java.util.OptionalLong;
import javax.money.CurrencyUnit;

/** Statements as they were made, computed again as known then, and whether one makes sense to offer. */
final class StatementQueries {

    private static final int WORTH_OFFERING = 2;

    private final BillingReader reader;
    private final BillingSettings settings;

    StatementQueries(BillingReader reader, BillingSettings settings) {
        this.reader = reader;
        this.settings = settings;
    }

    Statement statement(StatementId id, AccountState account, ReadView view) {
        MadeStatement made = made(id, view);
        StatementMaterial material = reading(account).read(made);
        Statement statement = again(made, material);
        StatementFacts.difference(made, statement, material).ifPresent(difference -> {
            throw new IllegalStateException(difference);
        });
        return statement;
    }

    VerificationReport verify(StatementId id, AccountState account, ReadView view) {
        MadeStatement made = made(id, view);
        StatementMaterial material = reading(account).read(made);
        Optional<String> difference = StatementFacts.difference(made, again(made, material), material);
        return new VerificationReport(
                account.id(),
                made.sequence(),
                difference.map(what -> new VerificationReport.Difference(made.sequence(), what)));
    }

    private static Statement again(MadeStatement made, StatementMaterial material) {
        StatementGenerated fact = made.statement();
        return StatementAssembly.assemble(fact.statement(), StatementParameters.of(fact), material);
    }

    /** Refuses a statement that is unknown, or was then. */
    void requireKnown(StatementId id, ReadView view) {
        made(id, view);
    }

    private MadeStatement made(StatementId id, ReadView view) {
        return reader.statement(id)
                .filter(made -> isKnown(made, view))
                .orElseThrow(() -> new RejectedException(new Rejection.StatementNotFound(id)));
    }

    private static boolean isKnown(MadeStatement made, ReadView view) {
        return made.sequence() <= view.knownAt().orElse(Long.MAX_VALUE);
    }

    private StatementReading reading(AccountState account) {
        return new StatementReading(reader, account.id(), account.currency());
    }

    Page<StatementSummary> all(AccountState account, ReadView view, PageRequest request) {
        return reader.statements(account.id(), view, request).map(made -> summary(made, account.currency()));
    }

    private static StatementSummary summary(MadeStatement made, CurrencyUnit currency) {
        StatementGenerated fact = made.statement();
        return new StatementSummary(
                fact.statement(),
                fact.kind(),
                DateRange.of(fact.from(), fact.to()),
                fact.asOf(),
                made.sequence(),
                Amounts.ofMinor(fact.openingMinor(), currency),
                Amounts.ofMinor(fact.closingMinor(), currency),
                Amounts.ofMinor(fact.payableMinor(), currency));
    }

    boolean canOffer(AccountId account, DateRange period, ReadView view) {
        int least = settings.statementMinimumInvoices().orElse(WORTH_OFFERING);
        long found = Pages.stream(page -> reader.itemsPosted(account, period, view, page))
                .filter(item -> isThere(item, view) && StatementAssembly.isInvoice(item))
                .limit(least)
                .count();
        return found >= least && (!settings.statementNeedsUnpaid() || hasUnpaid(account, view));
    }

    private static boolean isThere(OpenItem item, ReadView view) {
        return view.asOf().isEmpty() || !item.postingDate().isAfter(view.asOf().get());
    }

    private boolean hasUnpaid(AccountId account, ReadView view) {
        return Pages.stream(page -> reader.openItems(account, view, page)).anyMatch(StatementAssembly::isInvoice);
    }

    /** The view with everything known so far fixed, so that several reads in a row are of one moment. */
    static ReadView pinned(ReadView view, AccountState account) {
        return view.knownAt().isPresent() ? view : new ReadView(view.asOf(), OptionalLong.of(account.version()));
    }
}
