package dev.solde.examples.portal.pages;

import dev.solde.billing.document.Tax;
import dev.solde.examples.portal.web.BadRequest;
import dev.solde.examples.portal.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The taxes that this seller charges, as a form offers them. */
final class Taxes {

    private static final Map<String, Tax> OFFERED = new LinkedHashMap<>();

    static {
        OFFERED.put("20", Tax.rate("20"));
        OFFERED.put("10", Tax.rate("10"));
        OFFERED.put("5.5", Tax.rate("5.5"));
        OFFERED.put("exempt", Tax.exempt("VATEX-EU-132-1I"));
    }

    private Taxes() {}

    record Choice(String code, String name, boolean chosen) {}

    static List<Choice> choices(String chosen, Words words) {
        return OFFERED.keySet().stream()
                .map(code -> new Choice(code, words.say("tax." + code), code.equals(chosen)))
                .toList();
    }

    static Tax of(String code) {
        Tax tax = OFFERED.get(code);
        if (tax == null) {
            throw new BadRequest("no such tax: " + code);
        }
        return tax;
    }
}
