package dev.solde.examples.portal.gateway;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * The gateway: takes charges, lets the payer decide, and tells the merchant of every decision. It tells on a thread of its own, because
 * the merchant answers on those that serve the payer; unheard it tells a few times more, and at last only when the payer asks for it.
 */
public final class TestGateway implements AutoCloseable {

    private static final Logger LOG = System.getLogger(TestGateway.class.getName());
    private static final int ATTEMPTS = 5;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Charges charges;
    private final Signature signature;
    private final Supplier<URI> merchant;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Duration pause;
    private final ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "test-gateway");
        thread.setDaemon(true);
        return thread;
    });

    /** A gateway that keeps its charges there and tells the merchant at this address, unheard again after a pause that doubles. */
    public TestGateway(DataSource dataSource, Signature signature, Supplier<URI> merchant, Duration pause) {
        this.pause = pause;
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
     * Decides, and tells the merchant soon. Decided already, nothing changes and the merchant is told again: a gateway that is not sure
     * of having been understood does the same.
     */
    public Charge decide(Charge charge, Charge.State decision) {
        if (charge.state().leadsTo(decision)) {
            charges.move(charge, decision);
        }
        Charge now = charges.byId(charge.id()).orElseThrow();
        teller.execute(() -> tell(now, 1));
        return now;
    }

    private void tell(Charge charge, int attempt) {
        try {
            int status = told(charge);
            if (status == 204) {
                return;
            }
            LOG.log(Level.WARNING, "the merchant answered event {0} with {1}", event(charge), status);
            if (status < 500) {
                // It heard and refuses: to say it again changes nothing.
                return;
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the merchant could not be told of " + event(charge), e);
        } catch (InterruptedException e) {
            // The program ends; the charge is kept, and the payer's page can tell of it again.
            Thread.currentThread().interrupt();
            return;
        }
        if (attempt < ATTEMPTS) {
            long wait = pause.toMillis() << (attempt - 1);
            teller.schedule(() -> tell(charge, attempt + 1), wait, TimeUnit.MILLISECONDS);
        }
    }

    private int told(Charge charge) throws IOException, InterruptedException {
        byte[] body = body(charge);
        HttpRequest event = HttpRequest.newBuilder(merchant.get())
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Signature", signature.of(body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return client.send(event, BodyHandlers.discarding()).statusCode();
    }

    /** Waits until everything decided so far was told once. */
    public void awaitTold() {
        try {
            teller.submit(() -> {}).get(PATIENCE.toSeconds() * 2, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the merchant does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the program ends", e);
        }
    }

    /** Tells nobody any more. */
    @Override
    public void close() {
        teller.shutdownNow();
    }

    private static String event(Charge charge) {
        return charge.id() + "-" + charge.state();
    }

    /** What is sent: one event a charge and state, so that the same news always has the same number. */
    public static byte[] body(Charge charge) {
        return ("event=" + event(charge)
                        + "&state=" + charge.state()
                        + "&amount=" + URLEncoder.encode(charge.amount(), StandardCharsets.UTF_8)
                        + "&reference=" + URLEncoder.encode(charge.reference(), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
    }
}
