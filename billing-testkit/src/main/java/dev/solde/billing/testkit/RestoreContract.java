package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.document.Line;
import dev.solde.billing.fact.FactCodec;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.JournalText;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.HostReference;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Exported journals brought into an empty storage. */
public interface RestoreContract extends ContractPart {

    /** Through the exported text, erased records included. */
    @Test
    @Tag("R-142")
    default void a_restored_account_is_equal_in_everything() {
        new Story(billing(), bench().clock()).tell();
        Bench other = bench().another();
        assertThat(other.billing().restore(exported().stream()))
                .isEqualTo(queries().journalHead(Story.ACCOUNT));
        assertThat(other.books(Story.ACCOUNT)).isEqualTo(bench().books(Story.ACCOUNT));
        other.checkInvariants();
    }

    private List<JournalRecord> exported() {
        FactCodec codec = FactCodec.of(Story.ACCOUNT, 2);
        return bench().books(Story.ACCOUNT).records().stream()
                .map(record -> JournalText.write(record, codec))
                .map(JournalText::read)
                .toList();
    }

    /** Numbers, keys and sources are remembered. */
    @Test
    @Tag("R-142")
    @Tag("R-48")
    default void a_restored_account_goes_on_where_it_was() {
        HostReference source = HostReference.of("order-line", "1");
        IssueInvoice keyed = IssueInvoice.builder(DUPONT)
                .line(Line.builder("Judogi")
                        .unitPrice(Samples.eur("5.00"))
                        .source(source)
                        .build())
                .commandKey(CommandKey.of("shop", "1"))
                .build();
        billing().openAccount(open(DUPONT));
        var first = billing().issueInvoice(keyed);
        Bench other = bench().another();
        other.billing().restore(bench().books(DUPONT).records().stream());
        assertThat(other.billing().execute(keyed).replayed()).isTrue();
        RejectionAssertions.assertRefused(() -> other.billing()
                        .issueInvoice(keyed.toBuilder()
                                .commandKey(CommandKey.of("shop", "2"))
                                .build()))
                .isEqualTo(new Rejection.AlreadyBilled(source, first.id()));
        // Ids begin anew on the other bench, so a kernel is used that gives later ones.
        assertThat(other.replica(900)
                        .issueInvoice(invoice(DUPONT, "1.00"))
                        .number()
                        .value())
                .isEqualTo("F-2026-000002");
        other.checkInvariants();
    }

    /** What is unique in the tenant is not taken from the account that has it there. */
    @Test
    @Tag("R-142")
    @Tag("R-54")
    default void a_source_that_is_billed_elsewhere_is_not_restored() {
        HostReference source = HostReference.of("order-line", "1");
        billing().openAccount(open(DUPONT));
        billing().issueInvoice(invoiceOf(source, DUPONT));
        List<JournalRecord> records = bench().books(DUPONT).records();
        Bench other = bench().another();
        other.billing().openAccount(open(MARTIN));
        var billed = other.billing()
                .issueInvoice(invoiceOf(source, MARTIN).toBuilder()
                        .number(DocumentNumber.of("elsewhere"))
                        .build());
        RejectionAssertions.assertRefused(
                        other.billing(), DUPONT, () -> other.billing().restore(records.stream()))
                .isEqualTo(new Rejection.AlreadyBilled(source, billed.id()));
        assertThat(other.queries().exists(DUPONT)).isFalse();
    }

    /** A chain that was made anew over records that cannot be: one key twice, an impossible balance, more than an opening first. */
    @Test
    @Tag("R-142")
    default void a_chain_made_anew_over_what_cannot_be_is_refused() {
        billing().openAccount(open(DUPONT));
        billing()
                .recordPayment(payment(DUPONT, "1.00").toBuilder()
                        .commandKey(CommandKey.of("psp", "1"))
                        .build());
        billing().recordPayment(payment(DUPONT, "2.00"));
        List<JournalRecord> records = bench().books(DUPONT).records();
        Bench other = bench().another();
        notRestored(other, Forgery.withKey(records, 3, CommandKey.of("psp", "1")), 3);
        notRestored(other, Forgery.withRunningBalance(records, 2, -99), 2);
        notRestored(other, Forgery.withFactsOfSecondInFirst(records), 1);
        assertThat(other.billing().restore(Forgery.sealed(records).stream()))
                .isEqualTo(queries().journalHead(DUPONT));
    }

