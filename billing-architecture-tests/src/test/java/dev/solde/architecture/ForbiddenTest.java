package dev.solde.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.Externalizable;
import java.io.ObjectInput;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no rule of billing may touch: the system clock, floating point, the outside world. */
class ForbiddenTest {
    private static final Set<String> SYSTEM_CLOCK = Set.of(
            "java\\.time\\..*\\.now\\((java\\.time\\.ZoneId)?\\)",
            "java\\.time\\.Clock\\.(system|tickM|tickS).*",
            "java\\.lang\\.System\\.currentTimeMillis\\(\\)",
            "java\\.util\\.Date\\.<init>\\(\\)");

    /** A currency costs more to look up than an amount to compute; it comes with the account. */
    private static final Set<String> CURRENCIES =
            Set.of("javax\\.money\\.Monetary\\.(getCurrenc|isCurrency|getCurrencyProvider).*");

    private static final Set<String> ROUNDINGS = Set.of("javax\\.money\\.Monetary\\..*Rounding.*");

    private static final Set<Class<?>> FLOATING = Set.of(float.class, double.class, Float.class, Double.class);

    @Test
    void core_reads_no_database_file_or_network() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.sql..", "javax.sql..", "java.io..", "java.nio.file..", "java.net.."))
                .because("storage and hosts are met at ports")
                .check(PublishedModule.CORE.classes());
    }

    @Test
    void time_is_a_parameter() {
        noClasses()
                .that(describe("not the builder of BillingKernel", type -> !isTheKernelOrInsideIt(type)))
                .should()
                .accessTargetWhere(describe("the system clock is read", ForbiddenTest::readsTheSystemClock))
                .because("the clock enters through the builder of BillingKernel, as everything that a rule decides on")
                .check(PublishedModule.library());
    }

    @Test
    void money_and_rates_are_never_floating_point() {
        noClasses().should(haveFloatingPoint()).check(PublishedModule.library());
    }

    /** Where a journal is restored, where a draft is read, and where the storage keeps those that it has met. */
    @Test
    void currencies_are_looked_up_in_three_places() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.(core\\.engine\\.Restorer|core\\.drafts\\.DraftFields|jdbc\\.Currencies)")
                .should()
                .accessTargetWhere(describe("a currency is looked up", access -> isOneOf(CURRENCIES, access)))
                .because("a command takes the currency of its account")
                .check(PublishedModule.library());
    }

    @Test
    void no_rounding_is_looked_up() {
        noClasses()
                .should()
                .accessTargetWhere(describe("a rounding is looked up", access -> isOneOf(ROUNDINGS, access)))
                .because("amounts are rounded in core.tax, half up, and nowhere else")
                .check(PublishedModule.library());
    }

    /** Properties bring the two together and are no part of the model. */
    @Test
    void the_model_of_the_test_kit_foresees_without_the_kernel() {
        noClasses()
                .that()
                .resideInAPackage("dev.solde.billing.testkit.model")
                .and()
                .haveNameNotMatching(".*Properties(\\$.*)?")
                .should()
                .dependOnClassesThat(resideInAnyPackage("dev.solde.billing.core.."))
                .because("what is compared must not come from one source")
                .check(PublishedModule.TESTKIT.classes());
    }

    @Test
    void nothing_is_deserialised() {
        noClasses()
                .should()
                .dependOnClassesThat(assignableTo(ObjectInput.class).or(assignableTo(Externalizable.class)))
                .orShould(
                        declareMethodNamed(Set.of("readObject", "readResolve", "readExternal", "$deserializeLambda$")))
                .because("a value that enters past its builder was never checked")
                .check(PublishedModule.library());
    }

    private static boolean isTheKernelOrInsideIt(JavaClass type) {
        return type.getName().matches("dev\\.solde\\.billing\\.core\\.BillingKernel(\\$.*)?");
    }

    /** A call or a method reference; {@code now(Clock)} is not one. */
    private static boolean readsTheSystemClock(JavaAccess<?> access) {
        return isOneOf(SYSTEM_CLOCK, access);
    }

    private static boolean isOneOf(Set<String> methods, JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && methods.stream().anyMatch(target.getFullName()::matches);
    }

    private static ArchCondition<JavaClass> haveFloatingPoint() {
        return new ArchCondition<>("have a float or double field, parameter or result") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getFields().stream()
                        .filter(ForbiddenTest::isFloating)
                        .forEach(field -> report(field.getDescription(), events));
                type.getCodeUnits().stream()
                        .filter(ForbiddenTest::isFloating)
                        .forEach(unit -> report(unit.getDescription(), events));
            }

            private void report(String description, ConditionEvents events) {
                events.add(SimpleConditionEvent.satisfied(description, description + " is floating point"));
            }
        };
    }

    private static boolean isFloating(JavaField field) {
        return isFloating(field.getType().getAllInvolvedRawTypes().stream());
    }

    private static boolean isFloating(JavaCodeUnit unit) {
        return isFloating(Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
                .flatMap(type -> type.getAllInvolvedRawTypes().stream()));
    }

    private static boolean isFloating(Stream<JavaClass> types) {
        return types.map(JavaClass::getBaseComponentType)
                .anyMatch(type -> FLOATING.stream().anyMatch(type::isEquivalentTo));
    }

    private static ArchCondition<JavaClass> declareMethodNamed(Set<String> names) {
        return new ArchCondition<>("declare a method named " + names) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethods().stream()
                        .filter(method -> names.contains(method.getName()))
                        .forEach(method -> events.add(SimpleConditionEvent.satisfied(method, method.getDescription())));
            }
        };
    }
}
