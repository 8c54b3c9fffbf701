package dev.solde.billing;

import dev.solde.billing.ledger.AccountId;
import java.util.Optional;

/**
 * What a verification found.
 *
 * @param records how many records were read
 * @param firstDifference the first record at which the stored data differ from what the facts say; empty when all agrees
 */
public record VerificationReport(AccountId account, long records, Optional<Difference> firstDifference) {

    /** Whether everything agrees. */
    public boolean isClean() {
        return firstDifference.isEmpty();
    }

    /**
     * Where and what.
     *
     * @param sequence the record; one beyond the last when only totals or open amounts differ
     * @param explanation a sentence with the two figures
     */
    public record Difference(long sequence, String explanation) {}
}
