package dev.solde.examples.onlineretail.comparison;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.solde.billing.ledger.Amounts;
import java.math.BigDecimal;
import javax.money.MonetaryAmount;

/** The figures of one JSON object, compared one after the other. */
record Figures(Comparison.Section section, Comparison comparison, String path, JsonObject published) {

    static Figures in(Comparison.Section section, Comparison comparison, String name, JsonObject published) {
        return new Figures(section, comparison, name.isEmpty() ? "" : name + ".", published);
    }

    Figures same(String name, MonetaryAmount found) {
        return same(name, Amounts.decimal(found));
    }

    Figures same(String name, long found) {
        return same(name, BigDecimal.valueOf(found));
    }

    Figures same(String name, BigDecimal found) {
        JsonElement figure = published.get(name);
        if (figure == null) {
            comparison.missing(path + name + " in the facts");
        } else {
            section.same(path + name, figure.getAsBigDecimal(), found);
        }
        return this;
    }
}
