package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Billing;
import dev.solde.billing.JournalHeads;
import dev.solde.billing.command.Allocate;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.FactCodec;
import dev.solde.billing.fact.JournalHash;
import dev.solde.billing.fact.JournalHead;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.PaymentReceived;
import dev.solde.billing.ledger.Actor;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.Digest;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The journal: facts once, hashed, and the proof that nothing was changed. */
public interface JournalContract extends ContractPart {

    /** Who, why, under which key, when: all of it is kept. */
    @Test
    @Tag("R-10")
    default void a_record_says_who_did_what_when_and_why() {
        billing().openAccount(open(DUPONT));
        var outcome = billing()
                .execute(payment(DUPONT, "10.00").toBuilder()
                        .commandKey(CommandKey.of("psp", "evt 7/\u00e9"))
                        .actor(Actor.of("clerk-7"))
                        .reason("brought to\nthe counter")
                        .build());
        JournalRecord record = outcome.record().orElseThrow();
        assertThat(List.of(
                        record.account(),
                        record.sequence(),
                        record.commandKind(),
                        record.key(),
                        record.actor(),
                        record.reason(),
                        record.recordedAt()))
                .containsExactly(
                        DUPONT,
                        2L,
                        "record-payment",
                        Optional.of(CommandKey.of("psp", "evt 7/\u00e9")),
                        Optional.of(Actor.of("clerk-7")),
                        Optional.of(FreeText.of("brought to\nthe counter")),
                        bench().clock().instant());
        assertThat(bench().books(DUPONT).lastRecord()).isEqualTo(record);
        assertThat(queries().journalHead(DUPONT)).isEqualTo(record.head());
    }

    /** What the kernel said it recorded is what is read back, for every kind of fact. */
    @Test
    @Tag("R-6")
    @Tag("R-51")
    default void the_journal_gives_back_exactly_the_facts_that_were_appended() {
        Recording recorder = new Recording();
        Billing recording = bench().on(recorder::decorate);
        new Story(recording, bench().clock()).tell();
        assertThat(recorder.appended()).hasSizeGreaterThan(20);
        List<JournalRecord> read = Pages.all(3, page -> queries().journal(Story.ACCOUNT, page));
        // The story erases the texts of the first day, which is the one change that a record ever sees.
        FactCodec codec = FactCodec.of(Story.ACCOUNT, 2);
        for (int i = 0; i < read.size(); i++) {
            JournalRecord appended = recorder.appended().get(i);
            assertThat(read.get(i)).isEqualTo(read.get(i).salt().isPresent() ? appended : erased(appended, codec));
        }
        assertThat(read.stream().filter(record -> record.salt().isPresent())).hasSizeGreaterThan(10);
    }

    private static JournalRecord erased(JournalRecord record, FactCodec codec) {
        return new JournalRecord(
                record.account(),
                record.sequence(),
                record.commandKind(),
                record.key(),
                record.fingerprint(),
                record.actor(),
                record.reason().map(text -> FreeText.erased()),
                record.recordedAt(),
                record.facts().stream().map(codec::erased).toList(),
                Optional.empty(),
                record.textDigests(),
                record.hash());
    }

    /** Recomputed from the records alone. */
    @Test
    @Tag("R-139")
    @Tag("R-141")
    default void every_hash_covers_the_hash_before_it_and_the_canonical_record() {
        new Story(billing(), bench().clock()).tell();
        FactCodec codec = FactCodec.of(Story.ACCOUNT, 2);
        Digest previous = Digest.ZERO;
        for (JournalRecord record : bench().books(Story.ACCOUNT).records()) {
            assertThat(JournalHash.hash(TenantId.DEFAULT, previous, record, codec))
                    .isEqualTo(record.hash());
            record.salt()
                    .ifPresent(salt -> assertThat(JournalHash.textDigests(salt, record.reason(), record.facts(), codec))
                            .isEqualTo(record.textDigests()));
            previous = record.hash();
        }
        assertThat(queries().journalHead(Story.ACCOUNT).hash()).isEqualTo(previous);
    }

    /** An amount in the third record of five. */
    @Test
    @Tag("R-139")
    default void verification_names_the_record_that_was_changed() {
        fiveRecords();
        assertThat(verified(UnaryOperator.identity())).isEmpty();
        assertThat(verified(records -> replaced(records, 2, JournalContract::withAnotherAmount)))
                .contains(3L);
        assertThat(verified(records -> replaced(records, 3, JournalContract::withAnotherHash)))
                .contains(4L);
        assertThat(verified(records -> replaced(records, 1, JournalContract::withAnotherActor)))
                .contains(2L);
        assertThat(verified(records -> replaced(records, 4, JournalContract::withAnotherText)))
                .contains(5L);
    }

    /** A record too few, a record too many, two in the wrong order. */
    @Test
    @Tag("R-140")
    default void verification_notices_removed_inserted_and_swapped_records() {
        fiveRecords();
        assertThat(verified(records -> Stream.concat(
                                records.stream().limit(2), records.stream().skip(3))
                        .toList()))
                .hasValueSatisfying(sequence -> assertThat(sequence).isBetween(3L, 4L));
        assertThat(verified(records -> Stream.concat(
                                records.stream().limit(3), records.stream().skip(2))
                        .toList()))
                .isPresent();
        assertThat(verified(records ->
                        List.of(records.get(0), records.get(2), records.get(1), records.get(3), records.get(4))))
                .isPresent();
        assertThat(verified(records -> records.subList(0, 4))).isPresent();
        assertThat(verified(records -> List.of())).isPresent();
    }

