package dev.solde.billing.fact;

import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.Digest;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.SubjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Writes the fields of lines of the canonical form: separated by tabs, absent ones as {@code -}. */
final class FieldWriter implements FactFields {

    private static final int SECONDS_OF_DAY = 86_400;

    private final TextBytes line;
    private final int digits;
    private final long unit;
    private final BiConsumer<FreeText, FieldWriter> texts;

    /**
     * Writes behind what is there.
     *
     * @param texts adds what stands for a free text, without the tab before it
     */
    FieldWriter(TextBytes line, int digits, BiConsumer<FreeText, FieldWriter> texts) {
        this.line = line;
        this.digits = digits;
        this.unit = BigDecimal.ONE.movePointRight(digits).longValueExact();
        this.texts = texts;
    }

    @Override
    public FieldWriter begin(String kind) {
        line.add(kind);
        return this;
    }

    FieldWriter raw(String field) {
        line.add('\t').add(field);
        return this;
    }

    @Override
    public FieldWriter string(String text) {
        return raw(escape(text));
    }

    @Override
    public FieldWriter number(long number) {
        line.add('\t').add(number);
        return this;
    }

    @Override
    public FieldWriter amount(long minor) {
        line.add('\t');
        if (digits == 0) {
            line.add(minor);
            return this;
        }
        if (minor < 0) {
            line.add('-');
        }
        long size = Math.absExact(minor);
        line.add(size / unit).add('.').digits(size % unit, digits);
        return this;
    }

    @Override
    public FieldWriter decimal(BigDecimal number) {
        return number.scale() == 0 && number.precision() <= 18
                ? number(number.longValue())
                : raw(number.toPlainString());
    }

    @Override
    public FieldWriter date(LocalDate date) {
        line.add('\t');
        add(date);
        return this;
    }

    private void add(LocalDate date) {
        if (date.getYear() < 0 || date.getYear() > 9999) {
            line.add(date.toString());
            return;
        }
        line.digits(date.getYear(), 4)
                .add('-')
                .digits(date.getMonthValue(), 2)
                .add('-')
                .digits(date.getDayOfMonth(), 2);
    }

    /** As {@link Instant#toString()}: in UTC, with as many groups of three decimals of the second as it has. */
    FieldWriter instant(Instant instant) {
        line.add('\t');
        long second = Math.floorMod(instant.getEpochSecond(), SECONDS_OF_DAY);
        add(LocalDate.ofEpochDay(Math.floorDiv(instant.getEpochSecond(), SECONDS_OF_DAY)));
        line.add('T').digits(second / 3600, 2);
        line.add(':').digits(second / 60 % 60, 2);
        line.add(':').digits(second % 60, 2);
        int nanos = instant.getNano();
        if (nanos > 0) {
            line.add('.').digits(nanos / 1_000_000, 3);
        }
        if (nanos % 1_000_000 > 0) {
            line.digits(nanos / 1000 % 1000, 3);
        }
        if (nanos % 1000 > 0) {
            line.digits(nanos % 1000, 3);
        }
        line.add('Z');
        return this;
    }

    @Override
    public FieldWriter uuid(UUID uuid) {
        long high = uuid.getMostSignificantBits();
        long low = uuid.getLeastSignificantBits();
        line.add('\t').hex(high >>> 32, 8).add('-').hex(high >>> 16, 4).add('-').hex(high, 4);
        line.add('-').hex(low >>> 48, 4).add('-').hex(low, 12);
        return this;
    }

    FieldWriter digest(Digest digest) {
        line.add('\t');
        return plain(digest);
    }

    /** Adds to the field that was begun. */
    FieldWriter plain(Digest digest) {
        line.hex(digest.first(), 16)
                .hex(digest.second(), 16)
                .hex(digest.third(), 16)
                .hex(digest.fourth(), 16);
        return this;
    }

    /** Adds to the field that was begun. */
    FieldWriter plain(String text) {
        line.add(text);
        return this;
    }

    @Override
    public FieldWriter item(ItemId item) {
        return subject(item);
    }

    @Override
    public FieldWriter subject(SubjectId subject) {
        return raw(subject.word()).uuid(subject.uuid());
    }

    @Override
    public FieldWriter code(Enum<?> value) {
        return raw(value.name());
    }

    /** A present value is marked, so that the text {@code -} is not taken for nothing. */
    @Override
    public <T> FieldWriter optional(Optional<T> value, Function<? super T, String> format) {
        if (value.isEmpty()) {
            return raw("-");
        }
        line.add('\t').add('=').add(escape(format.apply(value.get())));
        return this;
    }

    @Override
    public FieldWriter text(Optional<FreeText> text) {
        if (text.isEmpty()) {
            return raw("-");
        }
        line.add('\t');
        texts.accept(text.get(), this);
        return this;
    }

    @Override
    public FieldWriter tax(Tax tax) {
        return string(tax.name())
                .raw(tax.category().code())
                .decimal(tax.rate())
                .optional(tax.reason(), reason -> reason);
    }

    @Override
    public FieldWriter taxes(List<Tax> taxes) {
        number(taxes.size());
        for (Tax tax : taxes) {
            tax(tax);
        }
        return this;
    }

    @Override
    public void end() {
        line.add('\n');
    }

    static String escape(String text) {
        boolean clean = text.indexOf('\\') < 0 && text.indexOf('\t') < 0 && text.indexOf('\n') < 0;
        return clean ? text : text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }
}
