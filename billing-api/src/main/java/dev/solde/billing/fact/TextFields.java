package dev.solde.billing.fact;

import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.SubjectId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Of all fields the free texts only. */
final class TextFields implements FactFields {

    private final Consumer<FreeText> texts;

    TextFields(Consumer<FreeText> texts) {
        this.texts = texts;
    }

    @Override
    public TextFields text(Optional<FreeText> text) {
        text.ifPresent(texts);
        return this;
    }

    @Override
    public TextFields begin(String kind) {
        return this;
    }

    @Override
    public TextFields string(String text) {
        return this;
    }

    @Override
    public TextFields number(long number) {
        return this;
    }

    @Override
    public TextFields amount(long minor) {
        return this;
    }

    @Override
    public TextFields decimal(BigDecimal number) {
        return this;
    }

    @Override
    public TextFields date(LocalDate date) {
        return this;
    }

    @Override
    public TextFields uuid(UUID uuid) {
        return this;
    }

    @Override
    public TextFields item(ItemId item) {
        return this;
    }

    @Override
    public TextFields subject(SubjectId subject) {
        return this;
    }

    @Override
    public TextFields code(Enum<?> value) {
        return this;
    }

    @Override
    public <T> TextFields optional(Optional<T> value, Function<? super T, String> format) {
        return this;
    }

    @Override
    public TextFields tax(Tax tax) {
        return this;
    }

    @Override
    public TextFields taxes(List<Tax> taxes) {
        return this;
    }

    @Override
    public void end() {}
}
