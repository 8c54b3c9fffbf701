package dev.solde.examples.onlineretail.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.examples.onlineretail.Unusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetailReaderTest {

    private static final String HEADER =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    @TempDir
    Path directory;

    @Test
    void documentsStandInTheOrderOfTimeThenOfTheirNumbers() throws IOException {
        List<RetailDocument> documents = read("""
                11,A,Mug,1,2010-12-01 09:00:00,1.00,1,UK
                C10,A,Mug,-1,2010-12-01 09:00:00,1.00,1,UK
                12,A,Mug,1,2010-12-01 08:00:00,1.00,1,UK
                """);

        assertThat(documents).extracting(RetailDocument::number).containsExactly("12", "C10", "11");
    }

    @Test
    void aDocumentIsIssuedAtItsFirstLineAndItsLinesNeedNotStandTogether() throws IOException {
        List<RetailDocument> documents = read("""
                11,A,Mug,1,2010-12-01 09:01:00,1.00,1,UK
                12,A,Mug,1,2010-12-01 09:00:00,1.00,,UK
                11,B,"Cup, red",2,2010-12-01 09:00:00,2.55,1,UK
                """);

        assertThat(documents.get(0).issuedAt()).isEqualTo(LocalDateTime.of(2010, 12, 1, 9, 0));
        assertThat(documents.get(0).lines()).extracting(RetailLine::description).containsExactly("Mug", "Cup, red");
        assertThat(documents.get(0).total()).isEqualByComparingTo("6.10");
        assertThat(documents.get(1).customer()).isEmpty();
    }

    @Test
    void aRowThatCannotBeReadIsNamed() {
        assertThatThrownBy(() -> read("11,A,Mug,one,2010-12-01 09:00:00,1.00,1,UK\n"))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("lines.csv, row 1");
        assertThatThrownBy(() -> read("11,A,Mug,1,yesterday,1.00,1,UK\n"))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("lines.csv, row 1");
    }

    @Test
    void aDocumentOfTwoCustomersIsRefused() {
        assertThatThrownBy(() -> read("""
                11,A,Mug,1,2010-12-01 09:00:00,1.00,1,UK
                11,A,Mug,1,2010-12-01 09:00:00,1.00,2,UK
                """)).isInstanceOf(Unusable.class).hasMessageContaining("two customers");
    }

    private List<RetailDocument> read(String rows) throws IOException {
        return RetailReader.read(Files.writeString(directory.resolve("lines.csv"), HEADER + rows));
    }
}
