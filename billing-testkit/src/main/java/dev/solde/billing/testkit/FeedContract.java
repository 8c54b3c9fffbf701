package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.OTHER_CLUB;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.invoiceBuilder;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.solde.billing.Billing;
import dev.solde.billing.EventFeed;
import dev.solde.billing.FeedPage;
import dev.solde.billing.command.Erase;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.ReviseAccount;
import dev.solde.billing.fact.FeedEvent;
import dev.solde.billing.fact.FeedPosition;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.PaymentReceived;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountSetting;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.FreeText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The event feed: all records in one order that only grows at its end. After every test its content is compared with all journals. */
public interface FeedContract extends ContractPart {

    private EventFeed feed() {
        return billing().feed();
    }

    private static List<JournalRecord> records(List<FeedEvent> events) {
        return events.stream().map(FeedEvent::record).toList();
    }

    private List<JournalRecord> journal(AccountId account) {
        return Pages.all(page -> queries().journal(account, page));
    }

    /** As the journal has them, and the sequence of each account without a gap. */
    @Test
    default void the_feed_has_the_records_of_all_accounts_each_in_record_order() {
        assertThat(feed().after(FeedPosition.START, 10)).isEqualTo(new FeedPage(List.of(), FeedPosition.START));
        for (AccountId account : List.of(MARTIN, DUPONT)) {
            billing().openAccount(open(account));
            billing().issueInvoice(invoice(account, "10.00"));
        }
        billing().recordPayment(payment(MARTIN, "10.00"));
        FeedPage page = feed().after(FeedPosition.START, 10);
        for (AccountId account : List.of(MARTIN, DUPONT)) {
            assertThat(records(page.events()).stream()
                            .filter(record -> record.account().equals(account)))
                    .containsExactlyElementsOf(journal(account));
        }
        assertThat(page.end()).isEqualTo(page.events().get(4).position());
    }

    /** Whatever the pages, and whoever reads: another kernel finds the same. */
    @Test
    default void every_reader_sees_one_order_whatever_the_size_of_its_pages() {
        new Story(billing(), bench().clock()).tell();
        billing().openAccount(open(DUPONT));
        List<FeedEvent> whole = feed().after(FeedPosition.START, 1000).events();
        assertThat(whole).hasSizeGreaterThan(10);
        for (int limit : List.of(1, 3, 7)) {
            assertThat(FeedChecker.after(bench().replica(900).feed(), FeedPosition.START, limit))
                    .isEqualTo(whole);
        }
        assertThat(FeedChecker.after(feed(), whole.get(4).position(), 3)).isEqualTo(whole.subList(5, whole.size()));
    }

