package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.NO_TAX;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Billing;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.document.Series;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.port.SeriesState;
import java.time.Year;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two batches that lock what they need in different orders may wait for each other. */
final class BatchLocksTest {

    private final Set<String> locked = new LinkedHashSet<>();
    private final Billing billing = BillingKernel.builder()
            .storage(Broken.numbers(sound -> new DelegatingNumbers(sound) {
                @Override
                public SeriesState lock(Series series, Year year) {
                    locked.add(series.code());
                    return super.lock(series, year);
                }
            }))
            .build();

    @Test
    void a_batch_locks_its_series_in_one_order_whatever_the_order_of_its_commands() {
        List.of(DUPONT, MARTIN).forEach(account -> billing.openAccount(open(account)));
        for (List<Command<?>> commands : List.<List<Command<?>>>of(
                List.of(invoice(DUPONT, "10.00"), note(MARTIN)), List.of(note(MARTIN), invoice(DUPONT, "10.00")))) {
            locked.clear();
            billing.batch().allOrNone(commands.stream());
            assertThat(locked).containsExactly("AV", "F");
        }
    }

    private static IssueGlobalCreditNote note(AccountId account) {
        return IssueGlobalCreditNote.builder(account)
                .line("Goodwill", 1, eur("5.00"), NO_TAX)
                .build();
    }
}
