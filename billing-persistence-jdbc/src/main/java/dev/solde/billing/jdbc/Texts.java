package dev.solde.billing.jdbc;

import dev.solde.billing.jdbc.sql.Params;
import dev.solde.billing.jdbc.sql.Row;
import dev.solde.billing.ledger.FreeText;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The free texts of a row: a column {@code texts} with one bit per text that was given, then the texts. Erasing sets a text
 * to null and leaves its bit, so that an erased text is not taken for one that never was.
 */
final class Texts {

    private Texts() {}

    @SafeVarargs
    static void bind(Params params, Optional<FreeText>... texts) {
        int given = 0;
        for (int i = 0; i < texts.length; i++) {
            given |= texts[i].isPresent() ? 1 << i : 0;
        }
        params.number(given);
        for (Optional<FreeText> text : texts) {
            params.text(text.flatMap(FreeText::value));
        }
    }

    static List<Optional<FreeText>> read(Row row, int count) throws SQLException {
        int given = row.integer();
        List<Optional<FreeText>> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Optional<String> text = row.optionalText();
            boolean wasGiven = (given & 1 << i) != 0;
            texts.add(wasGiven ? Optional.of(text.map(FreeText::of).orElse(FreeText.erased())) : Optional.empty());
        }
        return texts;
    }

    static Optional<FreeText> readOne(Row row) throws SQLException {
        return read(row, 1).get(0);
    }
}
