package dev.solde.examples.portal.pages;

import dev.solde.billing.documents.PrintedDocument;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.payment.ExpectedPayment;
import dev.solde.billing.payment.ExpectedPaymentState;
import dev.solde.billing.statement.Statement;
import dev.solde.examples.portal.desk.Customer;
import dev.solde.examples.portal.desk.CustomerDesk;
import dev.solde.examples.portal.gateway.Charge;
import dev.solde.examples.portal.web.Access;
import dev.solde.examples.portal.web.NotFound;
import dev.solde.examples.portal.web.Request;
import dev.solde.examples.portal.web.Response;
import dev.solde.examples.portal.web.Routes;
import dev.solde.examples.portal.words.Words;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/** What a customer sees of his own account, and how he pays. No address here names an account: it is the session's. */
final class OwnPages {

    private final Site site;

    OwnPages(Site site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        routes.get(Access.CUSTOMER, "/account", this::home)
                .post(Access.CUSTOMER, "/account/statements", this::make)
                .get(Access.CUSTOMER, "/account/statements/{}", request -> Response.html(statement(request, "")))
                .get(Access.CUSTOMER, "/account/statements/{}/html", request -> shown(paper(request)))
                .get(Access.CUSTOMER, "/account/statements/{}/pdf", request -> pdf(paper(request)))
                .post(Access.CUSTOMER, "/account/statements/{}/pay", this::pay)
                .get(Access.CUSTOMER, "/account/payments/{}", this::payment)
                .post(Access.CUSTOMER, "/account/payments/{}/give-up", this::giveUp)
                .get(Access.CUSTOMER, "/account/documents/{}/{}/html", request -> shown(document(request)))
                .get(Access.CUSTOMER, "/account/documents/{}/{}/pdf", request -> pdf(document(request)));
    }

    private record ItemRow(String link, String name, String due, String days, String open, boolean late) {}

    private record StatementRow(String link, String period, String closing, String payable) {}

    private record PaymentRow(String link, String amount, String state) {}

    private record Home(
            Customer customer,
            String currency,
            String balance,
            String meaning,
            String payable,
            boolean toPay,
            String credit,
            List<ItemRow> open,
            List<StatementRow> statements,
            List<PaymentRow> onTheirWay) {}

    private Response home(Request request) {
        CustomerDesk desk = site.desk(request);
        Words words = site.words(request);
        var overview = desk.overview();
        Customer customer = customer(request);
        String meaning =
                overview.balance().isZero() ? "settled" : overview.balance().isPositive() ? "owed" : "owing";
        Home home = new Home(
                customer,
                desk.currency().getCurrencyCode(),
                words.money(overview.balance()),
                words.say("own." + meaning),
                words.money(overview.payableNow()),
                overview.payableNow().isPositive(),
                overview.availableCredit().isPositive() ? words.money(overview.availableCredit()) : "",
                desk.openItems().stream()
                        .filter(item -> item.side() == Side.DEBIT)
                        .map(item -> row(item, request))
                        .toList(),
                desk.statements().stream()
                        .map(made -> new StatementRow(
                                "/account" + Links.own(made.id()),
                                words.day(made.period().from()) + " – "
                                        + words.day(made.period().to()),
                                words.money(made.closingBalance()),
                                words.money(made.amountPayable())))
                        .toList(),
                desk.onTheirWay().stream().map(payment -> row(payment, words)).toList());
        return site.html(request, words.say("myAccount"), "own-account", home);
    }

    private Customer customer(Request request) {
        return site.office().customer(AccountId.of(request.ownAccount())).orElseThrow(NotFound::new);
    }

    private ItemRow row(OpenItem item, Request request) {
        Words words = site.words(request);
        boolean late = item.isOverdue(site.today());
        long days = ChronoUnit.DAYS.between(item.dueDate(), site.today());
        String link = Links.to(item.id());
        return new ItemRow(
                link.isEmpty() ? "" : "/account" + Links.own(item.id()),
                site.names(request).of(item),
                words.day(item.dueDate()),
                late ? words.daysLate(days) : "",
                words.number(item.openAmount()),
                late);
    }

    private static PaymentRow row(ExpectedPayment payment, Words words) {
        boolean atGateway = payment.state() == ExpectedPaymentState.IN_PROGRESS;
        return new PaymentRow(
                atGateway ? "/account/payments/" + payment.id().uuid() : "",
                words.money(payment.amount()),
                payment.dueOn()
                        .map(day -> words.say("promisedFor", words.day(day)))
                        .orElse(words.say("inProgress")));
    }

    private Response make(Request request) throws IOException {
        Form form = new Form(request.form(), site.words(request));
        Statement made = site.desk(request).makeStatement(site.today(), form.key());
        return Response.see("/account" + Links.own(made.id()));
    }

