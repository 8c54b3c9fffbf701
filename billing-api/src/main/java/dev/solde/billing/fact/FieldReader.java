package dev.solde.billing.fact;

import dev.solde.billing.document.Tax;
import dev.solde.billing.document.TaxCategory;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.ledger.SubjectId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads the fields of one line of the canonical form in the order in which {@link FieldWriter} wrote them. */
final class FieldReader {

    static final String ERASED = "~";

    private final AccountId account;
    private final int digits;
    private final String[] fields;
    private int next = 1;

    FieldReader(AccountId account, int digits, String line) {
        this.account = account;
        this.digits = digits;
        this.fields = line.split("\t", -1);
    }

    String kind() {
        return fields[0];
    }

    String raw() {
        if (next >= fields.length) {
            throw new IllegalArgumentException("a " + fields[0] + " line has only " + fields.length + " fields");
        }
        return fields[next++];
    }

    String string() {
        return unescape(raw());
    }

    long number() {
        return Long.parseLong(raw());
    }

    int integer() {
        return Integer.parseInt(raw());
    }

    long amount() {
        return new BigDecimal(raw())
                .setScale(digits, RoundingMode.UNNECESSARY)
                .unscaledValue()
                .longValueExact();
    }

    BigDecimal decimal() {
        return new BigDecimal(raw());
    }

    LocalDate date() {
        return LocalDate.parse(raw());
    }

    UUID uuid() {
        return UUID.fromString(raw());
    }

    ItemId item() {
        return ItemKind.ofCode(raw()).id(account, uuid());
    }

    SubjectId subject() {
        return SubjectId.of(raw(), account, uuid());
    }

    AccountId account() {
        return account;
    }

    <E extends Enum<E>> E code(Class<E> type) {
        return Enum.valueOf(type, raw());
    }

    <T> Optional<T> optional(Function<String, ? extends T> parse) {
        String field = raw();
        return field.equals("-") ? Optional.empty() : Optional.of(parse.apply(unescape(field.substring(1))));
    }

    Optional<FreeText> text() {
        String field = raw();
        if (field.equals("-")) {
            return Optional.empty();
        }
        return Optional.of(field.equals(ERASED) ? FreeText.erased() : FreeText.of(unescape(field.substring(1))));
    }

    Tax tax() {
        String name = string();
        TaxCategory category = TaxCategory.ofCode(raw());
        Tax tax = Tax.of(name, category, decimal());
        return optional(reason -> reason).map(tax::withReason).orElse(tax);
    }

    List<Tax> taxes() {
        return list(this::tax);
    }

    /** A list, which begins with its size. */
    <T> List<T> list(Supplier<T> element) {
        int count = integer();
        List<T> elements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            elements.add(element.get());
        }
        return elements;
    }

    static String unescape(String field) {
        if (field.indexOf('\\') < 0) {
            return field;
        }
        StringBuilder text = new StringBuilder(field.length());
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\') {
                i++;
                char escaped = field.charAt(i);
                text.append(escaped == 't' ? '\t' : escaped == 'n' ? '\n' : escaped);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
