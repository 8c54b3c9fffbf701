package dev.solde.billing.core.queries;

import dev.solde.billing.BillingQueries;
import dev.solde.billing.SeriesReport;
import dev.solde.billing.core.documents.ExpectedPaymentReader;
import dev.solde.billing.core.paging.PageKeys;
import dev.solde.billing.core.paging.Pages;
import dev.solde.billing.document.BillingDue;
import dev.solde.billing.document.Series;
import dev.solde.billing.fact.JournalHead;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.payment.ExpectedPayment;
import dev.solde.billing.statement.AccountBalance;
import dev.solde.billing.statement.AgedBalance;
import dev.solde.billing.statement.AgeingReport;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.Stream;

/** The reads over all accounts of the tenant, most of which answer only of now. */
abstract class TenantQueries implements BillingQueries {

    final ReadContext context;
    private final AgeingQueries ageing;

    TenantQueries(ReadContext context) {
        this.context = context;
        this.ageing = new AgeingQueries(context.reader());
    }

    @Override
    public Page<AccountBalance> accountsByBalance(PageRequest page) {
        context.time().requireNow();
        return PageKeys.page("accounts-by-balance", page, context.reader()::accountsByBalance)
                .map(state ->
                        new AccountBalance(state.id(), state.balance(), state.outstanding(), state.availableCredit()));
    }

    @Override
    public List<AgedBalance> agedBalance(LocalDate date) {
        return ageing.totals(context.time().ofAll(date), date);
    }

    @Override
    public Page<AgeingReport> agedBalance(LocalDate date, PageRequest page) {
        LocalDate asOf = context.time().ofAll(date);
        return PageKeys.page("aged-balance", page, request -> ageing.byAccount(asOf, date, request));
    }

    @Override
    public Page<OpenItem> openCreditNotes(PageRequest page) {
        context.time().requireNow();
        return PageKeys.page("open-credit-notes", page, context.reader()::openCreditNotes);
    }

    @Override
    public Page<OpenItem> overdueDocuments(LocalDate day, PageRequest page) {
        context.time().requireNow();
        return PageKeys.page("overdue", page, request -> context.reader().overdue(TimeView.within(day), request));
    }

    @Override
    public Stream<JournalHead> exportHeads() {
        context.time().requireNow();
        return Pages.stream(context.reader()::heads);
    }

    @Override
    public SeriesReport verifySeries(Series series, Year year) {
        return SeriesVerification.of(context.reader(), series, year);
    }

    @Override
    public Page<BillingDue> dueForBilling(LocalDate date, PageRequest page) {
        context.time().requireNow();
        LocalDate day = TimeView.within(date);
        return PageKeys.page("due-for-billing", page, request -> BillingDueQuery.page(context.reader(), day, request));
    }

    @Override
    public Page<ExpectedPayment> expectedPaymentsDue(LocalDate day, PageRequest page) {
        context.time().requireNow();
        return PageKeys.page(
                        "expected-payments-due",
                        page,
                        request -> context.reader().expectedPaymentsDue(TimeView.within(day), request))
                .map(expected -> ExpectedPaymentReader.of(
                        expected, context.state(expected.expected().account()).currency()));
    }
}
