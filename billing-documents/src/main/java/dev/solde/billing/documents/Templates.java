package dev.solde.billing.documents;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import dev.solde.billing.documents.page.PrintedPage;
import java.io.StringReader;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The templates, compiled. What they print is escaped before Mustache sees it, so that no tag of theirs prints markup. */
final class Templates {

    private final Map<DocumentTemplate, Template> compiled = new EnumMap<>(DocumentTemplate.class);

    /** Compiles the templates that ship, or those of the host in their place; refuses what is not a template. */
    Templates(Map<DocumentTemplate, String> replaced) {
        Map<String, String> sources = Arrays.stream(DocumentTemplate.values())
                .collect(Collectors.toMap(
                        DocumentTemplate::part,
                        template -> replaced.containsKey(template) ? replaced.get(template) : template.source()));
        Mustache.Compiler compiler = Mustache.compiler()
                .withFormatter(value -> Escapers.HTML.escape(String.valueOf(value)))
                .withEscaper(Escapers.NONE)
                .withCollector(new PageCollector())
                .emptyStringIsFalse(true)
                .strictSections(true)
                .withLoader(name -> new StringReader(sources.getOrDefault(name, "")));
        for (DocumentTemplate template : DocumentTemplate.values()) {
            try {
                Template asked = compiler.compile(sources.get(template.part()));
                asked.visit(new PartsExist(sources.keySet()));
                compiled.put(template, asked);
            } catch (MustacheException e) {
                throw new IllegalArgumentException("template " + template + ": " + e.getMessage(), e);
            }
        }
    }

    /** The page as HTML. */
    String html(DocumentTemplate template, PrintedPage page) {
        Template asked = compiled.get(template);
        if (asked == null) {
            throw new IllegalStateException("not compiled: " + template);
        }
        return asked.execute(page);
    }

    /** Mustache looks for parts when it prints them; here the host is told when it starts. */
    private record PartsExist(Set<String> parts) implements Mustache.Visitor {

        @Override
        public void visitText(String text) {}

        @Override
        public void visitVariable(String name) {}

        @Override
        public boolean visitInclude(String name) {
            if (!parts.contains(name)) {
                throw new MustacheException("there is no part named " + name);
            }
            return false;
        }

        @Override
        public boolean visitSection(String name) {
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            return true;
        }
    }
}
