package dev.solde.examples.portal.pages;

import dev.solde.billing.ledger.AccountId;
import dev.solde.examples.portal.desk.Customer;
import dev.solde.examples.portal.web.Access;
import dev.solde.examples.portal.web.BadRequest;
import dev.solde.examples.portal.web.Front;
import dev.solde.examples.portal.web.Request;
import dev.solde.examples.portal.web.Response;
import dev.solde.examples.portal.web.Routes;
import dev.solde.examples.portal.web.Session;
import dev.solde.examples.portal.web.Visitor;
import dev.solde.examples.portal.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Who you are is a choice in this demonstration; an application that is used asks for a password here. */
final class SignInPages {

    private static final int SHOWN = 50;

    /** A path of this site: "//host" would be another one's, and browsers drop a tab between the two. */
    private static final Pattern BACK = Pattern.compile("/[!-~&&[^/\\\\]][!-~]*");

    private final Site site;

    SignInPages(Site site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        routes.get(Access.ANYONE, "/", this::home)
                .get(Access.ANYONE, "/sign-in", this::choice)
                .post(Access.ANYONE, "/sign-in", this::signIn)
                .post(Access.ANYONE, "/sign-out", this::signOut)
                .post(Access.ANYONE, "/language", this::language);
    }

    private record View(List<Customer> customers) {}

    private Response home(Request request) {
        return Response.see(home(request.session().visitor()));
    }

    private static String home(Visitor visitor) {
        if (visitor instanceof Visitor.Clerk) {
            return "/customers";
        }
        return visitor instanceof Visitor.Customer ? "/account" : "/sign-in";
    }

    private Response choice(Request request) {
        View view = new View(site.office().search("", SHOWN, 0));
        return site.html(request, site.words(request).say("signIn"), "sign-in", view);
    }

    private Response signIn(Request request) {
        Visitor visitor = request.form().has("clerk") ? new Visitor.Clerk() : customer(request);
        return begun(request.session(), visitor);
    }

    private Visitor customer(Request request) {
        String account = request.form().shown("customer");
        return request.form()
                .text("customer")
                .flatMap(text -> site.office().customer(AccountId.of(text)))
                .map(customer -> new Visitor.Customer(customer.account().value()))
                .orElseThrow(() -> new BadRequest("no such customer: " + account));
    }

    private Response signOut(Request request) {
        return begun(request.session(), new Visitor.Stranger());
    }

    private Response begun(Session old, Visitor visitor) {
        Session session = site.sessions().replace(old, visitor);
        return Response.see(home(visitor)).with("Set-Cookie", Front.cookie(session));
    }

    private Response language(Request request) {
        Locale wanted = Words.LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(request.form().shown("language")))
                .findFirst()
                .orElseThrow(() -> new BadRequest("no such language"));
        site.sessions().speak(request.session(), wanted);
        String back = request.form().shown("back");
        return Response.see(BACK.matcher(back).matches() ? back : "/");
    }
}
