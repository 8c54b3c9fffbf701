package dev.solde.billing.core.engine;

import dev.solde.billing.fact.AccountRevised;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.port.LedgerRepository;
import java.time.Instant;

/** Which records were made before an instant, and what those after them say. */
final class RecordsUntil {

    private static final int ROWS = 500;

    private RecordsUntil() {}

    /**
     * The sequence of the last record before the instant, or 0 when there is none or its texts are gone already. Found by
     * halving, because records never go back in time.
     */
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

    /** Whether a record after this one gave the account the party that it has; every revision of the account is complete. */
    static boolean isPartyYounger(LedgerRepository ledgers, AccountState account, long sequence) {
        boolean found = false;
        boolean isKnown = account.party().filter(text -> !text.isErased()).isPresent();
        for (long after = sequence; isKnown && !found && after < account.version(); after += ROWS) {
            found = ledgers.history(account.id(), after, ROWS).stream()
                    .anyMatch(record -> !record.facts(AccountRevised.class).isEmpty());
        }
        return found;
    }
}
