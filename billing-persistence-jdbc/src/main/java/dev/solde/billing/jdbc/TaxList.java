package dev.solde.billing.jdbc;

import dev.solde.billing.document.Tax;
import dev.solde.billing.document.TaxCategory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of taxes in one column: a line each, of name, category, rate and, where there is one, reason, divided by
 * {@code |}. A row per line and tax would double the rows of an invoice and be read for nothing else.
 */
final class TaxList {

    private TaxList() {}

    static String write(List<Tax> taxes) {
        StringBuilder text = new StringBuilder();
        for (Tax tax : taxes) {
            text.append(escape(tax.name()))
                    .append('|')
                    .append(tax.category().code())
                    .append('|')
                    .append(tax.rate().toPlainString());
            tax.reason().ifPresent(reason -> text.append('|').append(escape(reason)));
            text.append('\n');
        }
        return text.toString();
    }

    static List<Tax> read(String text) {
        List<Tax> taxes = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
                char escaped = text.charAt(i);
                field.append(escaped == 'n' ? '\n' : escaped);
            } else if (c == '|' || c == '\n') {
                fields.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    taxes.add(tax(fields));
                    fields.clear();
                }
            } else {
                field.append(c);
            }
        }
        return taxes;
    }

    private static Tax tax(List<String> fields) {
        Tax tax = Tax.of(fields.get(0), TaxCategory.ofCode(fields.get(1)), new BigDecimal(fields.get(2)));
        return fields.size() > 3 ? tax.withReason(fields.get(3)) : tax;
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("|", "\\|").replace("\n", "\\n");
    }
}
