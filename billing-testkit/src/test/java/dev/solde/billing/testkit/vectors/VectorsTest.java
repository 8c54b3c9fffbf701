package dev.solde.billing.testkit.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program on small files: what it prints and how it ends. */
class VectorsTest {
    private static final String SOUND = """
            {"case":"A","lines":[{"id":"1","quantity":"3","price":"0.335","net":"1.01","category":"S","rate":"20.0"}],
             "expected":{"vat_breakdown":[{"category":"S","rate":"20","taxable":"1.01","tax":"0.20"}],
              "line_net_total":"1.01","tax_exclusive":"1.01","tax":"0.20","tax_inclusive":"1.21","payable":"1.21"}}""";

    /** The line should be 1.01; all that follows from the published 1.10 is right, but for the tax. */
    private static final String CONTRADICTORY = """
            {"case":"B","lines":[{"id":"1","quantity":"3","price":"0.335","net":"1.10","category":"S","rate":"20"}],
             "expected":{"vat_breakdown":[{"category":"S","rate":"20.00","taxable":"1.10","tax":"0.23"}],
              "line_net_total":"1.10","tax_exclusive":"1.10","tax":"0.23","tax_inclusive":"1.33","payable":"1.33"},
             "expected_diff":[{"field":"line 1 net","rule":"R","computed":"1.01","published":"1.10"},
              {"field":"tax S 20.00","rule":"BR-CO-17","computed":"0.22","published":"0.23"}]}""";

    private static final String RULE = """
            {"rule":"BR-CO-15","verdict":"pass","file":"f.xml","test":1,
             "amounts":{"tax_exclusive":"1000","tax":"300","tax_inclusive":"1300"}}""";

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void eachCaseIsALineAndTheLastLineCounts() throws IOException {
        assertThat(run(cases(SOUND, CONTRADICTORY), tests(RULE))).isZero();
        assertThat(out).hasToString("""
                PASS A
                DIFFERS B: by R: line 1 net 1.01, published 1.10; by BR-CO-17: tax S 20.00 0.22, published 0.23
                PASS BR-CO-15@f.xml#1
                2 passed, 0 failed, 1 expected to differ
                """);
        assertThat(err).hasToString("");
    }

    @Test
    void aFigureThatIsOneCentOffFails() throws IOException {
        assertThat(run(cases(SOUND.replace("\"tax_inclusive\":\"1.21\"", "\"tax_inclusive\":\"1.22\""), SOUND)))
                .isEqualTo(1);
        assertThat(out).hasToString("""
                FAIL A: tax_inclusive, expected 1.22, got 1.21
                PASS A
                1 passed, 1 failed, 0 expected to differ
                """);
    }

    @Test
    void aGroupThatIsMissingOrPublishedTwiceFails() throws IOException {
        String group = "{\"category\":\"S\",\"rate\":\"20\",\"taxable\":\"1.01\",\"tax\":\"0.20\"}";
        run(cases(SOUND.replace(group, ""), SOUND.replace(group, group + "," + group)));
        assertThat(out).hasToString("""
                FAIL A: taxable S 20, expected none, got 1.01; tax S 20, expected none, got 0.20
                FAIL A: taxable S 20, expected 1.01, got none; tax S 20, expected 0.20, got none
                0 passed, 2 failed, 0 expected to differ
                """);
    }

    @Test
    void aContradictoryDocumentFailsWhenItDiffersOtherwiseThanListed() throws IOException {
        run(cases(
                CONTRADICTORY.replace("\"computed\":\"0.22\"", "\"computed\":\"0.21\""),
                CONTRADICTORY.replace("\"payable\":\"1.33\"", "\"payable\":\"1.34\""),
                CONTRADICTORY.replace("\"field\":\"line 1 net\"", "\"field\":\"line 2 net\""),
                CONTRADICTORY.replace("\"net\":\"1.10\"", "\"net\":\"1.01\"")));
        assertThat(out).hasToString("""
                FAIL B: differs otherwise than listed; not listed: tax S 20, expected 0.23, got 0.22; \
                listed, but not so: tax S 20, expected 0.23, got 0.21
                FAIL B: differs otherwise than listed; not listed: payable, expected 1.34, got 1.33
                FAIL B: differs otherwise than listed; not listed: line 1 net, expected 1.10, got 1.01; \
                listed, but not so: line 2 net, expected 1.10, got 1.01
                FAIL B: differs otherwise than listed; not listed: line_net_total, expected 1.10, got 1.01; \
                tax_exclusive, expected 1.10, got 1.01; taxable S 20, expected 1.10, got 1.01; \
                listed, but not so: line 1 net, expected 1.10, got 1.01
                0 passed, 4 failed, 0 expected to differ
                """);
    }

