package dev.solde.examples.portal.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer, complete in memory: pages and documents of this application are small. */
public record Response(int status, String type, byte[] body, Map<String, String> headers) {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String SHOWN_DOCUMENT = "default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
            + " font-src data:; frame-ancestors 'self'; sandbox allow-modals allow-same-origin";

    /** A page. */
    public static Response html(String page) {
        return html(200, page);
    }

    /** A page with another status. */
    public static Response html(int status, String page) {
        return new Response(status, HTML, page.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** A line of text. */
    public static Response text(int status, String text) {
        return new Response(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** After a form was carried out: look there, by a GET, so that reloading sends nothing again. */
    public static Response see(String location) {
        return new Response(303, "text/plain; charset=utf-8", new byte[0], Map.of("Location", location));
    }

    /** Writes an answer. */
    public interface Writer {
        /** Does not close the stream. */
        void write(ByteArrayOutputStream out) throws IOException;
    }

    /** A document as a page of its own, for a frame: it brings its styles with it and can run nothing. */
    public static Response document(Writer writer) throws IOException {
        return new Response(200, HTML, bytes(writer), Map.of("Content-Security-Policy", SHOWN_DOCUMENT));
    }

    /** A file to be shown or kept under a name of letters, digits and hyphens. */
    public static Response pdf(String fileName, Writer writer) throws IOException {
        String disposition = "inline; filename=\"" + fileName.replaceAll("[^A-Za-z0-9._-]", "-") + ".pdf\"";
        return new Response(200, "application/pdf", bytes(writer), Map.of("Content-Disposition", disposition));
    }

    private static byte[] bytes(Writer writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(out);
        return out.toByteArray();
    }

    /** The same answer with a header. */
    public Response with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Response(status, type, body, more);
    }
}
