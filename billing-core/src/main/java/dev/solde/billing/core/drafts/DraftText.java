package dev.solde.billing.core.drafts;

import dev.solde.billing.ledger.Amounts;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import javax.money.MonetaryAmount;

/** Text made of fields, each with its length, so that no value needs escaping. Read back by {@link DraftFields}. */
final class DraftText {

    static final String ABSENT = "-";
    static final String PRESENT = "+";

    private final StringBuilder text = new StringBuilder(512);

    /** A field. */
    DraftText field(String value) {
        text.append(value.length()).append(':').append(value).append(';');
        return this;
    }

    DraftText code(Enum<?> value) {
        return field(value.name());
    }

    DraftText number(long value) {
        return field(Long.toString(value));
    }

    DraftText decimal(BigDecimal value) {
        return field(value.toPlainString());
    }

    DraftText money(MonetaryAmount value) {
        return decimal(Amounts.decimal(value)).field(value.getCurrency().getCurrencyCode());
    }

    /** A value that may be absent. */
    <T> DraftText optional(Optional<T> value, Consumer<? super T> write) {
        field(value.isPresent() ? PRESENT : ABSENT);
        value.ifPresent(write);
        return this;
    }

    /** A list, which begins with its size. */
    <T> DraftText each(Collection<T> values, Consumer<? super T> write) {
        number(values.size());
        values.forEach(write);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