    @Test
    void aListedDifferenceIsThereOrIsBelowACent() throws IOException {
        run(cases(
                listing("{\"field\":\"payable\",\"rule\":\"R\",\"computed\":\"1.3301\",\"published\":\"1.33\"}"),
                listing("{\"field\":\"payable\",\"rule\":\"R\",\"computed\":\"1.32\",\"published\":\"1.33\"}"),
                listing("{\"field\":\"paid\",\"rule\":\"R\",\"computed\":\"1.3301\",\"published\":\"1.33\"}")));
        assertThat(out.toString(StandardCharsets.UTF_8).lines().skip(1))
                .containsExactly(
                        "FAIL B: differs otherwise than listed; listed, but not so: payable, expected 1.33, got 1.32",
                        "FAIL B: differs otherwise than listed; listed, but not so: paid, expected 1.33, got 1.33",
                        "0 passed, 2 failed, 1 expected to differ");
    }

    private static String listing(String difference) {
        return CONTRADICTORY.replace("\"expected_diff\":[", "\"expected_diff\":[" + difference + ",");
    }

    @Test
    void aVerdictThatIsTheOtherOneFails() throws IOException {
        assertThat(run(tests(
                        RULE.replace("\"1300\"", "\"1300.01\""),
                        RULE.replace("pass", "fail"),
                        RULE.replace("BR-CO-15", "BR-CO-16").replace("pass", "fail"))))
                .isEqualTo(1);
        assertThat(out).hasToString("""
                FAIL BR-CO-15@f.xml#1: BR-CO-15, expected pass, got fail [BR-CO-15 (document): \
                Total with tax (BT-112) = total without tax (BT-109) + total tax (BT-110), which is stated once; \
                expected 1300.00; stated 1300.01]
                FAIL BR-CO-15@f.xml#1: BR-CO-15, expected fail, got pass
                FAIL BR-CO-16@f.xml#1: BR-CO-16, expected fail, got pass
                0 passed, 3 failed, 0 expected to differ
                """);
    }

    @Test
    void whatTheFileDoesNotSufficeToJudgeIsUndecidedAndCounted() throws IOException {
        String several = RULE.replace("pass", "fail")
                .replace("\"test\":1", "\"test\":1,\"description\":\"different tax amounts of the same currency\"");
        assertThat(run(tests(several, RULE.replace("BR-CO-15", "BR-CO-25"), RULE)))
                .isZero();
        assertThat(out).hasToString("""
                UNDECIDED BR-CO-15@f.xml#1: the amounts present agree; the rule also demands that the total tax is stated \
                once, and the file has room for one
                UNDECIDED BR-CO-25@f.xml#1: the checker does not judge BR-CO-25
                PASS BR-CO-15@f.xml#1
                1 passed, 0 failed, 0 expected to differ, 2 undecided
                """);
    }

    @Test
    void aCaseThatCannotBeReadFailsAndTheOthersArePlayed() throws IOException {
        assertThat(run(cases(
                        SOUND.replace("\"price\"", "\"cost\""),
                        SOUND.replace("0.335", "a third"),
                        SOUND.replace("\"case\"", "\"name\""),
                        SOUND.replace("\"S\"", "\"XX\""),
                        SOUND.replace("\"3\"", "\"3E+30\""),
                        SOUND)))
                .isEqualTo(1);
        assertThat(out).hasToString("""
                FAIL A: there is no field "price"
                FAIL A: "price" is not a decimal: a third
                FAIL (a case without a name): there is no field "case"
                FAIL A: code: XX is not a tax category of UNTDID 5305
                FAIL A: An amount of the document is 10^15 minor units or more
                PASS A
                1 passed, 5 failed, 0 expected to differ
                """);
    }

    @Test
    void aFileThatCannotBeUsedEndsWithTwoAndPlaysNothing() throws IOException {
        assertThat(run(cases(SOUND), directory.resolve("none.json"))).isEqualTo(2);
        assertThat(run(file("{}"))).isEqualTo(2);
        assertThat(run(file("{\"cases\":[]}"))).isEqualTo(2);
        assertThat(run(file("cases"))).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(out).hasToString("");
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .anyMatch(line -> line.contains("none.json cannot be used"))
                .anyMatch(line -> line.contains("neither \"cases\""))
                .anyMatch(line -> line.contains("Usage"));
    }

    private int run(Path... files) {
        out.reset();
        String[] names = new String[files.length];
        for (int i = 0; i < files.length; i++) {
            names[i] = files[i].toString();
        }
        return Vectors.run(printing(out), printing(err), names);
    }

    private Path cases(String... cases) throws IOException {
        return file("{\"cases\":[" + String.join(",", cases) + "]}");
    }

    private Path tests(String... tests) throws IOException {
        return file("{\"tests\":[" + String.join(",", tests) + "]}");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(directory, "vectors", ".json"), content);
    }

    private static PrintStream printing(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
