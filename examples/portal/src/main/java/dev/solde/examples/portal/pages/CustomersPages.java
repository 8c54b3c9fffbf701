package dev.solde.examples.portal.pages;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.statement.CustomerOverview;
import dev.solde.examples.portal.desk.Customer;
import dev.solde.examples.portal.web.Access;
import dev.solde.examples.portal.web.BadRequest;
import dev.solde.examples.portal.web.Parameters;
import dev.solde.examples.portal.web.Request;
import dev.solde.examples.portal.web.Response;
import dev.solde.examples.portal.web.Routes;
import dev.solde.examples.portal.words.Words;
import java.io.IOException;
import java.util.List;
import javax.money.Monetary;

/** The list of customers, and a new one. */
final class CustomersPages {

    private static final int SHOWN = 20;
    private static final int LAST_PAGE = 10_000;
    private static final List<String> CURRENCIES = List.of("EUR", "GBP", "USD", "CHF");

    private final Site site;

    CustomersPages(Site site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        routes.get(Access.CLERK, "/customers", this::list)
                .get(
                        Access.CLERK,
                        "/new-customer",
                        request -> site.html(
                                request,
                                site.words(request).say("newCustomer"),
                                "new-customer",
                                form(Parameters.NONE, "")))
                .post(Access.CLERK, "/new-customer", this::open);
    }

    private record Row(
            String link, String name, String account, String email, String balance, String overdue, boolean owes) {}

    private record View(String words, List<Row> rows, String next, String count) {}

    private Response list(Request request) {
        String words = request.query().shown("q");
        int page = page(request.query());
        List<Customer> found = site.office().search(words, SHOWN + 1, page * SHOWN);
        List<Row> rows = found.stream()
                .limit(SHOWN)
                .map(customer -> row(customer, site.words(request)))
                .toList();
        String next = found.size() > SHOWN ? "/customers?q=" + Links.encoded(words) + "&page=" + (page + 1) : "";
        View view = new View(words, rows, next, Integer.toString(rows.size()));
        return request.fragment()
                ? Response.html(site.views().fragment(request.session(), "customers-found", view))
                : site.html(request, site.words(request).say("customers"), "customers", view);
    }

    private static int page(Parameters query) {
        try {
            int page = query.text("page").map(Integer::parseInt).orElse(0);
            if (page >= 0 && page <= LAST_PAGE) {
                return page;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a page that is out of range.
        }
        throw new BadRequest("no such page: " + query.shown("page"));
    }

    private Row row(Customer customer, Words words) {
        CustomerOverview overview = site.office().overview(customer.account());
        return new Row(
                Links.to(customer.account()),
                customer.name(),
                customer.account().value(),
                customer.email(),
                words.money(overview.balance()),
                overview.overdue().isPositive() ? words.money(overview.overdue()) : "",
                overview.balance().isPositive());
    }

    private record Choice(String code, boolean chosen) {}

    private record NewView(String problem, String number, String name, String email, List<Choice> currencies) {}

    private static NewView form(Parameters given, String problem) {
        return new NewView(
                problem,
                given.shown("number"),
                given.shown("name"),
                given.shown("email"),
                CURRENCIES.stream()
                        .map(code -> new Choice(
                                code, code.equals(given.text("currency").orElse("EUR"))))
                        .toList());
    }

    private Response open(Request request) throws IOException {
        Words words = site.words(request);
        Form form = new Form(request.form(), words);
        return site.attempt(request)
                .of(
                        () -> {
                            AccountId account = AccountId.of(form.text("number", "customerNumber"));
                            if (account.value().contains("@")) {
                                // It enters the journal as it is, where nothing personal belongs.
                                throw new Mistake(words.say("mistake.number"));
                            }
                            Customer customer =
                                    new Customer(account, form.text("name", "name"), form.text("email", "email"));
                            String currency = request.form().shown("currency");
                            if (!CURRENCIES.contains(currency)) {
                                throw new BadRequest("no such currency: " + currency);
                            }
                            site.office().open(customer, Monetary.getCurrency(currency), form.key());
                            return Response.see(Links.to(account));
                        },
                        problem -> site.rendered(
                                request, words.say("newCustomer"), "new-customer", form(request.form(), problem)));
    }
}
