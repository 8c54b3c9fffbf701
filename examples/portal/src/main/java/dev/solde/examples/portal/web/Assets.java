package dev.solde.examples.portal.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The files that pages refer to, read once from the jar; nothing comes from another host. */
public final class Assets {

    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
    private static final String OWN = "/dev/solde/examples/portal/assets/";

    private final Map<String, Response> files = new HashMap<>();

    /** Reads them; fails when one is missing. */
    public Assets() {
        add("/assets/portal.css", OWN + "portal.css", "text/css; charset=utf-8");
        add("/assets/portal.js", OWN + "portal.js", "text/javascript; charset=utf-8");
        add("/assets/htmx.js", HTMX, "text/javascript; charset=utf-8");
        add("/favicon.ico", OWN + "icon.svg", "image/svg+xml");
    }

    private void add(String path, String resource, String type) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing in the jar: " + resource);
            }
            files.put(path, new Response(200, type, in.readAllBytes(), Map.of("Cache-Control", "max-age=300")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Response> find(String path) {
        return Optional.ofNullable(files.get(path));
    }
}
