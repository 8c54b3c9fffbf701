package dev.solde.examples.portal.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The door that every request comes through: it knows the visitor, refuses forms of other sites and what is too large, finds the
 * page, and puts on every answer what a browser has to know for safety.
 */
public final class Front implements HttpHandler {

    private static final Logger LOG = System.getLogger(Front.class.getName());
    private static final int MOST_BYTES = 64 * 1024;
    private static final String COOKIE = "solde-portal";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /** Another site can make its own name lead to this computer (DNS rebinding), and its pages would then be of the same origin. */
    private static final Pattern HERE =
            Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);

    private final Sessions sessions;
    private final Routes routes;
    private final Assets assets = new Assets();
    private final ErrorPages errors;
    private final Machines machines;

    /** What other machines ask for: no session, no cookie, and a door of its own. */
    public interface Machines {
        /** The answer to what was posted there; empty for every other path. */
        Optional<Response> answer(String path, String signature, byte[] body);

        /** Whether this path is for machines. */
        boolean knows(String path);
    }

    /** Answers by these routes. */
    public Front(Sessions sessions, Routes routes, ErrorPages errors, Machines machines) {
        this.sessions = sessions;
        this.routes = routes;
        this.errors = errors;
        this.machines = machines;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!HERE.matcher(Objects.requireNonNullElse(
                            exchange.getRequestHeaders().getFirst("Host"), ""))
                    .matches()) {
                send(exchange, Response.text(421, "this program answers to 127.0.0.1, localhost and [::1]"));
                return;
            }
            Optional<Response> file = assets.find(exchange.getRequestURI().getPath());
            if (file.isPresent()) {
                send(exchange, file.get());
            } else if (machines.knows(exchange.getRequestURI().getPath())) {
                send(exchange, machine(exchange));
            } else {
                send(exchange, page(exchange));
            }
        }
    }

    private Response machine(HttpExchange exchange) throws IOException {
        String signature = exchange.getRequestHeaders().getFirst("X-Signature");
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (!exchange.getRequestMethod().equals("POST") || signature == null || body.length > MOST_BYTES) {
            return Response.text(400, "not a signed event");
        }
        try {
            return machines.answer(exchange.getRequestURI().getPath(), signature, body)
                    .orElseGet(() -> Response.text(404, "no such event"));
        } catch (RuntimeException e) {
            // Whoever tells events tells them again when the answer is none of success.
            LOG.log(Level.ERROR, "an event could not be taken", e);
            return Response.text(500, "try again");
        }
    }

    private Response page(HttpExchange exchange) throws IOException {
        Optional<Session> known = cookie(exchange).flatMap(sessions::find);
        Session session = known.orElseGet(() -> sessions.begin(new Visitor.Stranger(), language(exchange)));
        Response response = answered(exchange, session);
        boolean isNew = known.isEmpty() && !response.headers().containsKey("Set-Cookie");
        return isNew ? response.with("Set-Cookie", cookie(session)) : response;
    }

    private Response answered(HttpExchange exchange, Session session) throws IOException {
        try {
            return routed(exchange, session);
        } catch (BadRequest e) {
            return errors.of(e.status(), session);
        } catch (NotFound e) {
            return errors.of(404, session);
        } catch (RuntimeException e) {
            return errors.of(e, session);
        }
    }

    private Response routed(HttpExchange exchange, Session session) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        String method = exchange.getRequestMethod().equals("HEAD") ? "GET" : exchange.getRequestMethod();
        if (method.equals("GET") && routes.find(method, path).isEmpty() && routes.knows(path)) {
            return Response.see(above(path));
        }
        Routes.Match match = routes.find(method, path)
                .orElseThrow(() -> routes.knows(path) ? new BadRequest(405, method) : new NotFound());
        if (!match.route().access().admits(session.visitor())) {
            if (session.visitor() instanceof Visitor.Stranger) {
                return Response.see("/sign-in");
            }
            throw new NotFound();
        }
        Parameters form = method.equals("POST") ? form(exchange, session) : Parameters.NONE;
        String query = exchange.getRequestURI().getRawQuery();
        return match.route()
                .page()
                .answer(new Request(
                        path,
                        match.names(),
                        Parameters.parse(query == null ? "" : query),
                        form,
                        session,
                        exchange.getRequestHeaders().containsKey("HX-Request")));
    }

    /** A form that was refused is shown at the address to which it was sent; asked for again, that leads to the page above it. */
    private String above(String path) {
        String above = path;
        while (above.lastIndexOf('/') > 0) {
            above = above.substring(0, above.lastIndexOf('/'));
            if (routes.find("GET", above).isPresent()) {
                return above;
            }
        }
        return "/";
    }

    private Parameters form(HttpExchange exchange, Session session) throws IOException {
        String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .orElse("");
        if (!type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")) {
            throw new BadRequest(415, "not a form: " + type);
        }
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new BadRequest(413, "more than " + MOST_BYTES + " bytes");
        }
        Parameters form = Parameters.parse(new String(body, StandardCharsets.UTF_8));
        byte[] token = form.shown("token").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(token, session.token().getBytes(StandardCharsets.UTF_8))) {
            throw new BadRequest(403, "not a form of this session");
        }
        return form;
    }

    private static Optional<String> cookie(HttpExchange exchange) {
        return exchange.getRequestHeaders().getOrDefault("Cookie", List.of()).stream()
                .flatMap(header -> Arrays.stream(header.split(";")))
                .map(String::strip)
                .filter(pair -> pair.startsWith(COOKIE + "="))
                .map(pair -> pair.substring(COOKIE.length() + 1))
                .findFirst();
    }

    /** Not sent along with forms of other sites, and out of reach of scripts. Behind TLS it should say Secure, too. */
    public static String cookie(Session session) {
        return COOKIE + "=" + session.id() + "; Path=/; HttpOnly; SameSite=Lax";
    }

    private static Locale language(HttpExchange exchange) {
        String wanted = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept-Language"))
                .orElse("");
        return wanted.toLowerCase(Locale.ROOT).startsWith("fr") ? Locale.FRANCE : Locale.UK;
    }

    private static void send(HttpExchange exchange, Response response) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
        headers.set("Content-Type", response.type());
        response.headers().forEach(headers::set);
        boolean empty =
                response.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(response.status(), empty ? -1 : response.body().length);
        if (!empty) {
            exchange.getResponseBody().write(response.body());
        }
    }
}
