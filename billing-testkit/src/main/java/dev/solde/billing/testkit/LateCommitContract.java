package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.solde.billing.Outcome;
import dev.solde.billing.fact.FeedEvent;
import dev.solde.billing.fact.FeedPosition;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.payment.Payment;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A transaction that stays open while others commit: the reason why a feed is more than a growing number. */
public interface LateCommitContract extends ContractPart {

    /** On a storage where one transaction keeps all others waiting, the other one is only late as well. */
    @Test
    default void a_long_transaction_delays_only_its_own_records_and_loses_none() {
        assumeTrue(bench().canJoin());
        billing().openAccount(open(DUPONT));
        billing().openAccount(open(MARTIN));
        FeedPosition opened = billing().feed().after(FeedPosition.START, 10).end();
        JournalRecord late;
        Future<Outcome<Payment>> early;
        List<FeedEvent> meanwhile;
        boolean isKeptOut;
        try (HostedTransaction transaction = bench().beginHostTransaction()) {
            late = bench().within(transaction.handle())
                    .execute(payment(DUPONT, "1.00"))
                    .record()
                    .orElseThrow();
            early = Threads.beside(() -> billing().execute(payment(MARTIN, "2.00")));
            isKeptOut = Threads.waits(early);
            meanwhile = Threads.get(
                    Threads.beside(() -> billing().feed().after(opened, 10).events()));
            transaction.commit();
        }
        JournalRecord other = Threads.get(early).record().orElseThrow();
        assertThat(meanwhile.stream().map(FeedEvent::record)).isEqualTo(isKeptOut ? List.of() : List.of(other));
        FeedPosition read = meanwhile.isEmpty() ? opened : meanwhile.get(0).position();
        List<JournalRecord> after = billing().feed().after(read, 10).events().stream()
                .map(FeedEvent::record)
                .toList();
        assertThat(after).containsExactlyInAnyOrderElementsOf(isKeptOut ? List.of(late, other) : List.of(late));
    }
}