    private static IssueInvoice invoiceOf(HostReference source, AccountId account) {
        return IssueInvoice.builder(account)
                .line(Line.builder("Judogi")
                        .unitPrice(Samples.eur("5.00"))
                        .source(source)
                        .build())
                .build();
    }

    /** One byte, one record less, two swapped, the first missing: nothing is restored. */
    @Test
    @Tag("R-140")
    @Tag("R-142")
    default void records_that_do_not_form_a_chain_are_refused() {
        new Story(billing(), bench().clock()).tell();
        List<JournalRecord> records = exported();
        Bench other = bench().another();
        notRestored(other, changed(records, 4, "2.550123", "2.550124"), 4);
        notRestored(other, changed(records, lastSequence(records), "Judo", "Yoga"), lastSequence(records));
        notRestored(
                other,
                Stream.concat(records.stream().limit(4), records.stream().skip(5))
                        .toList(),
                6);
        notRestored(other, records.subList(1, records.size()), 2);
        RejectionAssertions.assertRefused(
                        other.billing(),
                        Story.ACCOUNT,
                        () -> other.billing().restore(Stream.of(records.get(0), records.get(2), records.get(1))))
                .hasCode("journal-not-intact");
        assertThat(other.queries().exists(Story.ACCOUNT)).isFalse();
    }

    private static long lastSequence(List<JournalRecord> records) {
        return records.get(records.size() - 1).sequence();
    }

    /** The records with something else in the exported text of one of them. */
    private static List<JournalRecord> changed(List<JournalRecord> records, long sequence, String from, String to) {
        return records.stream()
                .map(record -> {
                    String text = JournalText.write(record, FactCodec.of(Story.ACCOUNT, 2));
                    return record.sequence() == sequence ? JournalText.read(text.replace(from, to)) : record;
                })
                .toList();
    }

    private static void notRestored(Bench bench, List<JournalRecord> records, long sequence) {
        AccountId account = records.get(0).account();
        RejectionAssertions.assertRefused(
                        bench.billing(), account, () -> bench.billing().restore(records.stream()))
                .isEqualTo(new Rejection.JournalNotIntact(account, sequence));
        assertThat(bench.queries().exists(account)).isFalse();
    }

    /** An account is not restored over another, nor a number twice. */
    @Test
    @Tag("R-142")
    @Tag("R-49")
    default void what_is_there_already_is_not_overwritten() {
        billing().openAccount(open(DUPONT));
        var taken = billing().issueInvoice(invoice(DUPONT, "1.00"));
        List<JournalRecord> records = bench().books(DUPONT).records();
        refused(DUPONT, () -> billing().restore(records.stream())).isEqualTo(new Rejection.AccountExists(DUPONT));
        Bench other = bench().another();
        other.billing().openAccount(open(MARTIN));
        var mine = other.billing().issueInvoice(invoice(MARTIN, "1.00"));
        RejectionAssertions.assertRefused(
                        other.billing(), DUPONT, () -> other.billing().restore(records.stream()))
                .isEqualTo(new Rejection.NumberTaken(taken.number(), mine.id()));
        assertThat(other.queries().exists(DUPONT)).isFalse();
        assertThat(other.billing().recordPayment(payment(MARTIN, "1.00"))).isNotNull();
    }

    /** The tenant is part of what is hashed: another tenant's journal is not this one's. */
    @Test
    @Tag("R-142")
    default void a_journal_of_another_tenant_does_not_continue_this_tenants_chain() {
        billing().openAccount(open(DUPONT));
        List<JournalRecord> records = bench().books(DUPONT).records();
        RejectionAssertions.assertRefused(
                        () -> bench().billing(Samples.OTHER_CLUB).restore(records.stream()))
                .isEqualTo(new Rejection.JournalNotIntact(DUPONT, 1));
    }
}
