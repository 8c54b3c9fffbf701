package dev.solde.billing.core.evolution;

import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.PeriodClosed;
import dev.solde.billing.ledger.Side;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Adds the entries of a journal up once more, to prove what its closures say of them. That no entry comes later into a
 * closed period is proved by {@link LedgerEvolution}.
 */
public final class ClosedPeriods {

    private final NavigableMap<LocalDate, Sums> days = new TreeMap<>();
    private Sums perpetual = Sums.NONE;

    private record Sums(long debit, long credit) {

        static final Sums NONE = new Sums(0, 0);

        static Sums of(EntryPosted entry) {
            return entry.item().kind().side() == Side.DEBIT
                    ? new Sums(entry.amountMinor(), 0)
                    : new Sums(0, entry.amountMinor());
        }

        Sums plus(Sums other) {
            return new Sums(Math.addExact(debit, other.debit), Math.addExact(credit, other.credit));
        }
    }

    /** Takes the next fact; one that closes a period with other totals cannot be true ({@link IllegalStateException}). */
    public void follow(Fact fact) {
        if (fact instanceof EntryPosted entry) {
            days.merge(entry.postingDate(), Sums.of(entry), Sums::plus);
        } else if (fact instanceof PeriodClosed closed) {
            close(closed);
        }
    }

    private void close(PeriodClosed closed) {
        Map<LocalDate, Sums> period = days.headMap(closed.through(), true);
        Sums sums = period.values().stream().reduce(Sums.NONE, Sums::plus);
        period.clear();
        perpetual = perpetual.plus(sums);
        PeriodClosed computed =
                new PeriodClosed(closed.through(), sums.debit(), sums.credit(), perpetual.debit(), perpetual.credit());
        if (!computed.equals(closed)) {
            throw new IllegalStateException("a period was closed as " + closed + ", but its entries say " + computed);
        }
    }
}
