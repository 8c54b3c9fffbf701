package dev.solde.billing.core.engine;

import dev.solde.billing.BatchReport;
import dev.solde.billing.Outcome;
import dev.solde.billing.Refused;
import java.util.List;

/**
 * What became of the commands that shared a transaction, in their order.
 *
 * @param outcomes of those that were executed
 * @param refused those that were refused
 */
record Chunk(List<Outcome<?>> outcomes, List<Refused> refused) {

    BatchReport report() {
        long unchanged =
                outcomes.stream().filter(outcome -> outcome.record().isEmpty()).count();
        return new BatchReport(outcomes.size() - unchanged, unchanged, refused.size(), 0);
    }
}
