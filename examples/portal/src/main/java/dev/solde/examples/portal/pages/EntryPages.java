package dev.solde.examples.portal.pages;

import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.examples.portal.desk.Customer;
import dev.solde.examples.portal.web.Access;
import dev.solde.examples.portal.web.Parameters;
import dev.solde.examples.portal.web.Request;
import dev.solde.examples.portal.web.Response;
import dev.solde.examples.portal.web.Routes;
import dev.solde.examples.portal.words.Words;
import java.io.IOException;
import java.util.List;
import javax.money.MonetaryAmount;

/** Something to be charged or given back later. */
final class EntryPages {

    private final Site site;

    EntryPages(Site site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        routes.get(
                        Access.CLERK,
                        "/customers/{}/entries/new",
                        request -> Response.html(page(request, Parameters.NONE, "")))
                .post(Access.CLERK, "/customers/{}/entries/new", this::add);
    }

    private record View(
            String problem,
            Customer customer,
            String link,
            String currency,
            boolean credit,
            String label,
            String amount,
            String day,
            List<Taxes.Choice> taxes) {}

    private String page(Request request, Parameters given, String problem) {
        Customer customer = site.customer(request);
        Words words = site.words(request);
        View view = new View(
                problem,
                customer,
                Links.to(customer.account()),
                site.office().currency(customer.account()).getCurrencyCode(),
                given.shown("side").equals("credit"),
                given.shown("label"),
                given.shown("amount"),
                given.text("day").orElse(site.today().toString()),
                Taxes.choices(given.text("tax").orElse("20"), words));
        return site.rendered(request, words.say("addEntry"), "entry", view);
    }

    private Response add(Request request) throws IOException {
        AccountId account = site.customer(request).account();
        Form form = new Form(request.form(), site.words(request));
        return site.attempt(request)
                .of(
                        () -> {
                            site.office().add(entry(account, request.form(), form), form.key());
                            return Response.see(Links.to(account));
                        },
                        problem -> page(request, request.form(), problem));
    }

    private AddPendingEntry entry(AccountId account, Parameters given, Form form) {
        String label = form.text("label", "label");
        MonetaryAmount amount =
                form.amount("amount", "amountWithoutTax", site.office().currency(account));
        Tax tax = Taxes.of(given.shown("tax"));
        AddPendingEntry.Builder entry =
                AddPendingEntry.builder(account).processingDate(form.day("day", "processingDate"));
        return given.shown("side").equals("credit")
                ? entry.credit(label, amount, tax).build()
                : entry.debit(label, amount, tax).build();
    }
}
