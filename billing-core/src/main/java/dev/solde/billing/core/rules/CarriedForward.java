package dev.solde.billing.core.rules;

import dev.solde.billing.fact.PendingEntryRevised;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Which credits go on an invoice so that its total with tax is the smallest that is not below 0: in their order, each
 * in full, in part or not at all. The total never rises when more of a credit is taken, so that the part is found by halving.
 */
final class CarriedForward {

    private final ToLongFunction<List<EntryPart>> total;
    private final List<EntryPart> taken = new ArrayList<>();

    private CarriedForward(ToLongFunction<List<EntryPart>> total) {
        this.total = total;
    }

    /**
     * The parts to take.
     *
     * @param credits all that is left of each credit that is due
     * @param total the total with tax when these credits stand on the invoice; not below 0 without any
     */
    static List<EntryPart> of(List<EntryPart> credits, ToLongFunction<List<EntryPart>> total) {
        if (total.applyAsLong(credits) >= 0) {
            return credits;
        }
        CarriedForward invoice = new CarriedForward(total);
        credits.forEach(invoice::take);
        return List.copyOf(invoice.taken);
    }

    private void take(EntryPart credit) {
        if (fits(credit)) {
            taken.add(credit);
            return;
        }
        long most = most(credit.entry(), credit.amountMinor());
        if (most > 0) {
            taken.add(new EntryPart(credit.entry(), most));
        }
    }

    /** The greatest part that leaves the total at 0 or above; the whole does not. */
    private long most(PendingEntryRevised entry, long whole) {
        long fits = 0;
        long tooMuch = whole;
        // Most credits after the first that was cut do not fit at all.
        while (tooMuch - fits > 1) {
            long part = fits == 0 && tooMuch == whole ? 1 : fits + (tooMuch - fits) / 2;
            if (fits(new EntryPart(entry, part))) {
                fits = part;
            } else {
                tooMuch = part;
            }
        }
        return fits;
    }

    private boolean fits(EntryPart credit) {
        List<EntryPart> more = new ArrayList<>(taken);
        more.add(credit);
        return total.applyAsLong(more) >= 0;
    }
}
