package dev.solde.examples.portal.pages;

import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.LedgerEntry;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementKind;
import dev.solde.examples.portal.desk.Customer;
import dev.solde.examples.portal.desk.Position;
import dev.solde.examples.portal.web.Access;
import dev.solde.examples.portal.web.BadRequest;
import dev.solde.examples.portal.web.Request;
import dev.solde.examples.portal.web.Response;
import dev.solde.examples.portal.web.Routes;
import dev.solde.examples.portal.words.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One customer: where he stands, and everything that can be done from there. */
final class CustomerPages {

    private static final int ENTRIES = 20;

    private final Site site;

    CustomerPages(Site site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        routes.get(Access.CLERK, "/customers/{}", request -> Response.html(page(request, "")))
                .get(Access.CLERK, "/customers/{}/ledger", this::ledger)
                .post(Access.CLERK, "/customers/{}/bill", this::bill)
                .post(Access.CLERK, "/customers/{}/use-credit", this::useCredit)
                .post(Access.CLERK, "/customers/{}/entries/{}/cancel", this::cancelEntry)
                .post(Access.CLERK, "/customers/{}/refunds/{}/cancel", this::cancelRefund)
                .post(Access.CLERK, "/customers/{}/expected/{}/give-up", this::giveUp);
    }

    record View(
            String problem,
            Customer customer,
            String link,
            String currency,
            CustomerRows.Figures figures,
            List<Ageing.Bar> ageing,
            List<CustomerRows.OpenRow> open,
            boolean creditWaits,
            List<CustomerRows.PendingRow> pending,
            List<CustomerRows.ExpectedRow> expected,
            List<CustomerRows.DocumentRow> documents,
            List<CustomerRows.RefundRow> refunds,
            List<StatementLink> statements,
            LedgerPage ledger) {}

    record StatementLink(String link, String period, String payable) {}

    record LedgerPage(List<CustomerRows.EntryRow> rows, String next) {}

    private String page(Request request, String problem) {
        Customer customer = site.customer(request);
        Words words = site.words(request);
        Position position = site.office().position(customer.account());
        CustomerRows rows = rows(request);
        View view = new View(
                problem,
                customer,
                Links.to(customer.account()),
                site.office().currency(customer.account()).getCurrencyCode(),
                rows.figures(position),
                Ageing.bars(position.ageing(), words),
                position.openItems().stream().map(rows::open).toList(),
                position.overview().availableCredit().isPositive(),
                position.pending().stream().map(rows::pending).toList(),
                position.expected().stream().map(rows::expected).toList(),
                documents(customer, rows),
                refunds(position, rows),
                statements(customer, words),
                entries(request, customer, PageRequest.first(ENTRIES)));
        return site.rendered(request, customer.name(), "customer", view);
    }

    /** The documents of a year: the rows of a statement that is only looked at. */
    private List<CustomerRows.DocumentRow> documents(Customer customer, CustomerRows rows) {
        DateRange year = DateRange.of(site.today().minusYears(1), site.today());
        Statement statement =
                site.office().preview(GenerateStatement.of(customer.account(), StatementKind.ACTIVITY, year));
        List<CustomerRows.DocumentRow> newestFirst =
                new ArrayList<>(statement.rows().stream().map(rows::document).toList());
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    private static List<CustomerRows.RefundRow> refunds(Position position, CustomerRows rows) {
        List<CustomerRows.RefundRow> newestFirst =
                new ArrayList<>(position.refunds().stream().map(rows::refund).toList());
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    private CustomerRows rows(Request request) {
        return new CustomerRows(site.words(request), site.names(request), site.today());
    }

    private List<StatementLink> statements(Customer customer, Words words) {
        return site.office().statements(customer.account()).stream()
                .map(made -> new StatementLink(
                        Links.to(made.id()),
                        words.day(made.period().from()) + " – "
                                + words.day(made.period().to()),
                        words.money(made.amountPayable())))
                .toList();
    }

    private Response ledger(Request request) {
        Customer customer = site.customer(request);
        PageRequest wanted = request.query()
                .text("after")
                .map(PageRequest.first(ENTRIES)::after)
                .orElse(PageRequest.first(ENTRIES));
        try {
            LedgerPage page = entries(request, customer, wanted);
            return request.fragment()
                    ? Response.html(site.views().fragment(request.session(), "ledger-rows", page))
                    : site.html(
                            request,
                            customer.name(),
                            "ledger",
                            new LedgerView(
                                    customer,
                                    Links.to(customer.account()),
                                    site.office().currency(customer.account()).getCurrencyCode(),
                                    page));
        } catch (IllegalArgumentException e) {
            // A key that no page of this ledger gave.
            throw new BadRequest(e.getMessage());
        }
    }

    private record LedgerView(Customer customer, String link, String currency, LedgerPage ledger) {}

    private LedgerPage entries(Request request, Customer customer, PageRequest wanted) {
        Page<LedgerEntry> page = site.office().ledger(customer.account(), wanted);
        String next = page.next()
                .flatMap(PageRequest::after)
                .map(after -> Links.to(customer.account()) + "/ledger?after=" + Links.encoded(after))
                .orElse("");
        return new LedgerPage(page.items().stream().map(rows(request)::entry).toList(), next);
    }

    private Response bill(Request request) throws IOException {
        Customer customer = site.customer(request);
        Form form = new Form(request.form(), site.words(request));
        return done(request, () -> site.office().billNow(customer.account(), form.key()));
    }

    private Response useCredit(Request request) throws IOException {
        Customer customer = site.customer(request);
        Form form = new Form(request.form(), site.words(request));
        return done(request, () -> site.office().useCredit(customer.account(), form.key()));
    }

    private Response cancelEntry(Request request) throws IOException {
        Customer customer = site.customer(request);
        Form form = new Form(request.form(), site.words(request));
        PendingEntryId entry =
                new PendingEntryId(customer.account(), Form.uuid(request.names().get(1)));
        return done(request, () -> site.office().cancel(entry, form.key()));
    }

    private Response cancelRefund(Request request) throws IOException {
        Customer customer = site.customer(request);
        Form form = new Form(request.form(), site.words(request));
        RefundId refund =
                new RefundId(customer.account(), Form.uuid(request.names().get(1)));
        return done(request, () -> site.office().cancel(refund, form.key()));
    }

    private Response giveUp(Request request) throws IOException {
        Customer customer = site.customer(request);
        Words words = site.words(request);
        Form form = new Form(request.form(), words);
        ExpectedPaymentId payment = new ExpectedPaymentId(
                customer.account(), Form.uuid(request.names().get(1)));
        return done(request, () -> {
            site.withdraw(payment, words);
            site.office().giveUp(payment, form.key());
        });
    }

    /** Back to the customer, or the customer with what was refused above him. */
    private Response done(Request request, Runnable command) throws IOException {
        return site.attempt(request)
                .of(
                        () -> {
                            command.run();
                            return Response.see(Links.to(site.customer(request).account()));
                        },
                        problem -> page(request, problem));
    }
}
