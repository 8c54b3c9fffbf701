package dev.solde.examples.portal.pages;

import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.examples.portal.desk.AllocationForm;
import dev.solde.examples.portal.desk.Customer;
import dev.solde.examples.portal.web.Access;
import dev.solde.examples.portal.web.BadRequest;
import dev.solde.examples.portal.web.Parameters;
import dev.solde.examples.portal.web.Request;
import dev.solde.examples.portal.web.Response;
import dev.solde.examples.portal.web.Routes;
import dev.solde.examples.portal.words.Words;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;

/** A payment: how much, and what it settles, proposed and then as the clerk wants it; credit notes pay with negative lines. */
final class PaymentPages {

    private static final String LINE = "line:";

    private final Site site;

    PaymentPages(Site site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        routes.get(Access.CLERK, "/customers/{}/payments/new", this::form)
                .post(Access.CLERK, "/customers/{}/payments/new", this::record);
    }

    private record Row(
            String field, String name, String due, boolean late, boolean disputed, String open, String value) {}

    private record View(
            String problem,
            Customer customer,
            String link,
            String currency,
            String amount,
            String version,
            String day,
            String reference,
            List<Methods.Choice> methods,
            List<Row> debits,
            List<Row> creditNotes,
            String unallocated) {}

    /** The form with what the oldest due would get of the amount; asked again whenever the amount changes. */
    private Response form(Request request) throws IOException {
        return proposed(request, request.query());
    }

    private Response proposed(Request request, Parameters given) throws IOException {
        Words words = site.words(request);
        Customer customer = site.customer(request);
        return site.attempt(request)
                .of(
                        () -> {
                            Optional<MonetaryAmount> amount = amount(given, customer.account(), words);
                            View view = view(request, given, amount, Parameters.NONE, "");
                            return request.fragment()
                                    ? Response.html(site.views().fragment(request.session(), "payment-lines", view))
                                    : site.html(request, words.say("newPayment"), "payment", view);
                        },
                        problem -> request.fragment()
                                ? site.views()
                                        .fragment(
                                                request.session(),
                                                "payment-lines",
                                                view(request, given, Optional.empty(), Parameters.NONE, problem))
                                : page(request, given, problem));
    }

    private Optional<MonetaryAmount> amount(Parameters given, AccountId account, Words words) {
        return new Form(given, words)
                .amountIfAny("amount", "amount", site.office().currency(account))
                .filter(MonetaryAmount::isPositive);
    }

    private String page(Request request, Parameters given, String problem) {
        return site.rendered(
                request,
                site.words(request).say("newPayment"),
                "payment",
                view(request, given, Optional.empty(), given, problem));
    }

    private View view(
            Request request, Parameters given, Optional<MonetaryAmount> amount, Parameters lines, String problem) {
        Customer customer = site.customer(request);
        Words words = site.words(request);
        AllocationForm form = site.office().propose(customer.account(), amount);
        return new View(
                problem,
                customer,
                Links.to(customer.account()),
                site.office().currency(customer.account()).getCurrencyCode(),
                given.shown("amount"),
                Long.toString(form.version()),
                given.text("day").orElse(site.today().toString()),
                given.shown("reference"),
                Methods.choices(given.shown("method"), words),
                form.debits().stream()
                        .map(item -> row(item, item.openAmount(), form.proposed(item), lines, request))
                        .toList(),
                form.creditNotes().stream()
                        .map(item -> row(item, item.openAmount().negate(), Optional.empty(), lines, request))
                        .toList(),
                form.proposal()
                        .map(proposal -> words.money(proposal.unallocated()))
                        .orElse(""));
    }

    private Row row(
            OpenItem item, MonetaryAmount open, Optional<MonetaryAmount> proposed, Parameters lines, Request request) {
        Words words = site.words(request);
        String field = LINE + item.id().kind().code() + ":" + item.id().uuid();
        return new Row(
                field,
                site.names(request).of(item),
                words.day(item.dueDate()),
                item.isOverdue(site.today()),
                item.disputed(),
                words.number(open),
                lines.has(field)
                        ? lines.shown(field)
                        : proposed.map(words::field).orElse(""));
    }

    private Response record(Request request) throws IOException {
        AccountId account = site.customer(request).account();
        Form form = new Form(request.form(), site.words(request));
        if (request.form().has("propose")) {
            return proposed(request, request.form());
        }
        return site.attempt(request)
                .of(
                        () -> Response.see(
                                recorded(account, form).map(Links::to).orElse(Links.to(account))),
                        problem -> page(request, request.form(), problem));
    }

    /** The payment, if money came; a form of zero settles invoices with credit notes alone. */
    private Optional<PaymentId> recorded(AccountId account, Form form) {
        CurrencyUnit currency = site.office().currency(account);
        Map<ItemId, MonetaryAmount> lines = lines(account, form, currency);
        MonetaryAmount amount = form.amount("amount", "amount", currency);
        if (amount.isZero()) {
            if (lines.isEmpty()) {
                throw new Mistake(form.words().say("mistake.noAllocation"));
            }
            site.office().settle(account, form.version(), lines, form.key());
            return Optional.empty();
        }
        RecordPayment.Builder payment = RecordPayment.builder(
                        account, amount, Methods.of(form.given().shown("method")))
                .postingDate(form.day("day", "receivedOn"))
                .reference(form.given().text("reference"))
                .expectedVersion(form.version());
        if (lines.entrySet().stream()
                .anyMatch(line -> !(line.getKey() instanceof DebitItemId)
                        || line.getValue().isNegative())) {
            return Optional.of(site.office().record(payment.build(), lines, form.key()));
        }
        lines.forEach((item, share) -> payment.allocate((DebitItemId) item, share));
        return Optional.of(site.office().record(payment.build(), form.key()));
    }

    private static Map<ItemId, MonetaryAmount> lines(AccountId account, Form form, CurrencyUnit currency) {
        Map<ItemId, MonetaryAmount> lines = new LinkedHashMap<>();
        for (String field : form.given().values().keySet()) {
            if (field.startsWith(LINE)) {
                form.amountIfAny(field, "allocated", currency)
                        .filter(amount -> !amount.isZero())
                        .ifPresent(amount -> lines.put(item(account, field), amount));
            }
        }
        return lines;
    }

    private static ItemId item(AccountId account, String field) {
        String[] parts = field.split(":", -1);
        try {
            if (parts.length == 3) {
                ItemId item = ItemKind.ofCode(parts[1]).id(account, Form.uuid(parts[2]));
                if (item instanceof DebitItemId || item instanceof CreditNoteId) {
                    return item;
                }
            }
        } catch (IllegalArgumentException e) {
            // Said below: no form of ours has such a field.
        }
        throw new BadRequest("no such line: " + field);
    }
}
