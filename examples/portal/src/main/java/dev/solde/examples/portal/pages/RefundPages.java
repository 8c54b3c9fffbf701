package dev.solde.examples.portal.pages;

import dev.solde.billing.command.RefundCredit;
import dev.solde.billing.command.RefundPayment;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.examples.portal.desk.Customer;
import dev.solde.examples.portal.desk.Position;
import dev.solde.examples.portal.web.Access;
import dev.solde.examples.portal.web.BadRequest;
import dev.solde.examples.portal.web.Parameters;
import dev.solde.examples.portal.web.Request;
import dev.solde.examples.portal.web.Response;
import dev.solde.examples.portal.web.Routes;
import dev.solde.examples.portal.words.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.money.MonetaryAmount;

/** Money back: of the account's credit, of a credit note, or of a payment. */
final class RefundPages {

    private static final String ACCOUNT = "account";

    private final Site site;

    RefundPages(Site site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        routes.get(
                        Access.CLERK,
                        "/customers/{}/refunds/new",
                        request -> Response.html(page(request, request.query(), "")))
                .post(Access.CLERK, "/customers/{}/refunds/new", this::refund);
    }

    private record Source(String value, String name, String available, boolean chosen) {}

    private record View(
            String problem,
            Customer customer,
            String link,
            String currency,
            List<Source> sources,
            String amount,
            List<Methods.Choice> methods,
            String memo) {}

    private String page(Request request, Parameters given, String problem) {
        Customer customer = site.customer(request);
        Words words = site.words(request);
        Position position = site.office().position(customer.account());
        View view = new View(
                problem,
                customer,
                Links.to(customer.account()),
                site.office().currency(customer.account()).getCurrencyCode(),
                sources(position, given.text("source").orElse(ACCOUNT), request),
                given.shown("amount"),
                Methods.choices(given.shown("method"), words),
                given.shown("memo"));
        return site.rendered(request, words.say("newRefund"), "refund", view);
    }

    private List<Source> sources(Position position, String chosen, Request request) {
        Words words = site.words(request);
        List<Source> sources = new ArrayList<>();
        sources.add(new Source(
                ACCOUNT,
                words.say("creditOfAccount"),
                words.money(position.overview().usableCredit()),
                chosen.equals(ACCOUNT)));
        for (OpenItem item : position.openItems()) {
            if (item.id() instanceof CreditNoteId || item.id() instanceof PaymentId) {
                String value = item.id().kind().code() + ":" + item.id().uuid();
                sources.add(new Source(
                        value, site.names(request).of(item), words.money(item.openAmount()), chosen.equals(value)));
            }
        }
        return sources;
    }

    private Response refund(Request request) throws IOException {
        AccountId account = site.customer(request).account();
        Form form = new Form(request.form(), site.words(request));
        return site.attempt(request)
                .of(
                        () -> {
                            refunded(account, form);
                            return Response.see(Links.to(account));
                        },
                        problem -> page(request, request.form(), problem));
    }

    private void refunded(AccountId account, Form form) {
        Parameters given = form.given();
        MonetaryAmount amount = form.amount("amount", "amount", site.office().currency(account));
        if (given.shown("source").equals(ACCOUNT)) {
            refund(RefundCredit.builder(account, amount), form);
        } else if (source(account, given.shown("source")) instanceof CreditNoteId note) {
            refund(RefundCredit.builder(note, amount), form);
        } else {
            PaymentId payment = (PaymentId) source(account, given.shown("source"));
            site.office()
                    .refund(
                            RefundPayment.builder(payment, amount)
                                    .method(Methods.of(given.shown("method")))
                                    .memo(given.text("memo"))
                                    .build(),
                            form.key());
        }
    }

    private void refund(RefundCredit.Builder refund, Form form) {
        site.office()
                .refund(
                        refund.method(Methods.of(form.given().shown("method")))
                                .memo(form.given().text("memo"))
                                .build(),
                        form.key());
    }

    private static ItemId source(AccountId account, String value) {
        String[] parts = value.split(":", -1);
        for (ItemKind kind : List.of(ItemKind.CREDIT_NOTE, ItemKind.PAYMENT)) {
            if (parts.length == 2 && parts[0].equals(kind.code())) {
                return kind.id(account, Form.uuid(parts[1]));
            }
        }
        throw new BadRequest("no such source: " + value);
    }
}
