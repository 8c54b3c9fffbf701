package dev.solde.billing.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.ledger.Digest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The fields that are written digit by digit say what the values' own text says. */
@Tag("R-141")
class FieldWriterTest {

    private final Random random = new Random(7);

    private static String field(int digits, UnaryOperator<FieldWriter> write) {
        TextBytes text = new TextBytes(1);
        write.apply(new FieldWriter(text, digits, FactCodec::plain));
        return text.toString().substring(1);
    }

    @Test
    void amountsHaveTheCurrencysDigits() {
        for (int i = 0; i < 1000; i++) {
            long minor = random.nextLong() >> random.nextInt(64);
            for (int digits = 1; digits <= 4; digits++) {
                assertThat(field(digits, writer(minor)))
                        .isEqualTo(BigDecimal.valueOf(minor, digits).toPlainString());
            }
            assertThat(field(0, writer(minor))).isEqualTo(Long.toString(minor));
        }
    }

    private static UnaryOperator<FieldWriter> writer(long minor) {
        return field -> field.amount(minor);
    }

    @Test
    void numbersAreDecimal() {
        for (long number : new long[] {0, 9, 10, -1, -10, 99, 100, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertThat(field(2, field -> field.number(number))).isEqualTo(Long.toString(number));
        }
    }

    @Test
    void instantsHaveAsManyGroupsOfDecimalsAsTheyNeed() {
        for (int i = 0; i < 1000; i++) {
            Instant second = Instant.ofEpochSecond(random.nextLong() >> 26);
            for (long nanos : new long[] {0, 1, 1_000, 1_000_000, 120_000_000, 123_456_000, 999_999_999}) {
                Instant instant = second.plusNanos(nanos);
                assertThat(field(2, field -> field.instant(instant))).isEqualTo(instant.toString());
            }
        }
    }

    @Test
    void datesAreOfIso() {
        for (int i = 0; i < 1000; i++) {
            LocalDate date = LocalDate.ofEpochDay(random.nextInt(20_000_000) - 10_000_000);
            assertThat(field(2, field -> field.date(date))).isEqualTo(date.toString());
        }
    }

    @Test
    void idsAndDigestsAreHexadecimal() {
        for (int i = 0; i < 1000; i++) {
            UUID uuid = new UUID(random.nextLong() >>> random.nextInt(64), random.nextLong() >>> random.nextInt(64));
            Digest digest = new Digest(random.nextLong(), random.nextLong(), random.nextLong(), random.nextInt());
            assertThat(field(2, field -> field.uuid(uuid))).isEqualTo(uuid.toString());
            assertThat(field(2, field -> field.digest(digest))).isEqualTo(digest.toString());
        }
    }

    @Test
    void textsKeepEveryCharacter() {
        for (String text : new String[] {"", "plain", "été", "a漢字 😀", "😀", "\u00e9\\", "tab\there"}) {
            assertThat(FieldReader.unescape(field(2, field -> field.string(text))))
                    .isEqualTo(text);
        }
    }
}
