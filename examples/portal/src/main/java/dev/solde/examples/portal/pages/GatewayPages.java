package dev.solde.examples.portal.pages;

import dev.solde.examples.portal.gateway.Charge;
import dev.solde.examples.portal.web.Access;
import dev.solde.examples.portal.web.BadRequest;
import dev.solde.examples.portal.web.NotFound;
import dev.solde.examples.portal.web.Request;
import dev.solde.examples.portal.web.Response;
import dev.solde.examples.portal.web.Routes;

/** What the gateway would show on its own site: the payer chooses what becomes of the payment. */
final class GatewayPages {

    private final Site site;

    GatewayPages(Site site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        routes.get(Access.ANYONE, "/gateway/{}", this::show).post(Access.ANYONE, "/gateway/{}", this::decide);
    }

    private record View(String self, String amount, String returnTo, boolean open, boolean pending, boolean decided) {}

    private Charge charge(Request request) {
        return site.gateway().charge(request.name()).orElseThrow(NotFound::new);
    }

    private Response show(Request request) {
        Charge charge = charge(request);
        View view = new View(
                "/gateway/" + charge.id(),
                charge.amount(),
                charge.returnTo(),
                charge.state() == Charge.State.OPEN,
                charge.state() == Charge.State.PENDING,
                charge.state() == Charge.State.PAID || charge.state() == Charge.State.DECLINED);
        return site.html(request, site.words(request).say("gateway"), "gateway", view);
    }

    private Response decide(Request request) {
        Charge.State decision = switch (request.form().shown("decision")) {
            case "paid" -> Charge.State.PAID;
            case "declined" -> Charge.State.DECLINED;
            case "pending" -> Charge.State.PENDING;
            default -> throw new BadRequest("no such decision");
        };
        return Response.see(site.gateway().decide(charge(request), decision).returnTo());
    }
}
