package dev.solde.examples.onlineretail.comparison;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.solde.billing.ledger.Amounts;
import java.math.BigDecimal;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * The figures of one JSON object, compared one after the other; of an object that is not there, none.
 *
 * @param path what stands before the name of a figure
 */
record Figures(Comparison comparison, Comparison.Section section, String path, Optional<JsonObject> published) {

    /** The figures of this object itself. */
    static Figures of(Comparison comparison, Comparison.Section section, String path, JsonObject published) {
        return new Figures(comparison, section, path, Optional.of(published));
    }

    /** The figures of the object with this name; that it is missing is noted. */
    Figures in(String name) {
        Optional<JsonObject> part =
                published.filter(object -> object.has(name)).map(object -> object.getAsJsonObject(name));
        if (part.isEmpty()) {
            comparison.missing(path + name + " in the facts");
        }
        return new Figures(comparison, section, path + name + ".", part);
    }

    Figures same(String name, MonetaryAmount found) {
        return same(name, Amounts.decimal(found));
    }

    Figures same(String name, long found) {
        return same(name, BigDecimal.valueOf(found));
    }

    Figures same(String name, BigDecimal found) {
        published.ifPresent(object -> {
            JsonElement figure = object.get(name);
            if (figure == null) {
                comparison.missing(path + name + " in the facts");
            } else {
                section.same(path + name, figure.getAsBigDecimal(), found);
            }
        });
        return this;
    }
}
