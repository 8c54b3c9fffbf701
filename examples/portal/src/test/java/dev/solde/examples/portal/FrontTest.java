package dev.solde.examples.portal;

import static dev.solde.examples.portal.Books.CAFE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontTest extends PortalTest {

    private HttpResponse<byte[]> posted(Visit visit, String path, String type, String body) {
        return visit.exchange(
                HttpRequest.newBuilder(served.application.address().resolve(path))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    /** Keeps what is logged. */
    private static final class Listening extends Handler {
        private final List<LogRecord> logged;

        Listening(List<LogRecord> logged) {
            this.logged = logged;
        }

        @Override
        public void publish(LogRecord record) {
            logged.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void a_form_without_the_token_of_the_session_is_refused_and_does_nothing() {
        List<String> forms = served.application.routes().forms();
        assertThat(forms).contains("/customers/{}/payments/new", "/account/payments/{}/give-up");
        Visit payer = customer("cafe");

        for (String path : forms) {
            String address = path.replaceFirst("/customers/\\{}", "/customers/cafe")
                    .replace("{}", "0198c000-0000-7000-8000-000000000000");
            Visit visitor = path.startsWith("/account") ? payer : clerk;
            String form = "clerk=yes&key=k1&label=x&amount=5&tax=20&label1=x&price1=5&tax1=20&method=CASH&version=1"
                    + "&number=n&name=n&email=n&currency=EUR&language=fr";

            assertThat(posted(visitor, address, FORM, form).statusCode())
                    .as(path)
                    .isEqualTo(403);
            assertThat(posted(visitor, address, FORM, form + "&token=0123456789abcdef0123456789abcdef")
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
        }

        assertThat(books.billing().queries().version(CAFE)).isEqualTo(1);
        assertThat(clerk.get("/customers").page().select("html").attr("lang")).isEqualTo("en");
        assertThat(clerk.get("/customers").page().select("tbody tr")).hasSize(2);
    }

    @Test
    void the_token_of_another_session_is_none() {
        Visit other = served.visit();
        other.asClerk();
        Visit.Filled foreign = other.form(other.get("/customers/cafe/entries/new"), "/customers/cafe/entries/new")
                .with("label", "x")
                .with("amount", "5");

        assertThat(clerk.exchange(foreign.request()).statusCode()).isEqualTo(403);
    }

    @Test
    void only_forms_are_taken_and_only_small_ones() {
        assertThat(posted(clerk, "/customers/cafe/bill", "text/plain", "token=x")
                        .statusCode())
                .isEqualTo(415);
        assertThat(posted(clerk, "/customers/cafe/bill", FORM, "a=" + "x".repeat(70_000))
                        .statusCode())
                .isEqualTo(413);
        assertThat(posted(clerk, "/customers/cafe/bill", FORM, "a&".repeat(2_000))
                        .statusCode())
                .isEqualTo(400);
        assertThat(posted(clerk, "/customers/cafe/bill", FORM, "a=%zz").statusCode())
                .isEqualTo(400);
    }

    @Test
    void every_page_names_a_strict_policy_and_the_cookie_stays_on_this_site() {
        HttpResponse<byte[]> page = served.visit().get("/sign-in").response();

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                        + " connect-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'none';"
                        + " base-uri 'none'");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
                .matches("solde-portal=[0-9a-f]{32}; Path=/; HttpOnly; SameSite=Lax");
    }

    @Test
    void a_document_in_a_frame_may_bring_styles_and_nothing_else() {
        String html = "/customers/cafe/documents/invoice/"
                + books.invoice(CAFE, "First", "1.00").id().uuid() + "/html";

        assertThat(clerk.get(html).response().headers().firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:;"
                        + " frame-ancestors 'self'; sandbox allow-modals allow-same-origin");
    }

    @Test
    void nothing_on_a_page_comes_from_another_host() {
        for (String path : List.of("/sign-in", "/customers", "/customers/cafe", "/customers/cafe/payments/new")) {
            List<String> sources = clerk.get(path).page().select("[src], link[href]").stream()
                    .map(element -> element.hasAttr("src") ? element.attr("src") : element.attr("href"))
                    .toList();
            assertThat(sources).isNotEmpty().allMatch(source -> source.matches("/[^/].*"));
            sources.forEach(
                    source -> assertThat(clerk.get(source).status()).as(source).isEqualTo(200));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/customers", "/customers/cafe", "/account", "/new-customer"})
    void a_stranger_is_asked_to_sign_in(String path) {
        Visit.Shown shown = served.visit().get(path);

        assertThat(shown.path()).isEqualTo("/sign-in");
    }

    @Test
    void signing_in_begins_a_session_with_another_cookie_and_signing_out_ends_it() throws Exception {
        Visit visit = served.visit();
        HttpRequest signIn = visit.form(visit.get("/sign-in"), "/sign-in")
                .and("clerk", "yes")
                .request();
        HttpResponse<byte[]> begun = visit.exchange(signIn);
        assertThat(begun.headers().firstValue("Set-Cookie")).isPresent();
        assertThat(visit.exchange(signIn).statusCode()).isEqualTo(403);
        assertThat(visit.get("/customers").path()).isEqualTo("/customers");

        visit.form(visit.get("/customers"), "/sign-out").send();

        assertThat(visit.get("/customers").path()).isEqualTo("/sign-in");
        HttpRequest withTheOldCookie = HttpRequest.newBuilder(
                        served.application.address().resolve("/customers"))
                .header(
                        "Cookie",
                        begun.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", ""))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(withTheOldCookie, BodyHandlers.discarding())
                        .headers()
                        .firstValue("Location"))
                .contains("/sign-in");
    }

    @Test
    void a_session_ends_after_eight_idle_hours() {
        served.clock.advance(Duration.ofHours(8).plusSeconds(1));

        assertThat(clerk.get("/customers").path()).isEqualTo("/sign-in");
    }

    /** Elsewhere a name may be made to lead to this computer; a page from there must not reach a program without passwords. */
    @ParameterizedTest
    @CsvSource({
        "evil.example, 421",
        "evil.example:8080, 421",
        "127.0.0.1.evil.example, 421",
        "localhost.evil.example:80, 421",
        "user@127.0.0.1, 421",
        "'', 421",
        "127.0.0.1, 200",
        "127.0.0.1:8080, 200",
        "localhost, 200",
        "LOCALHOST:1, 200",
        "[::1]:8080, 200"
    })
    void only_who_asks_for_this_computer_is_answered(String host, int status) throws IOException {
        for (String path : List.of("/sign-in", "/assets/portal.css")) {
            assertThat(answer(host, path)).as(path).startsWith("HTTP/1.1 " + status + " ");
        }
    }

    /** The first line of an answer; the client of the JDK writes no Host but its own. */
    private String answer(String host, String path) throws IOException {
        URI address = served.application.address();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({"fr, Connexion", "en, Sign in"})
    void the_language_is_chosen_and_kept(String language, String title) {
        Visit visit = served.visit();

        visit.speaking(language);

        assertThat(visit.get("/sign-in").text("h1")).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/",
                "https://evil.example/",
                "/\\evil.example",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/a\tb",
                "/\u00e9"
            })
    void choosing_a_language_leads_back_to_this_site_only(String back) {
        HttpRequest request = clerk.form(clerk.get("/customers"), "/language")
                .with("language", "fr")
                .with("back", back)
                .request();

        assertThat(clerk.exchange(request).headers().firstValue("Location")).contains("/");
    }

    @ParameterizedTest
    @CsvSource({
        "/customers/cafe/bill, /customers/cafe",
        "/customers/cafe/entries/0198c000-0000-7000-8000-000000000000/cancel, /customers/cafe",
        "/language, /customers"
    })
    void the_address_of_a_form_that_was_sent_leads_to_the_page_above_it(String address, String page) {
        assertThat(clerk.get(address).path()).isEqualTo(page);
    }

    @Test
    void what_does_not_exist_is_said_in_the_visitors_language() {
        clerk.speaking("fr");
        Visit.Shown missing = clerk.get("/customers/nobody");

        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.text("h1")).isEqualTo("Introuvable");
        assertThat(clerk.get("/customers/cafe/documents/invoice/not-an-id").status())
                .isEqualTo(404);
        assertThat(clerk.get("/customers/cafe/documents/spell/0198c000-0000-7000-8000-000000000000")
                        .status())
                .isEqualTo(404);
        assertThat(clerk.get("/customers/%ff").status()).isEqualTo(404);
    }

    @Test
    void a_page_that_fails_says_nothing_of_the_inside() {
        Logger log = Logger.getLogger("dev.solde.examples.portal.pages.Errors");
        List<LogRecord> logged = new ArrayList<>();
        Handler listening = new Listening(logged);
        log.setUseParentHandlers(false);
        log.addHandler(listening);
        served.application.closeDatabase();

        Visit.Shown failed = clerk.get("/customers");

        log.removeHandler(listening);
        log.setUseParentHandlers(true);
        assertThat(logged)
                .singleElement()
                .satisfies(record -> assertThat(record.getThrown()).hasMessageContaining("customers cannot be read"));

        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed.text("h1")).isEqualTo("Something went wrong");
        assertThat(failed.body())
                .doesNotContain("Exception")
                .doesNotContain("Hikari")
                .doesNotContain("select ");
    }
}
