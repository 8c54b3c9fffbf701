package dev.solde.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader of billing-api can start at the ledger and never meet a word that comes later. */
class PackageOrderTest {
    /** A package knows those of earlier lines, and its neighbours as long as no cycle arises. */
    private static final List<Set<String>> ORDER = List.of(
            Set.of("dev.solde.billing.internal"),
            Set.of("dev.solde.billing.ledger"),
            Set.of("dev.solde.billing.document", "dev.solde.billing.payment", "dev.solde.billing.allocation"),
            Set.of("dev.solde.billing.fact", "dev.solde.billing.command", "dev.solde.billing.statement"),
            Set.of("dev.solde.billing.port"),
            Set.of("dev.solde.billing"));

    @Test
    void every_package_of_the_api_has_its_place_in_the_order() {
        assertThat(PublishedModule.API.packages()).isSubsetOf(packagesFrom(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void a_package_knows_only_earlier_packages(int place) {
        Set<String> packages = ORDER.get(place);
        noClasses()
                .that(liveIn(packages))
                .should()
                .dependOnClassesThat(liveIn(packagesFrom(place + 1)))
                .because("the order is " + ORDER)
                .check(PublishedModule.API.classes());
    }

    @Test
    void no_packages_depend_on_each_other_in_a_circle() {
        slices().assignedFrom(PACKAGES).should().beFreeOfCycles().check(PublishedModule.everything());
    }

    private static Set<String> packagesFrom(int place) {
        return ORDER.subList(place, ORDER.size()).stream().flatMap(Set::stream).collect(toUnmodifiableSet());
    }

    private static DescribedPredicate<JavaClass> liveIn(Set<String> packages) {
        return DescribedPredicate.describe(
                "in " + packages,
                type -> packages.contains(type.getBaseComponentType().getPackageName()));
    }

    private static final SliceAssignment PACKAGES = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return Stream.of(type.getPackageName())
                    .filter(name -> name.startsWith("dev.solde"))
                    .map(SliceIdentifier::of)
                    .findFirst()
                    .orElse(SliceIdentifier.ignore());
        }

        @Override
        public String getDescription() {
            return "the packages of Solde";
        }
    };
}
