package dev.solde.architecture;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor.Requires;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A dependency forced on every user is a decision: a new one fails here first. Keep the lists short. */
class DependenciesTest {

    @Test
    void api_depends_on_money_and_annotations() throws Exception {
        assertThat(dependencies(PublishedModule.API))
                .containsExactlyInAnyOrder(
                        "javax.money:money-api:compile",
                        "org.immutables:value-annotations:provided",
                        "org.jspecify:jspecify:provided");
        assertThat(requires(PublishedModule.API))
                .containsExactlyInAnyOrder(
                        "java.base",
                        "transitive java.money",
                        "static org.immutables.value.annotations",
                        "static org.jspecify");
    }

    @Test
    void core_depends_on_api_and_at_run_time_on_moneta() throws Exception {
        assertThat(dependencies(PublishedModule.CORE))
                .containsExactlyInAnyOrder(
                        "dev.solde:billing-api:compile",
                        "org.javamoney.moneta:moneta-core:runtime",
                        "org.jspecify:jspecify:provided");
        assertThat(requires(PublishedModule.CORE))
                .containsExactlyInAnyOrder("java.base", "transitive dev.solde.billing.api", "static org.jspecify");
    }

    @Test
    void jdbc_depends_on_api_and_sql() throws Exception {
        assertThat(dependencies(PublishedModule.JDBC))
                .containsExactlyInAnyOrder("dev.solde:billing-api:compile", "org.jspecify:jspecify:provided");
        assertThat(requires(PublishedModule.JDBC))
                .containsExactlyInAnyOrder(
                        "java.base", "transitive java.sql", "transitive dev.solde.billing.api", "static org.jspecify");
    }

    /** Whoever prints takes these; whoever sends mail chooses his implementation. */
    @Test
    void documents_depend_on_api_and_the_libraries_of_their_trade() throws Exception {
        assertThat(dependencies(PublishedModule.DOCUMENTS))
                .containsExactlyInAnyOrder(
                        "dev.solde:billing-api:compile",
                        "com.samskivert:jmustache:compile",
                        "io.github.openhtmltopdf:openhtmltopdf-pdfbox:compile",
                        "org.apache.commons:commons-csv:compile",
                        "com.fasterxml.jackson.core:jackson-core:compile",
                        "jakarta.mail:jakarta.mail-api:compile",
                        "org.jspecify:jspecify:provided");
    }

    private static Set<String> dependencies(PublishedModule module) throws Exception {
        Element project = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(module.flattenedPom().toFile())
                .getDocumentElement();
        NodeList dependencies = project.getElementsByTagName("dependency");
        return IntStream.range(0, dependencies.getLength())
                .mapToObj(i -> (Element) dependencies.item(i))
                .map(dependency -> text(dependency, "groupId")
                        + ":" + text(dependency, "artifactId")
                        + ":" + text(dependency, "scope"))
                .collect(toUnmodifiableSet());
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagName(name).item(0).getTextContent().strip();
    }

    private static Set<String> requires(PublishedModule module) {
        return module.descriptor().requires().stream()
                .map(DependenciesTest::written)
                .collect(toUnmodifiableSet());
    }

    private static String written(Requires required) {
        if (required.modifiers().contains(Requires.Modifier.STATIC)) {
            return "static " + required.name();
        }
        return (required.modifiers().contains(Requires.Modifier.TRANSITIVE) ? "transitive " : "") + required.name();
    }
}
