package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.OTHER_CLUB;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.credit;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Outcome;
import dev.solde.billing.RecordSequence;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.ClosePeriod;
import dev.solde.billing.command.Erase;
import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.RecordSending;
import dev.solde.billing.command.RefundCredit;
import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.ledger.Actor;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.StatementId;
import dev.solde.billing.ledger.SubjectId;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.ReadView;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.Sending;
import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** To whom statements and documents were sent. */
public interface SendingContract extends ContractPart {

    private Statement statement() {
        return billing()
                .generateStatement(
                        GenerateStatement.of(DUPONT, StatementKind.ACTIVITY, DateRange.of(TODAY.minusDays(9), TODAY)));
    }

    private Sending sending(SubjectId subject, String recipient) {
        return new Sending(subject, recipient, "email", bench().clock().instant(), Optional.empty());
    }

    /** When, to whom, by which way and by whom; the statement is as it was. */
    @Test
    default void each_sending_of_a_statement_is_told_of_it() {
        billing().openAccount(open(DUPONT));
        billing().issueInvoice(invoice(DUPONT, "100.00"));
        Statement statement = statement();
        Outcome<Sending> first = Careful.execute(
                bench(),
                RecordSending.builder(statement.id(), "contact-7")
                        .commandKey(CommandKey.of("mail", "1"))
                        .actor(Actor.of("clerk-2"))
                        .reason("asked for on the phone")
                        .build());
        Instant morning = bench().clock().instant();
        bench().clock().advance(Duration.ofHours(5));
        Sending second = billing()
                .recordSending(RecordSending.builder(statement.id(), "Müller/8")
                        .channel("post")
                        .build());
        assertThat(first.result())
                .isEqualTo(
                        new Sending(statement.id(), "contact-7", "email", morning, Optional.of(Actor.of("clerk-2"))));
        assertThat(first.record().orElseThrow().facts())
                .isEqualTo(List.of(new ReferenceMade(
                        statement.id(),
                        0,
                        ReferenceMade.Role.SENT,
                        HostReference.of("email", "contact-7"),
                        Optional.empty())));
        assertThat(second)
                .isEqualTo(new Sending(
                        statement.id(), "Müller/8", "post", bench().clock().instant(), Optional.empty()));
        assertThat(queries().sendings(statement.id())).isEqualTo(List.of(first.result(), second));
        assertThat(queries().statement(statement.id())).isEqualTo(statement);
        assertThat(queries().verify(DUPONT).isClean()).isTrue();
    }

