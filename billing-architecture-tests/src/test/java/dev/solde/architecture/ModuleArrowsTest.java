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
        onlyUses(Module.API, JAVA.or(MONEY).or(NULLNESS).or(resideInAPackage("org.immutables.value..")));
    }

    @Test
    void core_uses_only_api_and_the_jdk_and_money() {
        onlyUses(Module.CORE, Module.API.types().or(JAVA).or(MONEY).or(NULLNESS));
    }

    @Test
    void jdbc_uses_only_api_and_the_jdk_with_sql_and_money() {
        onlyUses(
                Module.JDBC,
                Module.API.types().or(JAVA).or(MONEY).or(NULLNESS).or(resideInAnyPackage("java.sql..", "javax.sql..")));
    }

    @Test
    void core_and_jdbc_never_see_each_other() {
        noClasses().should().dependOnClassesThat(Module.JDBC.types()).check(Module.CORE.classes());
        noClasses().should().dependOnClassesThat(Module.CORE.types()).check(Module.JDBC.classes());
    }

    @Test
    void the_test_kit_knows_no_storage_but_the_port() {
        noClasses().should().dependOnClassesThat(Module.JDBC.types()).check(Module.TESTKIT.classes());
    }

    @ParameterizedTest
    @EnumSource
    void every_module_keeps_to_its_own_package(Module module) {
        classes().should().resideInAPackage(module.basePackage() + "..").check(module.classes());
    }

    private static void onlyUses(Module module, DescribedPredicate<JavaClass> allowed) {
        classes().should().onlyDependOnClassesThat(module.types().or(allowed)).check(module.classes());
    }
}
