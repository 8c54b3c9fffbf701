package dev.solde.examples.portal.pages;

import dev.solde.billing.RejectedException;
import dev.solde.billing.command.CancelItems;
import dev.solde.billing.command.CreditSettlement;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.Penalty;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.InvoiceLine;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.examples.portal.desk.Customer;
import dev.solde.examples.portal.web.Access;
import dev.solde.examples.portal.web.BadRequest;
import dev.solde.examples.portal.web.Parameters;
import dev.solde.examples.portal.web.Request;
import dev.solde.examples.portal.web.Response;
import dev.solde.examples.portal.web.Routes;
import dev.solde.examples.portal.words.Words;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A credit note: the lines of the invoice as far as they are left, to be ticked, and what is kept of them. */
final class CreditPages {

    private final Site site;

    CreditPages(Site site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        routes.get(
                        Access.CLERK,
                        "/customers/{}/invoices/{}/credit",
                        request -> Response.html(page(request, Parameters.NONE, "")))
                .post(Access.CLERK, "/customers/{}/invoices/{}/credit", this::credit);
    }

    private record LineRow(int number, String label, String quantity, String left, String amount, boolean ticked) {}

    private record View(
            String problem,
            Customer customer,
            String link,
            String invoice,
            String currency,
            boolean gross,
            List<LineRow> lines,
            String penalty,
            boolean waits,
            String reason) {}

    private InvoiceId invoice(Request request) {
        return new InvoiceId(
                site.customer(request).account(), Form.uuid(request.names().get(1)));
    }

    private String page(Request request, Parameters given, String problem) {
        Words words = site.words(request);
        Invoice invoice = site.office().invoice(invoice(request));
        Map<Integer, InvoiceLine> left = new LinkedHashMap<>();
        String said = problem;
        try {
            CreditNote rest = site.office().creditable(invoice.id());
            rest.lines().forEach(line -> line.creditedLine().ifPresent(number -> left.put(number, line)));
        } catch (RejectedException e) {
            // Nothing is left to credit: the page says so where the lines would be.
            said = site.attempt(request).said(e);
        }
        View view = new View(
                said,
                site.customer(request),
                Links.to(invoice.id()),
                invoice.number().value(),
                invoice.currency().getCurrencyCode(),
                invoice.priceMode() == PriceMode.GROSS,
                left.entrySet().stream()
                        .map(line -> line(line.getKey(), line.getValue(), invoice, given, words))
                        .toList(),
                given.shown("penalty"),
                given.shown("settle").equals("wait"),
                given.shown("reason"));
        return site.rendered(request, words.say("newCreditNote"), "credit", view);
    }

    private static LineRow line(int number, InvoiceLine left, Invoice invoice, Parameters given, Words words) {
        return new LineRow(
                number,
                invoice.lines().get(number - 1).label(),
                given.text("quantity" + number).orElse(words.field(left.quantity())),
                words.quantity(left.quantity()),
                words.number(left.amount()),
                given.all("line").contains(Integer.toString(number)));
    }

    private Response credit(Request request) throws IOException {
        InvoiceId invoice = invoice(request);
        Form form = new Form(request.form(), site.words(request));
        return site.attempt(request)
                .of(
                        () -> Response.see(Links.to(note(invoice, form).id())),
                        problem -> page(request, request.form(), problem));
    }

    /** With something kept, whole lines are cancelled; otherwise so many pieces of each are credited. */
    private CreditNote note(InvoiceId invoice, Form form) {
        Map<Integer, Optional<BigDecimal>> pieces = pieces(invoice, form);
        Optional<BigDecimal> penalty = form.number("penalty", "penalty").filter(percent -> percent.signum() != 0);
        Optional<String> reason = form.given().text("reason");
        if (penalty.isEmpty()) {
            IssueCreditNote.Builder note = IssueCreditNote.builder(invoice).reason(reason);
            pieces.forEach((line, some) ->
                    some.ifPresentOrElse(quantity -> note.lineQuantity(line, quantity), () -> note.line(line)));
            boolean wait = form.given().shown("settle").equals("wait");
            return site.office()
                    .credit(
                            note.settle(wait ? CreditSettlement.NONE : CreditSettlement.OWN_INVOICE)
                                    .build(),
                            form.key());
        }
        if (pieces.values().stream().anyMatch(Optional::isPresent)) {
            throw new Mistake(form.words().say("mistake.penaltyOfPart"));
        }
        return site.office()
                .credit(
                        CancelItems.builder(invoice)
                                .lines(pieces.keySet())
                                .penalty(Penalty.percent(penalty.get()))
                                .reason(reason)
                                .build(),
                        form.key());
    }

    /** The ticked lines, each with its pieces where they are not all that is left. */
    private Map<Integer, Optional<BigDecimal>> pieces(InvoiceId invoice, Form form) {
        Map<Integer, BigDecimal> left = new LinkedHashMap<>();
        site.office()
                .creditable(invoice)
                .lines()
                .forEach(line -> line.creditedLine().ifPresent(number -> left.put(number, line.quantity())));
        Map<Integer, Optional<BigDecimal>> pieces = new LinkedHashMap<>();
        for (String ticked : form.given().all("line")) {
            int number = number(ticked);
            Optional<BigDecimal> wanted = form.number("quantity" + number, "quantity");
            pieces.put(number, wanted.filter(some -> some.compareTo(left.getOrDefault(number, BigDecimal.ZERO)) != 0));
        }
        if (pieces.isEmpty()) {
            throw new Mistake(form.words().say("mistake.noTick"));
        }
        return pieces;
    }

    private static int number(String ticked) {
        try {
            return Integer.parseInt(ticked);
        } catch (NumberFormatException e) {
            throw new BadRequest("no such line: " + ticked);
        }
    }
}
