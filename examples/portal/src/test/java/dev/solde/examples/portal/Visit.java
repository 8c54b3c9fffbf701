package dev.solde.examples.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A visitor without scripts: cookies, links and forms over HTTP, as a browser sends them. */
final class Visit {

    private final URI start;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Visit(URI start) {
        this.start = start;
    }

    /** An answer, and where it came from after redirections. */
    record Shown(URI address, HttpResponse<byte[]> response) {

        int status() {
            return response.statusCode();
        }

        String body() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        Document page() {
            return Jsoup.parse(body(), address.toString());
        }

        String text(String css) {
            Element element = page().selectFirst(css);
            if (element == null) {
                throw new AssertionError("no " + css + " on " + address + ": " + page().text());
            }
            return element.text();
        }

        /** The words of the main part. */
        String words() {
            return text("main");
        }

        String path() {
            return address.getPath();
        }
    }

    Shown get(String path) {
        return send(HttpRequest.newBuilder(start.resolve(path)).GET().build());
    }

    /** The part of a page that a script asks for. */
    Shown fragment(String path) {
        return send(HttpRequest.newBuilder(start.resolve(path))
                .header("HX-Request", "true")
                .GET()
                .build());
    }

    Shown send(HttpRequest request) {
        HttpResponse<byte[]> response = exchange(request);
        URI address = request.uri();
        while (response.statusCode() == 303) {
            address = address.resolve(response.headers().firstValue("Location").orElseThrow());
            response = exchange(HttpRequest.newBuilder(address).GET().build());
        }
        return new Shown(address, response);
    }

    /** One exchange, redirections left alone. */
    HttpResponse<byte[]> exchange(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The form of a page that is sent there. */
    Filled form(Shown shown, String action) {
        Optional<FormElement> form = shown.page().forms().stream()
                .filter(one -> one.attr("method").equals("post"))
                .filter(one -> URI.create(
                                one.absUrl("action").isEmpty() ? shown.address().toString() : one.absUrl("action"))
                        .getPath()
                        .equals(action))
                .findFirst();
        return new Filled(
                action, form.orElseThrow(() -> new AssertionError("no form to " + action + ": " + shown.words())));
    }

    /** A form that is filled in and sent, as often as one likes. */
    final class Filled {
        private final String action;
        private final List<String[]> fields = new ArrayList<>();

        private Filled(String action, FormElement form) {
            this.action = action;
            form.formData().forEach(field -> fields.add(new String[] {field.key(), field.value()}));
        }

        Filled with(String name, String value) {
            fields.removeIf(field -> field[0].equals(name));
            return and(name, value);
        }

        Filled and(String name, String value) {
            fields.add(new String[] {name, value});
            return this;
        }

        Filled without(String name) {
            fields.removeIf(field -> field[0].equals(name));
            return this;
        }

        Shown send() {
            return Visit.this.send(request());
        }

        HttpRequest request() {
            StringBuilder body = new StringBuilder();
            fields.forEach(field -> body.append(body.isEmpty() ? "" : "&")
                    .append(encoded(field[0]))
                    .append('=')
                    .append(encoded(field[1])));
            return HttpRequest.newBuilder(start.resolve(action))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(body.toString()))
                    .build();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    Shown asClerk() {
        return form(get("/sign-in"), "/sign-in").and("clerk", "yes").send();
    }

    Shown asCustomer(String account) {
        Shown choice = get("/sign-in");
        FormElement form = choice.page().forms().stream()
                .filter(one -> one.selectFirst("[name=customer]") != null)
                .findFirst()
                .orElseThrow();
        return new Filled("/sign-in", form).with("customer", account).send();
    }

    Shown speaking(String language) {
        return form(get("/sign-in"), "/language").with("language", language).send();
    }
}
