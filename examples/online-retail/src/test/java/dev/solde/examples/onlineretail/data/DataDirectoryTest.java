package dev.solde.examples.onlineretail.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.examples.onlineretail.Unusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path directory;

    @Test
    void filesAreFoundByTheEndsOfTheirNamesZippedOrNot() throws IOException {
        Path lines = file("shop.csv.gz");
        Path documents = file("shop.documents.csv.gz");
        Path outstanding = file("x.fifo_outstanding.csv");
        file("README.md");

        DataDirectory found = DataDirectory.of(directory);

        assertThat(found.lines()).isEqualTo(lines);
        assertThat(found.documents()).contains(documents);
        assertThat(found.outstanding()).contains(outstanding);
        assertThat(found.facts()).isEmpty();
    }

    @Test
    void twoFilesOfTheSameKindAreAQuestionNotAChoice() throws IOException {
        file("a.csv");
        file("b.csv.gz");

        assertThatThrownBy(() -> DataDirectory.of(directory).lines())
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("more than one");
    }

    private Path file(String name) throws IOException {
        return Files.createFile(directory.resolve(name));
    }
}
