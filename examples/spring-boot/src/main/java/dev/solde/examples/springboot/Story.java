package dev.solde.examples.springboot;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** What happens in the shop, asked for over HTTP. */
final class Story {

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final PrintStream out;

    Story(int port, PrintStream out) {
        this.port = port;
        this.out = out;
    }

    void tell() throws IOException, InterruptedException {
        post("/customers/dupont", "");
        String voucher =
                post("/customers/dupont/payments/evt_81?amount=50.00", "").body();
        boolean isSame = voucher.equals(
                post("/customers/dupont/payments/evt_81?amount=50.00", "").body());
        out.printf(
                "Dupont buys a voucher of 50.00. The gateway tells it twice: %s.%n",
                isSame ? "one payment" : "two payments");

        told(
                "An order that wants 80.00 of the voucher is placed, and the refusal is noted on it:",
                post("/orders", cart("SO-1", "Judogi", voucher, "80.00")));
        told(
                "An order of what is out of stock leaves neither order nor invoice:",
                post("/orders", cart("SO-2", "Tatami", voucher, "10.00")));
        told(
                "So that the next invoice has the next number, and this time the voucher is good for it:",
                post("/orders", cart("SO-3", "Belt", voucher, "50.00")));
        told("More credit than there is goes back to nobody:", post("/customers/dupont/refunds?amount=500.00", ""));
        told("And who is not there has no credit:", post("/customers/nobody/refunds?amount=5.00", ""));

        told("Dupont's orders:", get("/customers/dupont/orders"));
        told("Dupont owes:", get("/customers/dupont/balance"));
    }

    private static String cart(String order, String article, String voucher, String amount) {
        return """
                {"order": "%s", "customer": "dupont", "article": "%s", "price": "100.00",
                 "voucher": {"payment": "%s", "amount": "%s"}}
                """.formatted(order, article, voucher, amount);
    }

    private void told(String sentence, HttpResponse<String> answer) {
        out.printf("%n%s%n  %d %s%n", sentence, answer.statusCode(), answer.body());
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
