package dev.solde.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** core and persistence-jdbc meet in api only; each module uses what the design names and nothing else. */
class ModuleArrowsTest {
    private static final DescribedPredicate<JavaClass> JAVA = resideInAnyPackage(
                    "java.lang..",
                    "java.math..",
                    "java.nio..",
                    "java.security..",
                    "java.text..",
                    "java.time..",
                    "java.util..",
                    "java.io..",
                    "java.net..")
            .or(DescribedPredicate.describe(
                    "primitive", type -> type.getBaseComponentType().isPrimitive()))
            .as("java.base");

    private static final DescribedPredicate<JavaClass> MONEY = resideInAPackage("javax.money..");
    private static final DescribedPredicate<JavaClass> NULLNESS = resideInAPackage("org.jspecify.annotations..");

    @Test
    void api_uses_only_the_jdk_and_money_and_compile_time_annotations() {
        onlyUses(PublishedModule.API, JAVA.or(MONEY).or(NULLNESS).or(resideInAPackage("org.immutables.value..")));
    }

    @Test
    void core_uses_only_api_and_the_jdk_and_money() {
        onlyUses(
                PublishedModule.CORE,
                PublishedModule.API.types().or(JAVA).or(MONEY).or(NULLNESS));
    }

    @Test
    void jdbc_uses_only_api_and_the_jdk_with_sql_and_money() {
        onlyUses(
                PublishedModule.JDBC,
                PublishedModule.API
                        .types()
                        .or(JAVA)
                        .or(MONEY)
                        .or(NULLNESS)
                        .or(resideInAnyPackage("java.sql..", "javax.sql..")));
    }

    @Test
    void documents_use_only_api_and_the_libraries_of_their_trade() {
        onlyUses(
                PublishedModule.DOCUMENTS,
                PublishedModule.API
                        .types()
                        .or(JAVA)
                        .or(MONEY)
                        .or(NULLNESS)
                        .or(resideInAnyPackage(
                                "javax.imageio..",
                                "com.samskivert.mustache..",
                                "com.openhtmltopdf..",
                                "org.apache.fontbox..",
                                "org.apache.pdfbox..",
                                "org.apache.commons.csv..",
                                "com.fasterxml.jackson.core..",
                                "jakarta.mail..",
                                "jakarta.activation..")));
    }

    @Test
    void nothing_depends_on_documents() {
        noClasses()
                .should()
                .dependOnClassesThat(PublishedModule.DOCUMENTS.types())
                .check(PublishedModule.library());
        noClasses()
                .should()
                .dependOnClassesThat(PublishedModule.DOCUMENTS.types())
                .check(PublishedModule.TESTKIT.classes());
    }

    @Test
    void core_and_jdbc_never_see_each_other() {
        noClasses().should().dependOnClassesThat(PublishedModule.JDBC.types()).check(PublishedModule.CORE.classes());
        noClasses().should().dependOnClassesThat(PublishedModule.CORE.types()).check(PublishedModule.JDBC.classes());
    }

    @ParameterizedTest
    @EnumSource
    void every_module_keeps_to_its_own_package(PublishedModule module) {
        classes().should().resideInAPackage(module.basePackage() + "..").check(module.classes());
    }

    private static void onlyUses(PublishedModule module, DescribedPredicate<JavaClass> allowed) {
        classes().should().onlyDependOnClassesThat(module.types().or(allowed)).check(module.classes());
    }
}