    private void fiveRecords() {
        billing().openAccount(open(DUPONT));
        for (int i = 1; i < 5; i++) {
            billing()
                    .recordPayment(payment(DUPONT, i + ".00").toBuilder()
                            .actor(Actor.of("a"))
                            .memo("memo " + i)
                            .build());
        }
    }

    /** The record that the verification names when the stored journal reads like this. */
    private Optional<Long> verified(UnaryOperator<List<JournalRecord>> tampering) {
        return bench().on(storage -> new TamperedJournal(storage, tampering))
                .queries()
                .verify(DUPONT)
                .firstDifference()
                .map(difference -> difference.sequence());
    }

    private static List<JournalRecord> replaced(
            List<JournalRecord> records, int index, UnaryOperator<JournalRecord> change) {
        return Stream.concat(
                        Stream.concat(
                                records.stream().limit(index),
                                records.stream().skip(index).limit(1).map(change)),
                        records.stream().skip(index + 1L))
                .toList();
    }

    private static JournalRecord withAnotherAmount(JournalRecord record) {
        List<Fact> facts = record.facts().stream()
                .map(fact -> fact instanceof EntryPosted posted
                        ? new EntryPosted(
                                posted.item(),
                                posted.amountMinor() + 1,
                                posted.entryNumber(),
                                posted.balanceAfterMinor() - 1,
                                posted.documentDate(),
                                posted.postingDate(),
                                posted.valueDate(),
                                posted.dueDate(),
                                posted.postingHighWater(),
                                posted.backdatedDays(),
                                posted.cause(),
                                Optional.empty(),
                                Optional.empty())
                        : fact)
                .toList();
        return copy(record, record.actor(), facts, record.hash());
    }

    private static JournalRecord withAnotherActor(JournalRecord record) {
        return copy(record, Optional.of(Actor.of("b")), record.facts(), record.hash());
    }

    private static JournalRecord withAnotherText(JournalRecord record) {
        List<Fact> facts = record.facts().stream()
                .map(fact -> fact instanceof PaymentReceived received
                        ? new PaymentReceived(
                                received.payment(),
                                received.method(),
                                received.payer(),
                                received.reference(),
                                Optional.of(FreeText.of("forged")))
                        : fact)
                .toList();
        return copy(record, record.actor(), facts, record.hash());
    }

    private static JournalRecord withAnotherHash(JournalRecord record) {
        return copy(record, record.actor(), record.facts(), new Digest(1, 2, 3, 4));
    }

    private static JournalRecord copy(JournalRecord record, Optional<Actor> actor, List<Fact> facts, Digest hash) {
        return new JournalRecord(
                record.account(),
                record.sequence(),
                record.commandKind(),
                record.key(),
                record.fingerprint(),
                actor,
                record.reason(),
                record.recordedAt(),
                facts,
                record.salt(),
                record.textDigests(),
                hash);
    }

    /** A head kept elsewhere shows what the chain alone cannot. */
    @Test
    @Tag("R-140")
    default void a_head_kept_elsewhere_and_the_digest_of_all_heads_show_a_cut_tail() {
        fiveRecords();
        billing().openAccount(open(MARTIN));
        JournalHead head = queries().journalHead(DUPONT);
        Digest all = heads(bench());
        Bench cut = bench().another();
        cut.billing().restore(bench().books(DUPONT).records().stream().limit(4));
        cut.billing().restore(bench().books(MARTIN).records().stream());
        assertThat(cut.queries().verify(DUPONT).isClean()).isTrue();
        assertThat(cut.queries().verify(DUPONT, head).isClean()).isFalse();
        assertThat(queries().verify(DUPONT, head).isClean()).isTrue();
        assertThat(heads(cut)).isNotEqualTo(all);
        Bench missing = bench().another();
        missing.billing().restore(bench().books(DUPONT).records().stream());
        assertThat(heads(missing)).isNotEqualTo(all);
        missing.billing().restore(bench().books(MARTIN).records().stream());
        assertThat(heads(missing)).isEqualTo(all);
        billing().recordPayment(payment(DUPONT, "1.00"));
        assertThat(queries().verify(DUPONT, head).isClean()).isTrue();
    }

    private static Digest heads(Bench bench) {
        try (Stream<JournalHead> heads = bench.queries().exportHeads()) {
            return JournalHeads.digest(heads);
        }
    }

    /** Ids and hashes depend on nothing but what was asked. */
    @Test
    @Tag("R-141")
    default void equal_runs_give_equal_hashes() {
        Bench other = bench().another();
        for (Bench run : List.of(bench(), other)) {
            run.billing().openAccount(open(DUPONT));
            var invoice = run.billing().issueInvoice(invoice(DUPONT, "10.00"));
            var paid = run.billing().recordPayment(payment(DUPONT, "10.00"));
            run.billing().allocate(Allocate.of(paid.id(), invoice.id(), eur("10.00")));
        }
        assertThat(other.books(DUPONT)).isEqualTo(bench().books(DUPONT));
    }
}
