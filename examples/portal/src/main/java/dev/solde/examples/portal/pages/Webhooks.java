package dev.solde.examples.portal.pages;

import dev.solde.billing.RejectedException;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.payment.ExpectedPaymentState;
import dev.solde.examples.portal.desk.Cashier;
import dev.solde.examples.portal.gateway.Charge;
import dev.solde.examples.portal.gateway.Signature;
import dev.solde.examples.portal.web.BadRequest;
import dev.solde.examples.portal.web.Front;
import dev.solde.examples.portal.web.Parameters;
import dev.solde.examples.portal.web.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where the gateway tells what became of a payment. Only what it signed is believed, and what it tells twice counts once. */
public final class Webhooks implements Front.Machines {

    /** Where it tells. */
    public static final String PATH = "/webhooks/gateway";

    private final Cashier cashier;
    private final Signature signature;

    /** Believes this signature. */
    public Webhooks(Cashier cashier, Signature signature) {
        this.cashier = cashier;
        this.signature = signature;
    }

    @Override
    public boolean knows(String path) {
        return path.equals(PATH);
    }

    @Override
    public Optional<Response> answer(String path, String signed, byte[] body) {
        if (!signature.fits(body, signed)) {
            return Optional.of(Response.text(403, "not signed by the gateway"));
        }
        try {
            return Optional.of(told(Parameters.parse(new String(body, StandardCharsets.UTF_8))));
        } catch (BadRequest | IllegalArgumentException e) {
            return Optional.of(Response.text(400, "not an event: " + e.getMessage()));
        } catch (RejectedException e) {
            // Told of a payment that is unknown here, or that ended otherwise: the gateway's people have to look at it.
            return Optional.of(Response.text(409, e.rejection().code()));
        }
    }

    private Response told(Parameters event) {
        ExpectedPaymentId id = ExpectedPaymentId.parse(event.shown("reference"));
        if (!Amounts.format(cashier.expected(id).amount()).equals(event.shown("amount"))) {
            return Response.text(409, "another amount");
        }
        switch (Charge.State.valueOf(event.shown("state"))) {
            case PAID -> cashier.arrived(id, event.shown("event"));
            case DECLINED -> {
                // Given up here before, it came to nothing there as well.
                if (cashier.expected(id).state() != ExpectedPaymentState.CANCELLED) {
                    cashier.failed(id, event.shown("event"));
                }
            }
            case OPEN, PENDING -> {
                // Nothing came and nothing failed: what was reserved stays so.
            }
        }
        return Response.text(204, "");
    }
}
