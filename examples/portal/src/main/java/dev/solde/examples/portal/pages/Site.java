package dev.solde.examples.portal.pages;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.SubjectId;
import dev.solde.examples.portal.desk.Customer;
import dev.solde.examples.portal.desk.CustomerDesk;
import dev.solde.examples.portal.desk.Office;
import dev.solde.examples.portal.desk.Papers;
import dev.solde.examples.portal.desk.Post;
import dev.solde.examples.portal.gateway.TestGateway;
import dev.solde.examples.portal.web.NotFound;
import dev.solde.examples.portal.web.Request;
import dev.solde.examples.portal.web.Response;
import dev.solde.examples.portal.web.Sessions;
import dev.solde.examples.portal.words.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** What every page has at hand. */
public record Site(
        Office office,
        Function<AccountId, CustomerDesk> desks,
        Papers papers,
        Post post,
        TestGateway gateway,
        Sessions sessions,
        Views views,
        Clock clock) {

    Words words(Request request) {
        return Words.in(request.session().locale());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The account that the address names; a page of the back office about nobody is not found. */
    Customer customer(Request request) {
        try {
            return office.customer(AccountId.of(request.name())).orElseThrow(NotFound::new);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    CustomerDesk desk(Request request) {
        return desks.apply(AccountId.of(request.ownAccount()));
    }

    /** Makes certain that no money comes by a payment that is given up; otherwise it cannot be. */
    void withdraw(ExpectedPaymentId payment, Words words) {
        if (!gateway.withdraw(payment.toString())) {
            throw new Mistake(words.say("mistake.atBank"));
        }
    }

    /** When a paper was sent, for people. */
    List<String> sendings(SubjectId subject, Words words) {
        return post.sendings(subject).stream()
                .map(sending ->
                        words.say("sentOn", words.moment(sending.sentAt().atZone(clock.getZone()))))
                .toList();
    }

    Names names(Request request) {
        return new Names(words(request), office::item);
    }

    Attempt attempt(Request request) {
        return new Attempt(words(request), office::item);
    }

    Response html(Request request, String title, String template, Object page) {
        return Response.html(rendered(request, title, template, page));
    }

    String rendered(Request request, String title, String template, Object page) {
        return views.page(request.session(), title, template, page);
    }
}