    /** What is recorded later comes after everything that was read. */
    @Test
    default void the_feed_grows_at_its_end_only() {
        billing().openAccount(open(MARTIN));
        billing().openAccount(open(DUPONT));
        List<FeedEvent> read = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            billing().recordPayment(payment(i % 2 == 0 ? MARTIN : DUPONT, "1.00"));
            FeedPosition end = read.isEmpty()
                    ? FeedPosition.START
                    : read.get(read.size() - 1).position();
            read.addAll(FeedChecker.after(feed(), end, 2));
            assertThat(FeedChecker.all(feed())).isEqualTo(read);
        }
        assertThat(read).hasSize(6);
    }

    /** Only what was recorded is an event. */
    @Test
    default void what_wrote_nothing_is_not_on_the_feed() {
        billing().openAccount(open(DUPONT));
        RecordPayment keyed = payment(DUPONT, "1.00").toBuilder()
                .commandKey(CommandKey.of("psp", "1"))
                .build();
        billing().recordPayment(keyed);
        FeedPosition end = feed().after(FeedPosition.START, 10).end();
        assertThat(billing().execute(keyed).replayed()).isTrue();
        billing().preview(payment(DUPONT, "1.00"));
        billing()
                .reviseAccount(ReviseAccount.builder(DUPONT)
                        .reset(AccountSetting.TERMS)
                        .build());
        refused(
                DUPONT,
                () -> billing()
                        .issueInvoice(invoiceBuilder(DUPONT, "1.00")
                                .issueDate(TODAY.plusDays(1))
                                .build()));
        assertThat(feed().after(end, 10)).isEqualTo(new FeedPage(List.of(), end));
    }

    /** Each command of a batch that was accepted, once. */
    @Test
    default void a_batch_is_on_the_feed_record_by_record() {
        List<AccountId> accounts = Stream.of("a", "b", "c").map(AccountId::of).toList();
        accounts.forEach(account -> billing().openAccount(open(account)));
        FeedPosition opened = feed().after(FeedPosition.START, 10).end();
        billing()
                .batch()
                .chunk(2)
                .each(Stream.concat(
                        accounts.stream().map(account -> payment(account, "1.00")),
                        Stream.of(payment(AccountId.of("nobody"), "1.00"))));
        assertThat(records(FeedChecker.after(feed(), opened, 10)).stream().map(JournalRecord::account))
                .containsExactlyInAnyOrderElementsOf(accounts);
    }

    /** Also while it is open. */
    @Test
    default void what_a_host_has_not_committed_is_not_on_the_feed() {
        assumeTrue(bench().canJoin());
        billing().openAccount(open(DUPONT));
        FeedPosition opened = feed().after(FeedPosition.START, 10).end();
        try (HostedTransaction transaction = bench().beginHostTransaction()) {
            bench().within(transaction.handle()).recordPayment(payment(DUPONT, "1.00"));
            assertThat(Threads.get(Threads.beside(() -> feed().after(opened, 10).events())))
                    .isEmpty();
            transaction.rollback();
        }
        assertThat(feed().after(opened, 10).events()).isEmpty();
        billing().recordPayment(payment(DUPONT, "2.00"));
        assertThat(records(feed().after(opened, 10).events()))
                .isEqualTo(journal(DUPONT).subList(1, 2));
    }

    /** A position that was read must not be rolled back. */
    @Test
    default void the_feed_is_not_read_in_a_transaction_of_the_host() {
        assumeTrue(bench().canJoin());
        try (HostedTransaction transaction = bench().beginHostTransaction()) {
            Billing joined = bench().within(transaction.handle());
            assertThatThrownBy(joined::feed)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("transaction of the host");
        }
    }

    /** Each counts for itself. */
    @Test
    default void each_tenant_has_a_feed_of_its_own() {
        Billing other = bench().billing(OTHER_CLUB);
        billing().openAccount(open(DUPONT));
        other.openAccount(open(DUPONT));
        other.openAccount(open(MARTIN));
        assertThat(records(FeedChecker.all(feed()))).isEqualTo(journal(DUPONT));
        assertThat(FeedChecker.all(other.feed())).hasSize(2);
        other.feed().consumer("general-ledger").deliver(1, event -> {});
        assertThat(feed().consumer("general-ledger").position()).isEqualTo(FeedPosition.START);
    }

    /** At the place where they were told with them. */
    @Test
    default void erased_texts_are_missing_from_events_as_from_the_journal() {
        billing().openAccount(open(DUPONT));
        billing()
                .recordPayment(
                        payment(DUPONT, "1.00").toBuilder().memo("Secret").build());
        FeedEvent told = feed().after(FeedPosition.START, 10).events().get(1);
        assertThat(memo(told)).contains(FreeText.of("Secret"));
        bench().clock().advance(Duration.ofDays(1));
        billing().erase(Erase.texts(DUPONT, TODAY, "retention ended"));
        FeedEvent again = feed().after(FeedPosition.START, 10).events().get(1);
        assertThat(again)
                .isEqualTo(new FeedEvent(told.position(), journal(DUPONT).get(1)));
        assertThat(memo(again)).contains(FreeText.erased());
    }

    private static Optional<FreeText> memo(FeedEvent event) {
        return event.record().facts(PaymentReceived.class).get(0).memo();
    }

    /** They are new there, whatever other databases have told. */
    @Test
    default void restored_records_are_on_the_feed_of_the_database_into_which_they_came() {
        new Story(billing(), bench().clock()).tell();
        Bench other = bench().another();
        other.billing().openAccount(open(DUPONT));
        List<JournalRecord> records = journal(Story.ACCOUNT);
        FeedPosition before =
                other.billing().feed().after(FeedPosition.START, 10).end();
        other.billing().restore(records.stream());
        assertThat(records(FeedChecker.after(other.billing().feed(), before, 10)))
                .isEqualTo(records);
        other.checkInvariants();
    }

    /** A reader that begins beyond the end would miss what comes, for example after a backup was put back. */
    @Test
    default void a_position_that_the_feed_never_gave_is_refused() {
        billing().openAccount(open(DUPONT));
        FeedPosition end = feed().after(FeedPosition.START, 10).end();
        for (FeedPosition beyond : List.of(FeedPosition.of(end.value() + 1), FeedPosition.of(Long.MAX_VALUE))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> feed().after(beyond, 10))
                    .withMessageContaining("ends at " + end)
                    .withMessageContaining("position " + beyond);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> feed().consumer("general-ledger").seek(beyond));
        }
    }

    /** At the door. */
    @Test
    default void one_to_a_thousand_events_are_read_at_once() {
        for (int limit : List.of(0, -1, 1001)) {
            assertThatIllegalArgumentException().isThrownBy(() -> feed().after(FeedPosition.START, limit));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> feed().consumer("general-ledger").deliver(limit, event -> {}));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> FeedPosition.of(-1));
        for (String name : List.of("", " a", "a b", "a".repeat(65))) {
            assertThatIllegalArgumentException().isThrownBy(() -> feed().consumer(name));
        }
    }

    /** While four threads post and two read: what the readers saw is what the feed has in the end. */
    @Test
    default void readers_beside_writers_lose_nothing_and_agree() {
        int writers = 4;
        int each = 12;
        List<AccountId> accounts =
                Stream.of("d", "c", "b", "a").map(AccountId::of).toList();
        accounts.forEach(account -> billing().openAccount(open(account)));
        List<List<FeedEvent>> seen = Threads.together(writers + 2, thread -> () -> {
            if (thread < writers) {
                for (int i = 0; i < each; i++) {
                    billing().recordPayment(payment(accounts.get((thread + i) % writers), "1.00"));
                }
                return List.of();
            }
            List<FeedEvent> read = new ArrayList<>();
            FeedPosition position = FeedPosition.START;
            while (read.size() < writers * (each + 1)) {
                FeedPage page = feed().after(position, 5);
                read.addAll(page.events());
                position = page.end();
            }
            return read;
        });
        assertThat(seen.get(writers)).isEqualTo(FeedChecker.all(feed()));
        assertThat(seen.get(writers + 1)).isEqualTo(seen.get(writers));
        assertThat(queries().balance(accounts.get(0))).isEqualTo(eur("-12.00"));
    }
}
