package dev.solde.examples.portal.pages;

import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.PendingEntry;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.Side;
import dev.solde.examples.portal.desk.Customer;
import dev.solde.examples.portal.web.Access;
import dev.solde.examples.portal.web.Parameters;
import dev.solde.examples.portal.web.Request;
import dev.solde.examples.portal.web.Response;
import dev.solde.examples.portal.web.Routes;
import dev.solde.examples.portal.words.Words;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.money.CurrencyUnit;

/** An invoice: entries that wait, and lines that are typed in. */
final class InvoicePages {

    private static final int LINES = 4;

    private final Site site;

    InvoicePages(Site site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        routes.get(
                        Access.CLERK,
                        "/customers/{}/invoices/new",
                        request -> Response.html(page(request, Parameters.NONE, "")))
                .post(Access.CLERK, "/customers/{}/invoices/new", this::issue);
    }

    private record EntryRow(String id, String label, String day, String amount, boolean ticked) {}

    private record LineRow(int number, String label, String quantity, String price, List<Taxes.Choice> taxes) {}

    private record View(
            String problem,
            Customer customer,
            String link,
            String currency,
            List<EntryRow> entries,
            List<LineRow> lines,
            String due) {}

    private String page(Request request, Parameters given, String problem) {
        Customer customer = site.customer(request);
        Words words = site.words(request);
        View view = new View(
                problem,
                customer,
                Links.to(customer.account()),
                site.office().currency(customer.account()).getCurrencyCode(),
                site.office().position(customer.account()).pending().stream()
                        .map(entry -> entry(entry, ticked(entry, given), words))
                        .toList(),
                IntStream.rangeClosed(1, LINES)
                        .mapToObj(number -> line(number, given, words))
                        .toList(),
                given.shown("due"));
        return site.rendered(request, words.say("newInvoice"), "invoice", view);
    }

    /** What is due is ticked when the page is opened; a form that was sent stays as it was. */
    private boolean ticked(PendingEntry entry, Parameters given) {
        return given == Parameters.NONE
                ? !entry.processingDate().isAfter(site.today())
                : given.all("entry").contains(id(entry));
    }

    private static String id(PendingEntry entry) {
        return entry.id().uuid().toString();
    }

    private static EntryRow entry(PendingEntry entry, boolean ticked, Words words) {
        return new EntryRow(
                id(entry),
                entry.label(),
                words.day(entry.processingDate()),
                words.number(
                        entry.side() == Side.DEBIT ? entry.left() : entry.left().negate()),
                ticked);
    }

    private static LineRow line(int number, Parameters given, Words words) {
        return new LineRow(
                number,
                given.shown("label" + number),
                given.shown("quantity" + number),
                given.shown("price" + number),
                Taxes.choices(given.text("tax" + number).orElse("20"), words));
    }

    private Response issue(Request request) throws IOException {
        AccountId account = site.customer(request).account();
        Form form = new Form(request.form(), site.words(request));
        return site.attempt(request)
                .of(
                        () -> Response.see(Links.to(site.office()
                                .issue(invoice(account, request.form(), form), form.key())
                                .id())),
                        problem -> page(request, request.form(), problem));
    }

    private IssueInvoice invoice(AccountId account, Parameters given, Form form) {
        CurrencyUnit currency = site.office().currency(account);
        List<Line> lines = IntStream.rangeClosed(1, LINES)
                .mapToObj(number -> line(number, form, currency))
                .flatMap(Optional::stream)
                .toList();
        List<PendingEntryId> entries = given.all("entry").stream()
                .map(uuid -> new PendingEntryId(account, Form.uuid(uuid)))
                .toList();
        if (lines.isEmpty() && entries.isEmpty()) {
            throw new Mistake(form.words().say("mistake.noLine"));
        }
        return IssueInvoice.builder(account)
                .lines(lines)
                .entries(entries)
                .dueDate(form.day("due", "dueDate"))
                .build();
    }

    /** A line without a label is not meant. */
    private static Optional<Line> line(int number, Form form, CurrencyUnit currency) {
        return form.given()
                .text("label" + number)
                .map(label -> Line.builder(label)
                        .quantity(form.number("quantity" + number, "quantity").orElse(BigDecimal.ONE))
                        .unitPrice(form.amount("price" + number, "unitPrice", currency))
                        .tax(Taxes.of(form.given().shown("tax" + number)))
                        .build());
    }
}