    /** An invoice, a credit note, a receipt, a refund note: each has its own, and no money moves. */
    @Test
    default void each_sending_of_a_document_is_told_of_that_document() {
        billing().openAccount(open(DUPONT));
        SubjectId invoice = billing().issueInvoice(invoice(DUPONT, "100.00")).id();
        SubjectId note =
                billing().issueGlobalCreditNote(credit(DUPONT, "30.00")).id();
        SubjectId receipt = billing().recordPayment(payment(DUPONT, "90.00")).id();
        SubjectId refund = billing()
                .refundCredit(RefundCredit.of(DUPONT, eur("20.00"), PaymentMethod.CREDIT_TRANSFER))
                .id();
        List<SubjectId> documents = List.of(invoice, note, receipt, refund);
        List<OpenItem> before = documents.stream()
                .map(document -> queries().item((ItemId) document))
                .toList();
        for (SubjectId document : documents) {
            assertThat(billing().recordSending(RecordSending.of(document, "contact-7")))
                    .isEqualTo(sending(document, "contact-7"));
        }
        for (SubjectId document : documents) {
            assertThat(queries().sendings(document)).isEqualTo(List.of(sending(document, "contact-7")));
        }
        assertThat(documents.stream().map(document -> queries().item((ItemId) document)))
                .isEqualTo(before);
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("0.00"));
    }

    /** The host's references and the payer's words are looked for elsewhere. */
    @Test
    default void a_recipient_is_no_reference_by_which_a_document_is_found() {
        billing().openAccount(open(DUPONT));
        InvoiceId invoice = billing().issueInvoice(invoice(DUPONT, "100.00")).id();
        billing().recordSending(RecordSending.of(invoice, "contact-7"));
        assertThat(queries().documents(HostReference.of("email", "contact-7"))).isEmpty();
        assertThat(queries().items(HostReference.of("email", "contact-7"))).isEmpty();
        assertThat(queries().invoice(invoice).references()).isEmpty();
    }

    /** A retry after a lost answer; without a key it is another sending. */
    @Test
    default void a_sending_under_its_key_is_recorded_once() {
        billing().openAccount(open(DUPONT));
        InvoiceId invoice = billing().issueInvoice(invoice(DUPONT, "100.00")).id();
        RecordSending keyed = RecordSending.builder(invoice, "contact-7")
                .commandKey(CommandKey.of("mail", "1"))
                .build();
        Sending sent = billing().recordSending(keyed);
        bench().clock().advance(Duration.ofMinutes(2));
        assertThat(billing().recordSending(keyed)).isEqualTo(sent);
        assertThat(queries().sendings(invoice)).isEqualTo(List.of(sent));
        refused(
                        DUPONT,
                        () -> billing()
                                .recordSending(
                                        keyed.toBuilder().recipient("contact-8").build()))
                .hasCode("command-key-reused");
        refused(
                        DUPONT,
                        () -> billing()
                                .recordSending(keyed.toBuilder().channel("post").build()))
                .hasCode("command-key-reused");
        assertThat(billing().recordSending(RecordSending.of(invoice, "contact-7")))
                .isEqualTo(sending(invoice, "contact-7"));
        assertThat(queries().sendings(invoice)).hasSize(2);
    }

    /** It posts nothing, so a closed period does not stop it; and there is no text in it to erase. */
    @Test
    default void a_sending_is_recorded_in_a_closed_period_and_outlives_an_erasure() {
        billing().openAccount(open(DUPONT));
        InvoiceId invoice = billing().issueInvoice(invoice(DUPONT, "100.00")).id();
        bench().clock().advance(Duration.ofDays(1));
        billing().closePeriod(ClosePeriod.of(DUPONT, TODAY));
        Sending sent = billing().recordSending(RecordSending.of(invoice, "contact-7"));
        bench().clock().advance(Duration.ofDays(1));
        billing().erase(Erase.texts(DUPONT, bench().clock().today().minusDays(1), "retention ended"));
        assertThat(queries().sendings(invoice)).isEqualTo(List.of(sent));
        assertThat(queries().verify(DUPONT).isClean()).isTrue();
    }

    /** As it was known then; of an item also as it was there on a day. */
    @Test
    default void what_was_sent_later_is_unknown_before() {
        billing().openAccount(open(DUPONT));
        InvoiceId invoice = billing().issueInvoice(invoice(DUPONT, "100.00")).id();
        StatementId statement = statement().id();
        Sending first = billing().recordSending(RecordSending.of(statement, "contact-7"));
        Sending second = billing().recordSending(RecordSending.of(statement, "contact-8"));
        Sending third = billing().recordSending(RecordSending.of(invoice, "contact-9"));
        assertThat(queries().knownAt(RecordSequence.recordSequence(3)).sendings(statement))
                .isEmpty();
        assertThat(queries().knownAt(RecordSequence.recordSequence(4)).sendings(statement))
                .isEqualTo(List.of(first));
        assertThat(queries().knownAt(RecordSequence.recordSequence(5)).sendings(statement))
                .isEqualTo(List.of(first, second));
        assertThat(queries().knownAt(RecordSequence.recordSequence(5)).sendings(invoice))
                .isEmpty();
        assertThat(queries().asOf(TODAY.minusDays(30)).sendings(statement)).isEqualTo(List.of(first, second));
        assertThat(queries().asOf(TODAY).sendings(invoice)).isEqualTo(List.of(third));
        RejectionAssertions.assertRefused(
                        () -> queries().asOf(TODAY.minusDays(1)).sendings(invoice))
                .isEqualTo(new Rejection.ItemNotFound(invoice));
        RejectionAssertions.assertRefused(() ->
                        queries().knownAt(RecordSequence.recordSequence(2)).sendings(statement))
                .isEqualTo(new Rejection.StatementNotFound(statement));
    }

    /** Of another account, of another tenant, or of nobody: unknown, to be recorded and to be read. */
    @Test
    default void only_what_is_there_can_be_sent() {
        billing().openAccount(open(DUPONT));
        billing().openAccount(open(MARTIN));
        InvoiceId invoice = billing().issueInvoice(invoice(DUPONT, "100.00")).id();
        StatementId statement = statement().id();
        List<SubjectId> unknown = List.of(
                new InvoiceId(DUPONT, new UUID(5, 5)),
                new InvoiceId(DUPONT, statement.uuid()),
                new InvoiceId(MARTIN, invoice.uuid()));
        for (SubjectId one : unknown) {
            refused(one.account(), () -> billing().recordSending(RecordSending.of(one, "contact-7")))
                    .isEqualTo(new Rejection.ItemNotFound((ItemId) one));
            RejectionAssertions.assertRefused(() -> queries().sendings(one))
                    .isEqualTo(new Rejection.ItemNotFound((ItemId) one));
        }
        for (StatementId one :
                List.of(new StatementId(DUPONT, invoice.uuid()), new StatementId(MARTIN, statement.uuid()))) {
            refused(one.account(), () -> billing().recordSending(RecordSending.of(one, "contact-7")))
                    .isEqualTo(new Rejection.StatementNotFound(one));
            RejectionAssertions.assertRefused(() -> queries().sendings(one))
                    .isEqualTo(new Rejection.StatementNotFound(one));
        }
        var elsewhere = bench().billing(OTHER_CLUB);
        elsewhere.openAccount(open(DUPONT));
        RejectionAssertions.assertRefused(
                        elsewhere, DUPONT, () -> elsewhere.recordSending(RecordSending.of(statement, "contact-7")))
                .isEqualTo(new Rejection.StatementNotFound(statement));
        RejectionAssertions.assertRefused(
                        elsewhere, DUPONT, () -> elsewhere.recordSending(RecordSending.of(invoice, "contact-7")))
                .isEqualTo(new Rejection.ItemNotFound(invoice));
    }

    /** The storage gives them page by page. */
    @Test
    default void sendings_come_page_by_page() {
        billing().openAccount(open(DUPONT));
        InvoiceId invoice = billing().issueInvoice(invoice(DUPONT, "100.00")).id();
        StatementId statement = statement().id();
        for (int contact = 0; contact < 7; contact++) {
            billing().recordSending(RecordSending.of(contact % 2 == 0 ? statement : invoice, "contact-" + contact));
        }
        BillingReader reader = bench().storage().reader(TenantId.DEFAULT);
        assertThat(Pages.all(3, page -> reader.sendings(statement, ReadView.NOW, page)).stream()
                        .map(made -> made.sending().reference().value()))
                .containsExactly("contact-0", "contact-2", "contact-4", "contact-6");
    }
}
