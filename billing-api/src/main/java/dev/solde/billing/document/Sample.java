package dev.solde.billing.document;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The shape of a wide value: a sealed interface, a nested builder, and nothing generated that a user sees. */
@Value.Immutable
public sealed interface Sample permits ImmutableSample {

    /** Whom it is about. */
    String subject();

    /** Free text, for people. */
    Optional<String> note();

    /** At least one. */
    List<Line> lines();

    /** A line of the sample. */
    record Line(String label, int quantity) {}

    /** The finished common case. */
    static Sample of(String subject, String label) {
        return builder(subject).line(label, 1).build();
    }

    /** Opens the rest. */
    static Builder builder(String subject) {
        return new Builder().subject(subject);
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Builds a {@link Sample}. */
    final class Builder extends ImmutableSample.Builder {
        Builder() {}

        /** Adds a line. */
        public Builder line(String label, int quantity) {
            return line(new Line(label, quantity));
        }

        /**
         * Builds the sample.
         *
         * @throws IllegalArgumentException if it has no line
         */
        @Override
        public Sample build() {
            Sample sample = super.build();
            if (sample.lines().isEmpty()) {
                throw new IllegalArgumentException("lines must not be empty");
            }
            return sample;
        }
    }
}
