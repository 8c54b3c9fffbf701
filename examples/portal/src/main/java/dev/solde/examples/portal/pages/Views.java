package dev.solde.examples.portal.pages;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.solde.examples.portal.web.Session;
import dev.solde.examples.portal.web.Visitor;
import dev.solde.examples.portal.words.Words;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Fills templates. Every text is escaped; only the frame of a page takes HTML, and only what a template made. */
public final class Views {

    private static final String FOLDER = "/dev/solde/examples/portal/templates/";

    private final Mustache.Compiler compiler =
            Mustache.compiler().strictSections(true).emptyStringIsFalse(true).withLoader(Views::open);
    private final Map<String, Template> templates = new ConcurrentHashMap<>();
    private final Supplier<String> keys;

    /** Views whose forms carry keys from here, each another. */
    public Views(Supplier<String> keys) {
        this.keys = keys;
    }

    private static Reader open(String name) {
        InputStream in = Views.class.getResourceAsStream(FOLDER + name + ".mustache");
        if (in == null) {
            throw new IllegalArgumentException("no template " + name);
        }
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }

    /** A whole page. */
    public String page(Session session, String title, String template, Object page) {
        Map<String, Object> context = context(session, page);
        String body = template(template).execute(context);
        context.put("title", title);
        context.put("body", body);
        return template("layout").execute(context);
    }

    /** A part of a page, to be put in place by a script. */
    public String fragment(Session session, String template, Object page) {
        return template(template).execute(context(session, page));
    }

    private Map<String, Object> context(Session session, Object page) {
        Words words = Words.in(session.locale());
        Map<String, Object> context = new HashMap<>();
        context.put("m", words.texts());
        context.put("lang", words.locale().getLanguage());
        context.put("french", words.locale().getLanguage().equals("fr"));
        context.put("token", session.token());
        context.put("key", keys.get());
        context.put("clerk", session.visitor() instanceof Visitor.Clerk);
        context.put("customer", session.visitor() instanceof Visitor.Customer);
        context.put("page", page);
        return context;
    }

    private Template template(String name) {
        return templates.computeIfAbsent(name, missing -> compiler.compile(open(missing)));
    }
}
