package dev.solde.examples.onlineretail.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What of the data is billed, and what is not and why: nothing gets lost between the two.
 *
 * @param read everything, in the order of time
 * @param toBill the documents with the lines that can be billed, in the same order
 * @param leftOut the rest by reason
 */
public record Selection(List<RetailDocument> read, List<RetailDocument> toBill, Map<LeftOut, Rest> leftOut) {

    /**
     * What is not billed for one reason.
     *
     * @param documents those of which nothing is billed; the reason is that of their first line
     */
    public record Rest(int lines, int documents, BigDecimal amount) {

        static final Rest NONE = new Rest(0, 0, BigDecimal.ZERO);

        Rest withLine(RetailLine line) {
            return new Rest(lines + 1, documents, amount.add(line.amount()));
        }

        Rest withDocument() {
            return new Rest(lines, documents + 1, amount);
        }
    }

    /** Sorts all lines. */
    public static Selection of(List<RetailDocument> read) {
        Map<LeftOut, Rest> leftOut = new EnumMap<>(LeftOut.class);
        for (LeftOut reason : LeftOut.values()) {
            leftOut.put(reason, Rest.NONE);
        }
        List<RetailDocument> toBill = new ArrayList<>();
        for (RetailDocument document : read) {
            List<RetailLine> lines = billable(document, leftOut);
            if (lines.isEmpty()) {
                LeftOut.reason(document, document.lines().get(0))
                        .ifPresent(reason -> leftOut.computeIfPresent(reason, (key, rest) -> rest.withDocument()));
            } else {
                toBill.add(document.with(lines));
            }
        }
        return new Selection(List.copyOf(read), List.copyOf(toBill), leftOut);
    }

    private static List<RetailLine> billable(RetailDocument document, Map<LeftOut, Rest> leftOut) {
        List<RetailLine> lines = new ArrayList<>();
        for (RetailLine line : document.lines()) {
            Optional<LeftOut> reason = LeftOut.reason(document, line);
            reason.ifPresentOrElse(
                    why -> leftOut.computeIfPresent(why, (key, rest) -> rest.withLine(line)), () -> lines.add(line));
        }
        return lines;
    }
}
