package dev.solde.billing.testkit.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.solde.billing.document.En16931;
import dev.solde.billing.document.En16931Violation;
import dev.solde.billing.testkit.vectors.Verdict.Outcome;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Published documents and verdicts of others. */
class En16931VectorsTest {
    private final List<Vector> documents = VectorFiles.read(VectorFiles.TOTALS);
    private final List<Vector> verdicts = VectorFiles.read(VectorFiles.RULE_TESTS);

    @Test
    void theFilesAreThoseThatWereCounted() {
        assertThat(outcomes(documents)).isEqualTo(Map.of(Outcome.PASS, 54L, Outcome.DIFFERS, 20L));
        assertThat(outcomes(verdicts)).isEqualTo(Map.of(Outcome.PASS, 166L, Outcome.UNDECIDED, 2L));
    }

    @TestFactory
    @Tag("R-21")
    @Tag("R-23")
    @Tag("R-24")
    @Tag("R-25")
    @Tag("R-26")
    @Tag("R-27")
    @Tag("R-28")
    @Tag("R-29")
    @Tag("R-34")
    Stream<DynamicTest> aPublishedDocumentIsReproducedToTheCent() {
        return documents.stream()
                .filter(document -> !isContradictory(document))
                .map(document -> DynamicTest.dynamicTest(
                        document.id(), () -> assertThat(document.play()).isEqualTo(Verdict.pass(document.id()))));
    }

    /** Where the published figures contradict each other, ours are those that the rules give. */
    @TestFactory
    Stream<DynamicTest> aContradictoryDocumentDiffersOnlyWhereItIsKnownTo() {
        return documents.stream()
                .filter(En16931VectorsTest::isContradictory)
                .map(document -> DynamicTest.dynamicTest(
                        document.id(),
                        () -> assertThat(document.play().outcome()).isEqualTo(Outcome.DIFFERS)));
    }

    @Test
    @Tag("R-34")
    void whatIsReproducedToTheCentIsSoundForTheCheckerToo() {
        Map<String, List<String>> violations = new TreeMap<>();
        documents.stream().filter(document -> !isContradictory(document)).forEach(document -> {
            JsonNode json = ((TotalsVector) document).json();
            List<String> found = En16931.check(StatedByFile.amounts(json, json.get("expected"))).stream()
                    .map(En16931Violation::message)
                    .toList();
            if (!found.isEmpty()) {
                violations.put(document.id(), found);
            }
        });
        assertThat(violations).isEmpty();
    }

    @TestFactory
    @Tag("R-25")
    @Tag("R-26")
    @Tag("R-28")
    @Tag("R-29")
    @Tag("R-34")
    Stream<DynamicTest> theCheckerGivesThePublishedVerdict() {
        return verdicts.stream()
                .filter(verdict -> !verdict.id().endsWith("BR-CO-15.xml#8"))
                .map(verdict -> DynamicTest.dynamicTest(
                        verdict.id(), () -> assertThat(verdict.play()).isEqualTo(Verdict.pass(verdict.id()))));
    }

    /** Of these the published test states a second total tax, 715, which the file does not hold. */
    @Test
    void twoVerdictsRestOnAnAmountThatTheFileDoesNotHold() {
        assertThat(verdicts.stream().map(Vector::play).filter(verdict -> verdict.outcome() != Outcome.PASS))
                .extracting(Verdict::id)
                .containsExactly(
                        "BR-CO-15@test/CreditNote-unit-UBL/BR-CO-15.xml#8",
                        "BR-CO-15@test/Invoice-unit-UBL/BR-CO-15.xml#8");
    }

    private static boolean isContradictory(Vector document) {
        return ((TotalsVector) document).isContradictory();
    }

    private static Map<Outcome, Long> outcomes(List<Vector> vectors) {
        return vectors.stream()
                .map(Vectors::verdict)
                .collect(Collectors.groupingBy(Verdict::outcome, Collectors.counting()));
    }
}
