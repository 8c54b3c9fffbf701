package dev.solde.examples.guides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.Billing;
import dev.solde.billing.EventFeed;
import dev.solde.billing.FeedConsumer;
import dev.solde.billing.FeedPage;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.document.Tax;
import dev.solde.billing.fact.DocumentIssued;
import dev.solde.billing.fact.FeedEvent;
import dev.solde.billing.fact.FeedPosition;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.payment.PaymentMethod;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The code of {@code docs/guides/event-feed.md}. */
class EventFeedGuideTest {

    static final CurrencyUnit EUR = Monetary.getCurrency("EUR");

    final InMemoryBillingStorage storage = InMemoryBillingStorage.create();
    final Billing billing = BillingKernel.builder().storage(storage).build();
    final AccountId dupont = AccountId.of("family-dupont");

    @BeforeEach
    void recorded() {
        billing.openAccount(OpenAccount.of(dupont, EUR));
        billing.issueInvoice(IssueInvoice.builder(dupont)
                .line("Judo", 1, Amounts.of("175.00", EUR), Tax.rate("20"))
                .build());
        billing.recordPayment(RecordPayment.of(dupont, Amounts.of("150.00", EUR), PaymentMethod.CARD));
    }

    @Test
    void a_reader_keeps_its_position_itself() {
        List<String> numbers = new ArrayList<>();
        // guide: pages
        EventFeed feed = billing.feed();
        FeedPosition position = FeedPosition.START; // or FeedPosition.of(..), as it was kept the last time
        FeedPage page = feed.after(position, 100);
        while (!page.events().isEmpty()) {
            for (FeedEvent event : page.events()) {
                for (DocumentIssued document : event.record().facts(DocumentIssued.class)) {
                    numbers.add(document.number().value());
                }
            }
            position = page.end(); // kept with what was made of the page
            page = feed.after(position, 100);
        }
        // end
        assertThat(numbers).hasSize(1);
        assertThat(position).isEqualTo(FeedPosition.of(3));
    }

    @Test
    void the_storage_keeps_the_position_of_a_named_consumer() {
        List<JournalRecord> posted = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        // guide: consumer
        FeedConsumer ledger = billing.feed().consumer("general-ledger");
        int delivered = ledger.deliver(100, event -> {
            JournalRecord record = event.record();
            if (seen.add(List.of(record.account(), record.sequence()))) { // the receiver's memory of what it has
                posted.add(record);
            }
        });
        assertThat(delivered).isEqualTo(3);
        assertThat(ledger.deliver(100, event -> {})).isZero(); // nothing new
        // end
        assertThat(posted).hasSize(3);
        // guide: failure
        billing.recordPayment(RecordPayment.of(dupont, Amounts.of("60.00", EUR), PaymentMethod.CASH));
        assertThatThrownBy(() -> ledger.deliver(100, event -> {
                    throw new IllegalStateException("the receiver is down");
                }))
                .hasMessage("the receiver is down");
        assertThat(ledger.position()).isEqualTo(FeedPosition.of(3)); // the event comes again
        // end
        // guide: seek
        ledger.seek(FeedPosition.START); // everything again, for a receiver that lost its data
        assertThat(ledger.deliver(100, event -> {})).isEqualTo(4);
        // end
    }

    @Test
    void a_listener_is_part_of_the_transaction() {
        // guide: listener
        List<String> audit = new ArrayList<>();
        Billing listening = BillingKernel.builder()
                .storage(storage)
                .listener(record -> audit.add(record.commandKind() + " on " + record.account()))
                .build();
        listening.recordPayment(RecordPayment.of(dupont, Amounts.of("60.00", EUR), PaymentMethod.CASH));
        assertThat(audit).containsExactly("record-payment on family-dupont");
        // end
    }
}
