package dev.solde.examples.eventfeed;

import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.FeedEvent;
import dev.solde.billing.fact.JournalRecord;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Tells the general ledger the entries of a record. Returns only when it has acknowledged: whatever else happens is an exception, after which
 * the feed keeps the event for the next time. Never waits for long, because the delivery holds a lock meanwhile.
 */
final class LedgerClient implements Consumer<FeedEvent> {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final URI ledger;

    LedgerClient(URI ledger) {
        this.ledger = ledger;
    }

    @Override
    public void accept(FeedEvent event) {
        JournalRecord record = event.record();
        String id = URLEncoder.encode(record.account().value(), StandardCharsets.UTF_8) + "/" + record.sequence();
        HttpRequest request = HttpRequest.newBuilder(ledger.resolve(id))
                .timeout(ANSWER)
                .PUT(BodyPublishers.ofString(entries(record)))
                .build();
        int status = send(request, id);
        if (status != 204) {
            throw new UndeliveredException(id + " was answered with " + status);
        }
    }

    /** Signed, so that they sum to what the customer owes. Most records have one, some none. */
    private static String entries(JournalRecord record) {
        return record.facts(EntryPosted.class).stream()
                .map(entry -> entry.item().kind().side().signed(entry.amountMinor()) + " EUR")
                .collect(Collectors.joining("\n"));
    }

    private int send(HttpRequest request, String id) {
        try {
            HttpResponse<Void> response = http.send(request, BodyHandlers.discarding());
            return response.statusCode();
        } catch (IOException e) {
            throw new UndeliveredException(id + " was not acknowledged", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UndeliveredException("interrupted while telling " + id, e);
        }
    }
}
