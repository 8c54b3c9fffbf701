package dev.solde.examples.portal.pages;

import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.documents.PrintedDocument;
import dev.solde.billing.ledger.StatementId;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementKind;
import dev.solde.billing.statement.StatementRow;
import dev.solde.examples.portal.desk.Customer;
import dev.solde.examples.portal.web.Access;
import dev.solde.examples.portal.web.Parameters;
import dev.solde.examples.portal.web.Request;
import dev.solde.examples.portal.web.Response;
import dev.solde.examples.portal.web.Routes;
import dev.solde.examples.portal.words.Words;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** A statement: of a period, of everything or of what is unpaid; looked at, made, printed, sent, and paid from. */
final class StatementPages {

    private final Site site;

    StatementPages(Site site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        String all = "/customers/{}/statements";
        routes.get(Access.CLERK, all + "/new", request -> choice(request, request.query(), ""))
                .get(Access.CLERK, all + "/preview", request -> shown(previewed(request)))
                .get(Access.CLERK, all + "/preview/pdf", request -> pdf(previewed(request)))
                .post(Access.CLERK, all + "/new", this::make)
                .get(Access.CLERK, all + "/{}", request -> Response.html(page(request, "")))
                .get(Access.CLERK, all + "/{}/html", request -> shown(made(request)))
                .get(Access.CLERK, all + "/{}/pdf", request -> pdf(made(request)))
                .post(Access.CLERK, all + "/{}/send", this::send)
                .post(Access.CLERK, all + "/{}/pay", this::pay);
    }

    private record InvoiceLink(String link, String number) {}

    private record Choice(
            String problem,
            Customer customer,
            String link,
            String from,
            String to,
            boolean unpaid,
            boolean readable,
            boolean offered,
            String reason,
            List<InvoiceLink> instead,
            String query) {}

    private GenerateStatement asked(Request request, Parameters given) {
        Form form = new Form(given, site.words(request));
        LocalDate to = form.day("to", "to").orElse(site.today());
        LocalDate from =
                form.day("from", "from").orElse(site.today().minusMonths(3).withDayOfMonth(1));
        if (from.isAfter(to)) {
            throw new Mistake(site.words(request).say("mistake.period"));
        }
        GenerateStatement.Builder statement = GenerateStatement.builder(
                site.customer(request).account(), StatementKind.ACTIVITY, DateRange.of(from, to));
        return (given.has("unpaid") ? statement.unpaidOnly() : statement).build();
    }

    private Response choice(Request request, Parameters given, String problem) throws IOException {
        return site.attempt(request)
                .of(
                        () -> site.html(
                                request,
                                site.words(request).say("newStatement"),
                                "statement-new",
                                choice(request, given, problem, asked(request, given))),
                        mistake -> unreadable(request, given, mistake));
    }

    /** The form as it was sent, and nothing below it. */
    private String unreadable(Request request, Parameters given, String mistake) {
        Customer customer = site.customer(request);
        Choice choice = new Choice(
                mistake,
                customer,
                Links.to(customer.account()),
                given.shown("from"),
                given.shown("to"),
                given.has("unpaid"),
                false,
                false,
                "",
                List.of(),
                "");
        return site.rendered(request, site.words(request).say("newStatement"), "statement-new", choice);
    }

    private Choice choice(Request request, Parameters given, String problem, GenerateStatement asked) {
        Customer customer = site.customer(request);
        Words words = site.words(request);
        boolean offered = site.office().canOffer(asked);
        List<StatementRow> invoices = site.office()
                .preview(asked.toBuilder().unpaidOnly(false).build())
                .invoices();
        String query = "from=" + asked.period().from() + "&to=" + asked.period().to()
                + (given.has("unpaid") ? "&unpaid=on" : "");
        return new Choice(
                problem,
                customer,
                Links.to(customer.account()),
                asked.period().from().toString(),
                asked.period().to().toString(),
                given.has("unpaid"),
                true,
                offered,
                offered ? "" : words.say("statementNeeds", Integer.toString(invoices.size())),
                offered
                        ? List.of()
                        : invoices.stream().map(StatementPages::link).toList(),
                query);
    }

    private static InvoiceLink link(StatementRow row) {
        return new InvoiceLink(
                Links.to(row.item()), row.number().map(Object::toString).orElse(""));
    }

    private PrintedDocument previewed(Request request) {
        return site.papers()
                .statement(
                        site.office().preview(asked(request, request.query())),
                        request.session().locale());
    }

    private Response make(Request request) throws IOException {
        Form form = new Form(request.form(), site.words(request));
        return site.attempt(request)
                .of(
                        () -> {
                            GenerateStatement asked = asked(request, request.form());
                            return site.office().canOffer(asked)
                                    ? Response.see(Links.to(site.office()
                                            .make(asked, form.key())
                                            .id()))
                                    : choice(request, request.form(), "");
                        },
                        problem -> unreadable(request, request.form(), problem));
    }

    private record View(
            String problem,
            Customer customer,
            String link,
            String self,
            String title,
            List<String> sendings,
            String payable,
            boolean toPay,
            String amount,
            String place,
            List<Methods.Choice> methods) {}

    private Statement statement(Request request) {
        StatementId id = new StatementId(
                site.customer(request).account(), Form.uuid(request.names().get(1)));
        return site.office().statement(id);
    }

    private PrintedDocument made(Request request) {
        return site.papers().statement(statement(request), request.session().locale());
    }

    private String page(Request request, String problem) {
        Statement statement = statement(request);
        Customer customer = site.customer(request);
        Words words = site.words(request);
        View view = new View(
                problem,
                customer,
                Links.to(customer.account()),
                Links.to(statement.id()),
                words.say(
                        "statementOf",
                        words.day(statement.period().from()),
                        words.day(statement.period().to())),
                site.sendings(statement.id(), words),
                words.money(statement.amountPayable()),
                statement.amountPayable().isPositive(),
                request.form().text("amount").orElse(words.field(statement.amountPayable())),
                site.post().place(),
                Methods.choices(request.form().shown("method"), words));
        return site.rendered(request, view.title(), "statement", view);
    }

    private Response send(Request request) throws IOException {
        Form form = new Form(request.form(), site.words(request));
        return site.attempt(request)
                .of(
                        () -> {
                            StatementId id = statement(request).id();
                            site.post().send(id, made(request), site.customer(request), form.key());
                            return Response.see(Links.to(id));
                        },
                        problem -> page(request, problem));
    }

    /** Money that came for this statement: it settles what is open on it, the oldest first. */
    private Response pay(Request request) throws IOException {
        Form form = new Form(request.form(), site.words(request));
        return site.attempt(request)
                .of(
                        () -> {
                            Statement statement = statement(request);
                            RecordPayment payment = RecordPayment.of(
                                    statement.id(),
                                    form.amount("amount", "amount", statement.currency()),
                                    Methods.of(request.form().shown("method")));
                            return Response.see(Links.to(site.office().record(payment, form.key())));
                        },
                        problem -> page(request, problem));
    }

    private static Response shown(PrintedDocument document) throws IOException {
        return Response.document(document::writeHtml);
    }

    private static Response pdf(PrintedDocument document) throws IOException {
        return Response.pdf(document.fileName(), document::writePdf);
    }
}