    private record StatementView(
            String problem, String self, String title, String payable, boolean toPay, String amount, String version) {}

    private Statement statement(Request request) {
        return site.desk(request).statement(Form.uuid(request.name()));
    }

    private PrintedDocument paper(Request request) {
        return site.papers().statement(statement(request), request.session().locale());
    }

    private String statement(Request request, String problem) {
        CustomerDesk desk = site.desk(request);
        Words words = site.words(request);
        Statement statement = statement(request);
        long version = desk.version();
        MonetaryAmount payable = desk.payable(statement, version).values().stream()
                .reduce(Amounts.ofMinor(0, statement.currency()), MonetaryAmount::add);
        StatementView view = new StatementView(
                problem,
                "/account" + Links.own(statement.id()),
                words.say(
                        "statementOf",
                        words.day(statement.period().from()),
                        words.day(statement.period().to())),
                words.money(payable),
                payable.isPositive(),
                request.form().text("amount").orElse(words.field(payable)),
                Long.toString(version));
        return site.rendered(request, view.title(), "own-statement", view);
    }

    /** Reserves, then sends the payer to the gateway; sent twice, it is the same reservation and the same charge. */
    private Response pay(Request request) throws IOException {
        Form form = new Form(request.form(), site.words(request));
        return site.attempt(request)
                .of(
                        () -> {
                            Statement statement = statement(request);
                            MonetaryAmount amount = form.amount("amount", "amount", statement.currency());
                            ExpectedPayment reserved =
                                    site.desk(request).reserve(statement, amount, form.version(), form.key());
                            Charge charge = site.gateway()
                                    .ask(
                                            site.sessions().secret(),
                                            reserved.id().toString(),
                                            Amounts.format(reserved.amount()),
                                            "/account/payments/" + reserved.id().uuid());
                            return Response.see("/gateway/" + charge.id());
                        },
                        problem -> statement(request, problem));
    }

    private record PaymentView(
            String problem,
            String self,
            String amount,
            String checkout,
            boolean undecided,
            boolean waiting,
            boolean arrived,
            boolean failed,
            String receipt) {}

    private Response payment(Request request) {
        PaymentView view = payment(request, "");
        return request.fragment()
                ? Response.html(site.views().fragment(request.session(), "own-payment-state", view))
                : site.html(request, site.words(request).say("payment"), "own-payment", view);
    }

    /** While nobody decided at the gateway, the payer may go on there or give it up. */
    private PaymentView payment(Request request, String problem) {
        Words words = site.words(request);
        ExpectedPayment payment = site.desk(request).payment(Form.uuid(request.name()));
        boolean live = payment.state().isLive();
        Optional<Charge> charge = site.gateway().chargeOf(payment.id().toString());
        boolean undecided = live
                && payment.state() == ExpectedPaymentState.IN_PROGRESS
                && charge.map(Charge::state)
                        .map(state -> state == Charge.State.OPEN || state == Charge.State.DECLINED)
                        .orElse(true);
        return new PaymentView(
                problem,
                "/account/payments/" + payment.id().uuid(),
                words.money(payment.amount()),
                charge.filter(one -> live && one.state() == Charge.State.OPEN)
                        .map(one -> "/gateway/" + one.id())
                        .orElse(""),
                undecided,
                live && !undecided,
                payment.state() == ExpectedPaymentState.COLLECTED,
                !live && payment.state() != ExpectedPaymentState.COLLECTED,
                payment.payment().map(id -> "/account" + Links.own(id)).orElse(""));
    }

    private Response giveUp(Request request) throws IOException {
        Words words = site.words(request);
        Form form = new Form(request.form(), words);
        CustomerDesk desk = site.desk(request);
        return site.attempt(request)
                .of(
                        () -> {
                            ExpectedPayment payment = desk.payment(Form.uuid(request.name()));
                            site.withdraw(payment.id(), words);
                            desk.giveUp(payment.id().uuid(), form.key());
                            return Response.see(
                                    "/account/payments/" + payment.id().uuid());
                        },
                        problem ->
                                site.rendered(request, words.say("payment"), "own-payment", payment(request, problem)));
    }

    private PrintedDocument document(Request request) {
        ItemId item = Links.item(
                AccountId.of(request.ownAccount()),
                request.name(),
                request.names().get(1));
        return site.papers().of(item, request.session().locale()).orElseThrow(NotFound::new);
    }

    private static Response shown(PrintedDocument paper) throws IOException {
        return Response.document(paper::writeHtml);
    }

    private static Response pdf(PrintedDocument paper) throws IOException {
        return Response.pdf(paper.fileName(), paper::writePdf);
    }
}
