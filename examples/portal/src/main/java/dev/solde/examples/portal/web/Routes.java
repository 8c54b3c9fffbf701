package dev.solde.examples.portal.web;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which page answers which path: {@code /customers/{}/ledger}, where each {@code {}} is one part left open. */
public final class Routes {

    private final List<Route> routes = new ArrayList<>();

    /** Answers a request. */
    public interface Page {
        /** May throw what {@link Front} turns into an answer. */
        Response answer(Request request) throws IOException;
    }

    record Route(String method, List<String> parts, Access access, Page page) {}

    record Match(Route route, List<String> names) {}

    /** A page to be looked at. */
    public Routes get(Access access, String path, Page page) {
        routes.add(new Route("GET", parts(path), access, page));
        return this;
    }

    /** A form to be carried out. */
    public Routes post(Access access, String path, Page page) {
        routes.add(new Route("POST", parts(path), access, page));
        return this;
    }

    /** The paths of all forms. */
    public List<String> forms() {
        return routes.stream()
                .filter(route -> route.method().equals("POST"))
                .map(route -> "/" + String.join("/", route.parts()))
                .toList();
    }

    Optional<Match> find(String method, String path) {
        List<String> parts = parts(path);
        return routes.stream()
                .filter(route -> route.method().equals(method) && fits(route.parts(), parts))
                .findFirst()
                .map(route -> new Match(route, names(route.parts(), parts)));
    }

    boolean knows(String path) {
        List<String> parts = parts(path);
        return routes.stream().anyMatch(route -> fits(route.parts(), parts));
    }

    private static List<String> parts(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    private static boolean fits(List<String> pattern, List<String> parts) {
        if (pattern.size() != parts.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!pattern.get(i).equals("{}") && !pattern.get(i).equals(parts.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> names(List<String> pattern, List<String> parts) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (pattern.get(i).equals("{}")) {
                names.add(decoded(parts.get(i)));
            }
        }
        return names;
    }

    /** In a path a plus is a plus. */
    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
