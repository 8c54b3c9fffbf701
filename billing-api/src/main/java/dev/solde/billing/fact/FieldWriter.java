package dev.solde.billing.fact;

import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.ItemId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Writes the fields of one line of the canonical form: separated by tabs, absent ones as {@code -}. */
final class FieldWriter {

    private final StringBuilder line;
    private final int digits;
    private final Function<FreeText, String> texts;

    FieldWriter(StringBuilder line, String kind, int digits, Function<FreeText, String> texts) {
        this.line = line.append(kind);
        this.digits = digits;
        this.texts = texts;
    }

    FieldWriter raw(String field) {
        line.append('\t').append(field);
        return this;
    }

    FieldWriter string(String text) {
        return raw(escape(text));
    }

    FieldWriter number(long number) {
        line.append('\t').append(number);
        return this;
    }

    FieldWriter amount(long minor) {
        return raw(
                digits == 0
                        ? Long.toString(minor)
                        : BigDecimal.valueOf(minor, digits).toPlainString());
    }

    FieldWriter decimal(BigDecimal number) {
        return raw(number.toPlainString());
    }

    FieldWriter date(LocalDate date) {
        return raw(date.toString());
    }

    FieldWriter uuid(UUID uuid) {
        return raw(uuid.toString());
    }

    FieldWriter item(ItemId item) {
        return raw(item.kind().code()).uuid(item.uuid());
    }

    FieldWriter code(Enum<?> value) {
        return raw(value.name());
    }

    /** A value that may be absent; a present one is marked, so that the text {@code -} is not taken for nothing. */
    <T> FieldWriter optional(Optional<T> value, Function<? super T, String> format) {
        return raw(value.map(v -> "=" + escape(format.apply(v))).orElse("-"));
    }

    FieldWriter text(Optional<FreeText> text) {
        return raw(text.map(texts).orElse("-"));
    }

    FieldWriter tax(Tax tax) {
        return string(tax.name())
                .raw(tax.category().code())
                .decimal(tax.rate())
                .optional(tax.reason(), reason -> reason);
    }

    FieldWriter taxes(List<Tax> taxes) {
        number(taxes.size());
        taxes.forEach(this::tax);
        return this;
    }

    void end() {
        line.append('\n');
    }

    static String escape(String text) {
        boolean clean = text.indexOf('\\') < 0 && text.indexOf('\t') < 0 && text.indexOf('\n') < 0;
        return clean ? text : text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }
}
