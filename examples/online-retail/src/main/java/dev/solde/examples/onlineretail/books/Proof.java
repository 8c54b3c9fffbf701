package dev.solde.examples.onlineretail.books;

import dev.solde.billing.BillingQueries;
import dev.solde.billing.JournalHeads;
import dev.solde.billing.VerificationReport;
import dev.solde.billing.fact.JournalHead;
import dev.solde.billing.ledger.Digest;
import dev.solde.billing.statement.AccountBalance;
import dev.solde.examples.onlineretail.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * That the books are intact: every account verified, and one digest over the ends of all journals, to be kept elsewhere.
 *
 * @param records how many journal records were read back
 * @param differences what does not agree; empty
 */
public record Proof(int accounts, long records, List<String> differences, Digest heads) {

    /** Verifies these accounts. */
    public static Proof of(BillingQueries queries, List<AccountBalance> accounts, Progress progress) {
        long records = 0;
        List<String> differences = new ArrayList<>();
        for (AccountBalance account : progress.over("Verifying accounts", accounts)) {
            VerificationReport report = queries.verify(account.account());
            records += report.records();
            report.firstDifference()
                    .ifPresent(found -> differences.add("account " + report.account() + ", record " + found.sequence()
                            + ": " + found.explanation()));
        }
        try (Stream<JournalHead> heads = queries.exportHeads()) {
            return new Proof(accounts.size(), records, differences, JournalHeads.digest(heads));
        }
    }
}
