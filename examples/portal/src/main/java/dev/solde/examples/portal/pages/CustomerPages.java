package dev.solde.examples.portal.pages;

import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.document.PendingEntry;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.ledger.LedgerEntry;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.payment.Refund;
import dev.solde.billing.payment.RefundState;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementKind;
import dev.solde.billing.statement.StatementRow;
import dev.solde.examples.portal.desk.Customer;
import dev.solde.examples.portal.desk.Position;
import dev.solde.examples.portal.web.Access;
import dev.solde.examples.portal.web.BadRequest;
import dev.solde.examples.portal.web.Request;
import dev.solde.examples.portal.web.Response;
import dev.solde.examples.portal.web.Routes;
import dev.solde.examples.portal.words.Words;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
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
                .post(Access.CLERK, "/customers/{}/refunds/{}/cancel", this::cancelRefund);
    }

    record View(
            String problem,
            Customer customer,
            String link,
            String currency,
            Figures figures,
            List<Ageing.Bar> ageing,
            List<OpenRow> open,
            boolean creditWaits,
            List<PendingRow> pending,
            List<DocumentRow> documents,
            List<RefundRow> refunds,
            List<StatementLink> statements,
            LedgerPage ledger) {}

    record Figures(
            String balance,
            String meaning,
            String outstanding,
            String overdue,
            boolean late,
            String credit,
            String unbilled,
            String expected) {}

    record OpenRow(
            String link,
            String name,
            String due,
            String days,
            boolean late,
            boolean disputed,
            String amount,
            String open) {}

    record PendingRow(String cancel, String label, String day, String amount, boolean gross) {}

    record DocumentRow(String link, String name, String date, String amount, String open, String state, String tone) {}

    record RefundRow(String link, String cancel, String method, String date, String amount, String state) {}

    record StatementLink(String link, String period, String payable) {}

    record EntryRow(String link, String name, String date, String debit, String credit, String balance) {}

    record LedgerPage(List<EntryRow> rows, String next) {}

    private String page(Request request, String problem) {
        Customer customer = site.customer(request);
        Words words = site.words(request);
        Position position = site.office().position(customer.account());
        View view = new View(
                problem,
                customer,
                Links.to(customer.account()),
                site.office().currency(customer.account()).getCurrencyCode(),
                figures(position, words),
                Ageing.bars(position.ageing(), words),
                position.openItems().stream().map(item -> open(item, request)).toList(),
                position.overview().availableCredit().isPositive(),
                position.pending().stream()
                        .map(entry -> pending(entry, customer, words))
                        .toList(),
                documents(customer, request),
                refunds(position, customer, request),
                statements(customer, words),
                entries(request, customer, PageRequest.first(ENTRIES)));
        return site.rendered(request, customer.name(), "customer", view);
    }

    private static Figures figures(Position position, Words words) {
        var overview = position.overview();
        String meaning =
                overview.balance().isZero() ? "settled" : overview.balance().isPositive() ? "owed" : "owing";
        return new Figures(
                words.money(overview.balance()),
                words.say("balance." + meaning),
                words.money(overview.outstanding()),
                words.money(overview.overdue()),
                overview.overdue().isPositive(),
                words.money(overview.availableCredit()),
                words.money(overview.unbilled()),
                overview.scheduledPayments().isZero() ? "" : words.money(overview.scheduledPayments()));
    }

    private OpenRow open(OpenItem item, Request request) {
        Words words = site.words(request);
        boolean late = item.isOverdue(site.today());
        long days = ChronoUnit.DAYS.between(item.dueDate(), site.today());
        boolean credit = item.side() == Side.CREDIT;
        return new OpenRow(
                Links.to(item.id()),
                site.names(request).of(item),
                credit ? "" : words.day(item.dueDate()),
                late ? words.say("daysLate", Long.toString(days)) : "",
                late,
                item.disputed(),
                words.number(credit ? item.amount().negate() : item.amount()),
                words.number(credit ? item.openAmount().negate() : item.openAmount()));
    }

    private static PendingRow pending(PendingEntry entry, Customer customer, Words words) {
        return new PendingRow(
                Links.to(customer.account()) + "/entries/" + entry.id().uuid() + "/cancel",
                entry.label(),
                words.day(entry.processingDate()),
                words.number(
                        entry.side() == Side.DEBIT ? entry.left() : entry.left().negate()),
                entry.priceMode() == PriceMode.GROSS);
    }

    /** The documents of a year: the rows of a statement that is only looked at. */
    private List<DocumentRow> documents(Customer customer, Request request) {
        DateRange year = DateRange.of(site.today().minusYears(1), site.today());
        Statement statement =
                site.office().preview(GenerateStatement.of(customer.account(), StatementKind.ACTIVITY, year));
        List<DocumentRow> rows = new ArrayList<>(
                statement.rows().stream().map(row -> document(row, request)).toList());
        Collections.reverse(rows);
        return rows;
    }

    private DocumentRow document(StatementRow row, Request request) {
        Words words = site.words(request);
        String state = row.isSettled() ? "settled" : row.daysOverdue(site.today()) > 0 ? "late" : "open";
        String name = words.word("kind", row.kind().name())
                + row.number().map(number -> " " + number).orElse("");
        return new DocumentRow(
                Links.to(row.item()),
                name,
                words.day(row.date()),
                words.number(
                        row.kind().side() == Side.DEBIT
                                ? row.amount()
                                : row.amount().negate()),
                row.isSettled() ? "" : words.number(row.openAmount()),
                words.say("document." + (row.credit().isPresent() && !row.isSettled() ? "waits" : state)),
                row.credit().isPresent() && !row.isSettled() ? "waits" : state);
    }

    private List<RefundRow> refunds(Position position, Customer customer, Request request) {
        List<RefundRow> rows = new ArrayList<>();
        for (Refund refund : position.refunds()) {
            rows.add(0, refund(refund, customer, site.words(request)));
        }
        return rows;
    }

    private RefundRow refund(Refund refund, Customer customer, Words words) {
        boolean cancellable =
                refund.state() == RefundState.PENDING && refund.cancellableOn().equals(site.today());
        return new RefundRow(
                Links.to(refund.id()),
                cancellable
                        ? Links.to(customer.account()) + "/refunds/"
                                + refund.id().uuid() + "/cancel"
                        : "",
                words.word("method", refund.method().code()),
                words.day(refund.postingDate()),
                words.number(refund.amount()),
                words.word("state", refund.state().name()));
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
        return new LedgerPage(
                page.items().stream()
                        .map(entry -> entry(entry, site.words(request)))
                        .toList(),
                next);
    }

    private static EntryRow entry(LedgerEntry entry, Words words) {
        boolean debit = entry.side() == Side.DEBIT;
        String name = words.word("kind", entry.item().kind().name())
                + entry.number().map(number -> " " + number).orElse("");
        return new EntryRow(
                Links.to(entry.item()),
                name,
                words.day(entry.postingDate()),
                debit ? words.number(entry.amount()) : "",
                debit ? "" : words.number(entry.amount()),
                words.number(entry.balanceAfter()));
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
