package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.NO_TAX;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingSettings;
import dev.solde.billing.Outcome;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.Erase;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.ReviseAccount;
import dev.solde.billing.document.Allowance;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.Line;
import dev.solde.billing.fact.AccountRevised;
import dev.solde.billing.fact.FactCodec;
import dev.solde.billing.fact.FlagRaised;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountSettings;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Texts can be erased; what they were part of still verifies. */
public interface EraseContract extends ContractPart {

    /** A word in every free text; afterwards it is nowhere. */
    @Test
    @Tag("R-139")
    default void every_text_up_to_the_day_is_gone_and_the_chain_still_verifies() {
        Billing kernel = bench().billing(BillingSettings.builder()
                .seller(Party.of("Secret Club"))
                .build());
        kernel.openAccount(open(DUPONT).toBuilder()
                .party(Party.of("Secret"))
                .reason("Secret")
                .build());
        Invoice invoice = kernel.issueInvoice(IssueInvoice.builder(DUPONT)
                .line(Line.builder("Secret")
                        .unitPrice(eur("10.00"))
                        .tax(NO_TAX)
                        .allowance(Allowance.amount(eur("1.00"), "Secret"))
                        .build())
                .allowance(Allowance.amount(eur("1.00"), "Secret").tax(NO_TAX))
                .buyer(Party.of("Secret"))
                .note("Secret")
                .build());
        CreditNote note = kernel.issueCreditNote(IssueCreditNote.whole(invoice.id(), "Secret"));
        Payment payment = kernel.recordPayment(payment(DUPONT, "3.00").toBuilder()
                .payer("Secret")
                .reference("Secret")
                .memo("Secret")
                .build());
        List<JournalRecord> before = bench().books(DUPONT).records();
        bench().clock().advance(Duration.ofDays(1));

        assertThat(kernel.erase(Erase.texts(DUPONT, TODAY, "retention ended"))).isEqualTo(4);

        Books after = bench().books(DUPONT);
        assertThat(after.records().subList(0, 4))
                .isEqualTo(before.stream().map(EraseContract::erased).toList());
        assertThat(after.lastRecord().facts())
                .containsExactly(new FlagRaised(FlagRaised.Flag.TEXTS_ERASED, Optional.empty(), 4));
        assertThat(after.lastRecord().reason()).contains(FreeText.of("retention ended"));
        assertThat(texts(queries().invoice(invoice.id()), queries().creditNote(note.id())))
                .doesNotContain("Secret");
        assertThat(queries().invoice(invoice.id()).lines().get(0).label()).isEqualTo("[erased]");
        assertThat(queries().invoice(invoice.id()).buyer()).isEmpty();
        assertThat(queries().invoice(invoice.id()).seller()).isEmpty();
        assertThat(queries().payment(payment.id()).toString()).doesNotContain("Secret");
        assertThat(after.account().orElseThrow().party()).isEmpty();
        assertThat(queries().verify(DUPONT).isClean()).isTrue();
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("-3.00"));
    }

    private static String texts(Invoice invoice, CreditNote note) {
        return Stream.of(invoice, note)
                .map(document -> document + document.lines().toString() + document.allowances() + document.note())
                .reduce("", String::concat);
    }

    private static JournalRecord erased(JournalRecord record) {
        FactCodec codec = FactCodec.of(DUPONT, 2);
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

    /** Texts of later days stay; a day with nothing left is refused. */
    @Test
    default void only_records_up_to_the_day_lose_their_texts() {
        billing().openAccount(open(DUPONT));
        billing().recordPayment(payment(DUPONT, "1.00").toBuilder().memo("old").build());
        bench().clock().advance(Duration.ofDays(1));
        Payment young = billing()
                .recordPayment(payment(DUPONT, "1.00").toBuilder().memo("young").build());
        bench().clock().advance(Duration.ofDays(1));
        refused(DUPONT, () -> billing().erase(Erase.texts(DUPONT, TODAY.minusDays(1), "x")))
                .isEqualTo(new Rejection.NothingToErase(DUPONT, TODAY.minusDays(1)));
        assertThat(billing().erase(Erase.texts(DUPONT, TODAY, "x"))).isEqualTo(2);
        assertThat(queries().payment(young.id()).memo()).contains("young");
        refused(DUPONT, () -> billing().erase(Erase.texts(DUPONT, TODAY, "x")))
                .isEqualTo(new Rejection.NothingToErase(DUPONT, TODAY));
        assertThat(billing().erase(Erase.texts(DUPONT, TODAY.plusDays(1), "x"))).isEqualTo(3);
        assertThat(queries().payment(young.id()).toString()).doesNotContain("young");
    }

    /** After an erasure the account works on. */
    @Test
    default void an_erased_account_goes_on_and_an_erased_invoice_can_be_credited() {
        billing().openAccount(open(DUPONT).toBuilder().party(Party.of("Dupont")).build());
        Invoice invoice = billing().issueInvoice(Samples.invoice(DUPONT, "10.00"));
        bench().clock().advance(Duration.ofDays(1));
        billing().erase(Erase.texts(DUPONT, TODAY, "x"));
        CreditNote note = billing().issueCreditNote(IssueCreditNote.whole(invoice.id(), "late"));
        assertThat(note.totalInclTax()).isEqualTo(eur("10.00"));
        billing().recordPayment(RecordPayment.of(DUPONT, eur("1.00"), PaymentMethod.CASH));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("-1.00"));
    }

    /** A customer who gave another name since is still known by it. */
    @Test
    @Tag("R-143")
    default void a_party_that_a_later_record_gave_stays_until_that_record_is_erased() {
        billing().openAccount(open(DUPONT).toBuilder().party(Party.of("Dupont")).build());
        bench().clock().advance(Duration.ofDays(1));
        billing()
                .reviseAccount(
                        ReviseAccount.builder(DUPONT).party(Party.of("Durand")).build());
        bench().clock().advance(Duration.ofDays(1));
        Outcome<Long> erased = Careful.execute(
                bench(),
                Erase.builder(DUPONT, TODAY)
                        .commandKey(CommandKey.of("retention", "2026"))
                        .build());
        assertThat(erased.record().orElseThrow().facts())
                .containsExactly(
                        new FlagRaised(FlagRaised.Flag.TEXTS_ERASED, Optional.empty(), 1),
                        new AccountRevised(
                                "EUR",
                                2,
                                AccountSettings.NONE,
                                Optional.of(Party.of("Durand").toText())));
        assertThat(queries().account(DUPONT).party()).contains(Party.of("Durand"));
        assertThat(billing().issueInvoice(Samples.invoice(DUPONT, "10.00")).buyer())
                .contains(Party.of("Durand"));
        assertThat(bench().books(DUPONT).records().get(0).toString()).doesNotContain("Dupont");
        assertThat(queries().verify(DUPONT).isClean()).isTrue();
        Bench other = bench().another();
        other.billing().restore(bench().books(DUPONT).records().stream());
        assertThat(other.books(DUPONT)).isEqualTo(bench().books(DUPONT));
        bench().clock().advance(Duration.ofDays(1));
        billing().erase(Erase.texts(DUPONT, TODAY.plusDays(2), "x"));
        assertThat(queries().account(DUPONT).party()).isEmpty();
        assertThat(bench().books(DUPONT).toString()).doesNotContain("Durand");
    }
}
