package dev.solde.billing.testkit.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads a file of either kind. */
final class VectorFile {

    private VectorFile() {}

    /**
     * Reads the cases of a file.
     *
     * @throws IOException when the file cannot be read, is not JSON, or holds no cases
     */
    static List<Vector> read(Path file) throws IOException {
        JsonNode json = new ObjectMapper().readTree(file.toFile());
        List<Vector> vectors = json.has("cases")
                ? Json.list(json, "cases", TotalsVector::new)
                : Json.list(json, "tests", RuleVector::new);
        if (vectors.isEmpty()) {
            throw new IOException("it has neither \"cases\" (documents with totals) nor \"tests\" (verdicts of rules)");
        }
        return vectors;
    }
}
