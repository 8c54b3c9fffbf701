package dev.solde.billing.core.engine;

import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.port.LedgerRepository;
import java.time.Instant;

/** Finds the last record made before an instant by halving, because records never go back in time. */
final class RecordsUntil {

    private RecordsUntil() {}

    /** The sequence of the last record before the instant, or 0 when there is none or its texts are gone already. */
    static long withTexts(LedgerRepository ledgers, AccountState account, Instant end) {
        long known = 0;
        long beyond = account.version() + 1;
        boolean texts = false;
        while (beyond - known > 1) {
            long middle = known + (beyond - known) / 2;
            JournalRecord record = ledgers.history(account.id(), middle - 1, 1).get(0);
            if (record.recordedAt().isBefore(end)) {
                known = middle;
                texts = record.salt().isPresent();
            } else {
                beyond = middle;
            }
        }
        return texts ? known : 0;
    }
}
