package dev.solde.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.module.ModuleDescriptor.Exports;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a consumer sees, and that he can name all of it. */
class PublicFaceTest {

    @Test
    void api_exports_all_its_packages_but_the_argument_checks() {
        Set<String> packages = PublishedModule.API.packages().stream()
                .filter(name -> !name.equals("dev.solde.billing.internal"))
                .collect(toUnmodifiableSet());
        assertThat(exports(PublishedModule.API)).isEqualTo(packages);
    }

    @Test
    void core_and_jdbc_export_one_package_each() {
        assertThat(exports(PublishedModule.CORE)).containsExactly("dev.solde.billing.core");
        assertThat(exports(PublishedModule.JDBC)).containsExactly("dev.solde.billing.jdbc");
    }

    /** How pages are laid out may change; their templates are what a host holds. */
    @Test
    void documents_export_what_a_host_calls() {
        assertThat(exports(PublishedModule.DOCUMENTS))
                .contains("dev.solde.billing.documents")
                .isSubsetOf(
                        "dev.solde.billing.documents",
                        "dev.solde.billing.documents.export",
                        "dev.solde.billing.documents.mail");
    }

    /** Stands in for javac's lint "exports", which billing-api switches off because of its annotations. */
    @Test
    void no_public_signature_names_a_hidden_type() {
        classes().that().arePublic().should(nameOnlyVisibleTypes()).check(PublishedModule.library());
    }

    @Test
    void what_immutables_generates_is_never_seen() {
        noClasses()
                .that()
                .haveSimpleNameStartingWith("Immutable")
                .should()
                .bePublic()
                .allowEmptyShould(true)
                .check(PublishedModule.API.classes());
    }

    private static Set<String> exports(PublishedModule module) {
        return module.descriptor().exports().stream()
                .filter(exported -> !exported.isQualified())
                .map(Exports::source)
                .collect(toUnmodifiableSet());
    }

    private static ArchCondition<JavaClass> nameOnlyVisibleTypes() {
        return new ArchCondition<>("name only visible types in public signatures") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!isVisible(type)) {
                    return;
                }
                Stream.concat(type.getFields().stream(), type.getCodeUnits().stream())
                        .filter(PublicFaceTest::isReachable)
                        .forEach(member -> member.getAllInvolvedRawTypes().stream()
                                .filter(named -> !isVisible(named.getBaseComponentType()))
                                .forEach(hidden -> events.add(SimpleConditionEvent.violated(
                                        member, member.getDescription() + " names " + hidden.getName()))));
            }
        };
    }

    private static boolean isReachable(JavaMember member) {
        Set<JavaModifier> modifiers = member.getModifiers();
        return (modifiers.contains(PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
                && !modifiers.contains(JavaModifier.SYNTHETIC);
    }

    private static boolean isVisible(JavaClass type) {
        boolean outside = PublishedModule.LIBRARY.stream().noneMatch(module -> module.holds(type));
        return outside
                || (isExported(type)
                        && type.getModifiers().contains(PUBLIC)
                        && type.getEnclosingClass()
                                .map(PublicFaceTest::isVisible)
                                .orElse(true));
    }

    private static boolean isExported(JavaClass type) {
        return PublishedModule.LIBRARY.stream()
                .anyMatch(module -> exports(module).contains(type.getPackageName()));
    }
}
