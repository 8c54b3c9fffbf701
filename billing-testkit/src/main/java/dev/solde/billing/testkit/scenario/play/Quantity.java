package dev.solde.billing.testkit.scenario.play;

import com.fasterxml.jackson.databind.JsonNode;
import dev.solde.billing.ledger.Amounts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.money.MonetaryAmount;

/** A value that a story may expect. */
sealed interface Quantity {

    /** Whether what is written means this value. */
    boolean is(JsonNode written);

    /** As it would be written. */
    @Override
    String toString();

    /** Money: equal as a number, so that 50 is 50.00. */
    record Amount(MonetaryAmount amount) implements Quantity {

        @Override
        public boolean is(JsonNode written) {
            return decimal(written)
                    .filter(expected -> expected.compareTo(Amounts.decimal(amount)) == 0)
                    .isPresent();
        }

        /** The number that is written, as text or as a number. */
        private static Optional<BigDecimal> decimal(JsonNode written) {
            if (!written.isValueNode() || !written.asText().matches("-?\\d+(\\.\\d+)?")) {
                return Optional.empty();
            }
            return Optional.of(new BigDecimal(written.asText()));
        }

        @Override
        public String toString() {
            return Amounts.plain(amount);
        }
    }

    /** How many. */
    record Count(long count) implements Quantity {

        @Override
        public boolean is(JsonNode written) {
            return written.isValueNode() && written.asText().equals(toString());
        }

        @Override
        public String toString() {
            return Long.toString(count);
        }
    }

    /** A word, or nothing. */
    record Word(Optional<String> word) implements Quantity {

        static Word of(String word) {
            return new Word(Optional.of(word));
        }

        @Override
        public boolean is(JsonNode written) {
            return word.isEmpty()
                    ? written.isNull()
                    : written.isTextual() && written.textValue().equals(word.get());
        }

        @Override
        public String toString() {
            return word.orElse("null");
        }
    }

    /** Values in order. */
    record Several(List<? extends Quantity> values) implements Quantity {

        @Override
        public boolean is(JsonNode written) {
            if (!written.isArray() || written.size() != values.size()) {
                return false;
            }
            for (int i = 0; i < values.size(); i++) {
                if (!values.get(i).is(written.get(i))) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public String toString() {
            return values.toString();
        }
    }

    /** Values by name; only those that are written are compared, and all of them must be there. */
    record Table(Map<String, ? extends Quantity> values) implements Quantity {

        @Override
        public boolean is(JsonNode written) {
            return written.isObject()
                    && written.properties().stream()
                            .allMatch(entry -> values.containsKey(entry.getKey())
                                    && values.get(entry.getKey()).is(entry.getValue()));
        }

        @Override
        public String toString() {
            return values.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + entry.getValue())
                    .collect(Collectors.joining(", ", "{", "}"));
        }
    }
}
