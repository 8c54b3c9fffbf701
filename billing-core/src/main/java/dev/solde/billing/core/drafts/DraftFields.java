package dev.solde.billing.core.drafts;

import dev.solde.billing.ledger.Amounts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.money.Monetary;
import javax.money.MonetaryAmount;

/** Reads the fields that {@link DraftText} wrote, in their order. */
final class DraftFields {

    private final String text;
    private int position;

    DraftFields(String text) {
        this.text = text;
    }

    String field() {
        int colon = text.indexOf(':', position);
        if (colon < 0) {
            throw new IllegalStateException("the text of a draft ends before its last field");
        }
        int start = colon + 1;
        int end = start + Integer.parseInt(text.substring(position, colon));
        position = end + 1;
        return text.substring(start, end);
    }

    <E extends Enum<E>> E code(Class<E> type) {
        return Enum.valueOf(type, field());
    }

    long number() {
        return Long.parseLong(field());
    }

    int integer() {
        return Integer.parseInt(field());
    }

    BigDecimal decimal() {
        return new BigDecimal(field());
    }

    MonetaryAmount money() {
        BigDecimal number = decimal();
        return Amounts.price(number, Monetary.getCurrency(field()));
    }

    <T> Optional<T> optional(Supplier<T> read) {
        return field().equals(DraftText.PRESENT) ? Optional.of(read.get()) : Optional.empty();
    }

    <T> List<T> list(Supplier<T> read) {
        int size = integer();
        List<T> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            values.add(read.get());
        }
        return values;
    }

    /** Fails when something is left. */
    void end() {
        if (position != text.length()) {
            throw new IllegalStateException("the text of a draft goes on after its last field");
        }
    }
}
