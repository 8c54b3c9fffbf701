package dev.solde.examples.portal.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** The gateway: takes charges, lets the payer decide, and tells the merchant of every decision until it was understood. */
public final class TestGateway {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Charges charges;
    private final Signature signature;
    private final Supplier<URI> merchant;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** A gateway that keeps its charges there and tells the merchant at this address. */
    public TestGateway(DataSource dataSource, Signature signature, Supplier<URI> merchant) {
        this.charges = new Charges(dataSource);
        this.signature = signature;
        this.merchant = merchant;
    }

    /** Asks for money; asked again with the same reference it is the same charge. */
    public Charge ask(String id, String reference, String amount, String returnTo) {
        charges.add(new Charge(id, reference, amount, Charge.State.OPEN, returnTo));
        return charges.byReference(reference).orElseThrow();
    }

    /** The charge with this id. */
    public Optional<Charge> charge(String id) {
        return charges.byId(id);
    }

    /** The charge of this reference, if one was asked for. */
    public Optional<Charge> chargeOf(String reference) {
        return charges.byReference(reference);
    }

    /** Takes a charge back, unless payer or bank were faster; whether it is certain that no money comes by it. */
    public boolean withdraw(String reference) {
        chargeOf(reference)
                .filter(charge -> charge.state() == Charge.State.OPEN)
                .ifPresent(charge -> charges.move(charge, Charge.State.DECLINED));
        return chargeOf(reference)
                .map(charge -> charge.state() == Charge.State.DECLINED)
                .orElse(true);
    }

    /**
     * Decides, and tells the merchant. Decided already, nothing changes and the merchant is told again: a gateway that is not sure
     * of having been understood does the same.
     */
    public Charge decide(Charge charge, Charge.State decision) {
        if (charge.state().leadsTo(decision)) {
            charges.move(charge, decision);
        }
        Charge now = charges.byId(charge.id()).orElseThrow();
        tell(now);
        return now;
    }

    private void tell(Charge charge) {
        byte[] body = body(charge);
        HttpRequest event = HttpRequest.newBuilder(merchant.get())
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Signature", signature.of(body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            int status = client.send(event, BodyHandlers.discarding()).statusCode();
            if (status != 204) {
                throw new IllegalStateException("the merchant did not understand event " + charge.id() + ": " + status);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the merchant could not be told: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("told nobody: the program ends", e);
        }
    }

    /** What is sent: one event a charge and state, so that the same news always has the same number. */
    public static byte[] body(Charge charge) {
        return ("event=" + charge.id() + "-" + charge.state()
                        + "&state=" + charge.state()
                        + "&amount=" + URLEncoder.encode(charge.amount(), StandardCharsets.UTF_8)
                        + "&reference=" + URLEncoder.encode(charge.reference(), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
    }
}
