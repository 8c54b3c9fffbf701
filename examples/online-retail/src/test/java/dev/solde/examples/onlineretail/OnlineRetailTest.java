package dev.solde.examples.onlineretail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnlineRetailTest {

    @TempDir
    Path directory;

    @Test
    void theExtractIsBilledAsWorkedOutByHand() throws IOException {
        Run run = Run.of(Run.EXTRACT);

        assertThat(run.outWithoutDigest())
                .isEqualToNormalizingNewlines(Files.readString(Path.of("src/test/resources/extract.out")));
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void theDocumentsOfADayBilledTogetherMakeTheSameBooks() {
        Run together = Run.with("--data", Run.EXTRACT.toString(), "--daily");

        assertThat(together.exitCode()).isZero();
        assertThat(together.outWithoutDigest()).isEqualTo(Run.of(Run.EXTRACT).outWithoutDigest());
    }

    @ParameterizedTest
    @CsvSource({
        "extract.facts.json,             \"outstanding\": \"797.20\", \"outstanding\": \"797.21\"",
        "extract.facts.json,             \"closing\": \"839.30\",     \"closing\": \"839.31\"",
        "extract.facts.json,             \"month\": \"2011-02\",      \"month\": \"2011-03\"",
        "extract.documents.csv,          '537767,invoice,15100',      '537768,invoice,15100'",
        "extract.customers.csv,          635.10,                      635.20",
        "extract.fifo_allocations.csv,   'C539260,536374,76.65',      'C539260,537767,76.65'",
        "extract.fifo_outstanding.csv,   '350.40,109.50',             '350.40,109.51'",
    })
    void aPublishedFigureThatTheBooksDoNotShowFailsTheRun(String file, String published, String tampered)
            throws IOException {
        Run run = Run.of(
                Extract.copiedTo(directory).replacing(file, published, tampered).directory());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("published figures differ").doesNotContain("published figures reproduced");
    }

    @Test
    void theDifferenceIsShownWithBothFigures() throws IOException {
        Run run = Run.of(Extract.copiedTo(directory)
                .replacing("extract.facts.json", "\"credited\": \"77995.95\"", "\"credited\": \"77995.96\"")
                .directory());

        assertThat(run.out()).contains("customers_only.credited: published 77995.96, in the books 77995.95");
        assertThat(run.out()).contains("1 of 97 published figures differ");
    }

    @Test
    void aLineMoreIsFoundByEveryFileThatItTouches() throws IOException {
        Path lines = directory.resolve("extract.csv");
        Extract.copiedTo(directory);
        Files.writeString(
                lines,
                Files.readString(lines) + "543600,21258,ONE MORE,1,2011-02-28 17:00:00,10.95,15100,United Kingdom\n");

        Run run = Run.of(directory);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("543600: published nothing, in the books 15100, 10.95, 10.95");
    }

    @Test
    void linesAloneAreBilledAndWhatCannotBeComparedIsTold() throws IOException {
        Run run = Run.of(Extract.copiedTo(directory)
                .without(
                        "extract.facts.json",
                        "extract.documents.csv",
                        "extract.customers.csv",
                        "extract.fifo_allocations.csv",
                        "extract.fifo_outstanding.csv")
                .directory());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Not published here, so not compared: totals (no *.facts.json)")
                .contains("Not published here, so not compared: allocations (no *.fifo_allocations.csv)")
                .endsWith("no published figures to compare with" + System.lineSeparator());
    }

    @Test
    void whatTheFactsDoNotSayIsToldAndTheRestIsCompared() throws IOException {
        Run run = Run.of(Extract.copiedTo(directory)
                .without("extract.fifo_allocations.csv")
                .replacing("extract.facts.json", "\"allocated\": \"77912.95\",", "")
                .directory());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("not compared: eager_fifo_oracle.allocated in the facts")
                .contains("not compared: allocations (no *.fifo_allocations.csv)")
                .contains("all 87 published figures reproduced");
    }

    @Test
    void aSecondRunOnTheSameBooksBillsNothingTwice() {
        String books = directory.resolve("books").toString();
        Run first = Run.with("--data", Run.EXTRACT.toString(), "--keep", books);

        Run second = Run.with("--data", Run.EXTRACT.toString(), "--keep", books);

        assertThat(second.exitCode()).isZero();
        assertThat(second.out()).isEqualTo(first.out());
    }

    @Test
    void aRowChangedBehindTheKernelsBackIsFound() throws SQLException {
        String books = directory.resolve("books").toString();
        Run.with("--data", Run.EXTRACT.toString(), "--keep", books);
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + books);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update solde_line set label = 'something else' where account = '16042'");
        }

        Run run = Run.with("--data", Run.EXTRACT.toString(), "--keep", books);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("1 with a difference", "account 16042, record 2: ");
        assertThat(run.out()).contains("all 97 published figures reproduced");
    }

    @Test
    void aLineThatGoesAgainstItsDocumentIsCountedAndLeftOut() throws IOException {
        Run run = Run.of(Extract.copiedTo(directory)
                .replacing(
                        "extract.csv",
                        "537767,21258,VICTORIAN SEWING BOX LARGE,32",
                        "537767,21258,VICTORIAN SEWING BOX LARGE,-32")
                .directory());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).containsPattern("goes against its document +1 +1 +-350.40");
    }

    @Test
    void whatTheKernelRefusesIsListedAndFailsTheRun() throws IOException {
        Run run = Run.of(Extract.copiedTo(directory)
                .replacing("extract.csv", "2010-12-07 16:21:00,10.95,15100", "2010-12-07 16:21:00,0.00,15100")
                .directory());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("C537656: nothing-to-credit, ");
    }

    @Test
    void theAccountOfAnyCustomerCanBeAskedFor() {
        Run run = Run.with("--data", Run.EXTRACT.toString(), "--customer", "16042");

        assertThat(run.out()).contains("The account of customer 16042");
    }

    @Test
    void aCommandLineThatCannotBeUsedSaysWhy() {
        assertThat(Run.of(directory.resolve("nowhere"))).satisfies(run -> {
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("not a directory");
        });
        assertThat(Run.of(directory)).satisfies(run -> {
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("no file of lines");
        });
        assertThat(Run.with("--data", Run.EXTRACT.toString(), "--database", "jdbc:nothing:x?password=hush"))
                .satisfies(run -> {
                    assertThat(run.exitCode()).isEqualTo(2);
                    assertThat(run.err())
                            .contains("cannot connect to jdbc:nothing:x")
                            .doesNotContain("hush");
                });
        assertThat(Run.with("--help").out()).contains("--data", "--database", "--keep", "Exit codes");
    }
}
