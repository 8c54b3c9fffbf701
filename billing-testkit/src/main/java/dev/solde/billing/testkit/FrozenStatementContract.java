package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.allocate;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.invoiceBuilder;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static dev.solde.billing.testkit.StatementContract.JULY;
import static dev.solde.billing.testkit.StatementContract.JUNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingSettings;
import dev.solde.billing.Outcome;
import dev.solde.billing.RecordSequence;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.Erase;
import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RecordPayments;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.StatementId;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.ReadView;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementKind;
import dev.solde.billing.statement.StatementSummary;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of a statement once it is made: frozen, read again, paid. */
public interface FrozenStatementContract extends ContractPart {

    /** June's activity of the account. */
    GenerateStatement OF_JUNE = GenerateStatement.of(DUPONT, StatementKind.ACTIVITY, JUNE);

    private Invoice issue(String amount) {
        return billing().issueInvoice(invoice(DUPONT, amount));
    }

    /** A preview shows what would be frozen and stores nothing. */
    @Test
    @Tag("R-134")
    default void a_preview_shows_the_statement_and_stores_nothing() {
        billing().openAccount(open(DUPONT));
        issue("10.00");
        Books before = bench().books(DUPONT);
        Statement shown = billing().preview(OF_JUNE).orElseThrow();
        assertThat(bench().books(DUPONT)).isEqualTo(before);
        RejectionAssertions.assertRefused(() -> queries().statement(shown.id()))
                .isEqualTo(new Rejection.StatementNotFound(shown.id()));
        Statement made = billing().generateStatement(OF_JUNE);
        assertThat(Statement.builder().from(shown).id(made.id()).build()).isEqualTo(made);
    }

    /** Whatever is recorded later, also for the time before, and whatever is erased. */
    @Test
    @Tag("R-134")
    default void a_statement_stays_as_it_was_whatever_is_recorded_later() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = issue("10.00");
        Statement made = billing()
                .generateStatement(
                        OF_JUNE.toBuilder().withLines().asOf(JULY.to()).build());
        Payment payment = billing()
                .recordPayment(payment(DUPONT, "10.00").toBuilder()
                        .postingDate(JUNE.from().minusDays(3))
                        .build());
        billing().allocate(allocate(payment.id(), invoice.id(), "10.00"));
        issue("3.00");
        assertThat(queries().statement(made.id())).isEqualTo(made);
        assertThat(queries().verifyStatement(made.id()).isClean()).isTrue();
        assertThat(billing().preview(OF_JUNE).orElseThrow().content()).isNotEqualTo(made.content());
    }

    /** Parties and labels may be erased; figures and digest stay. */
    @Test
    @Tag("R-134")
    @Tag("R-143")
    default void an_erasure_takes_the_texts_of_a_statement_and_leaves_its_digest() {
        Billing club = bench().billing(
                        BillingSettings.builder().seller(Party.of("Judo Club")).build());
        club.openAccount(OpenAccount.builder(DUPONT, Samples.EUR)
                .party(Party.of("Dupont"))
                .build());
        issue("10.00");
        Statement made = club.generateStatement(OF_JUNE.toBuilder().withLines().build());
        assertThat(List.of(made.seller(), made.customer()))
                .containsExactly(Optional.of(Party.of("Judo Club")), Optional.of(Party.of("Dupont")));
        assertThat(queries().statement(made.id())).isEqualTo(made);
        billing().erase(Erase.texts(DUPONT, bench().clock().today(), "retention ended"));
        Statement left = queries().statement(made.id());
        assertThat(List.of(left.seller(), left.customer())).containsExactly(Optional.empty(), Optional.empty());
        assertThat(left.rows().get(0).lines().get(0).label()).isEqualTo("[erased]");
        assertThat(left.content()).isEqualTo(made.content());
        assertThat(queries().verify(DUPONT).isClean()).isTrue();
    }

    /** The second time the same statement, also after later commands. */
    @Test
    @Tag("R-8")
    default void a_retry_gives_the_statement_of_the_first_time() {
        billing().openAccount(open(DUPONT));
        issue("10.00");
        GenerateStatement keyed =
                OF_JUNE.toBuilder().commandKey(CommandKey.of("run", "june")).build();
        Statement made = billing().generateStatement(keyed);
        issue("5.00");
        Outcome<Statement> again = billing().execute(keyed);
        assertThat(again.replayed()).isTrue();
        assertThat(again.result()).isEqualTo(made);
        assertThat(billing().preview(keyed).orElseThrow()).isEqualTo(made);
        refused(
                        DUPONT,
                        () -> billing()
                                .generateStatement(keyed.toBuilder().withLines().build()))
                .hasCode("command-key-reused");
    }

    /** Rows that a storage changed show by the digest. */
    @Test
    @Tag("R-134")
    default void rows_that_were_tampered_with_do_not_give_the_digest() {
        billing().openAccount(open(DUPONT));
        issue("10.00");
        Payment payment = billing().recordPayment(payment(DUPONT, "4.00"));
        Statement made = billing().generateStatement(OF_JUNE);
        Billing tampered = bench().on(storage -> new DelegatingStorage(storage) {
            @Override
            protected BillingReader decorate(TenantId tenant, BillingReader reader) {
                return new DelegatingReader(reader) {
                    @Override
                    public Page<OpenItem> itemsPosted(
                            AccountId account, DateRange period, ReadView view, PageRequest page) {
                        return super.itemsPosted(account, period, view, page)
                                .map(item -> item.id().equals(payment.id()) ? item.asOpen(399) : item);
                    }
                };
            }
        });
        assertThat(tampered.queries().verifyStatement(made.id()).firstDifference())
                .hasValueSatisfying(difference -> {
                    assertThat(difference.sequence()).isEqualTo(4);
                    assertThat(difference.explanation())
                            .contains(made.id().toString(), made.content().toString());
                });
        assertThatThrownBy(() -> tampered.queries().statement(made.id()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(made.id().toString());
        assertThat(queries().verifyStatement(made.id()).isClean()).isTrue();
    }

    /** Statements are listed as they were made; a view knows those that were made by then. */
    @Test
    @Tag("R-17")
    default void statements_are_listed_in_order_of_their_making() {
        billing().openAccount(open(DUPONT));
        issue("10.00");
        Statement first = billing().generateStatement(OF_JUNE);
        Statement second = billing().generateStatement(GenerateStatement.of(DUPONT, StatementKind.OPEN_ITEM, JULY));
        assertThat(Pages.all(1, page -> queries().statements(DUPONT, page)))
                .containsExactly(summary(first, 3), summary(second, 4));
        var before = queries().knownAt(RecordSequence.recordSequence(3));
        assertThat(Pages.all(1, page -> before.statements(DUPONT, page))).containsExactly(summary(first, 3));
        assertThat(before.statement(first.id())).isEqualTo(first);
        RejectionAssertions.assertRefused(() -> before.statement(second.id()))
                .isEqualTo(new Rejection.StatementNotFound(second.id()));
        StatementId unknown = new StatementId(MARTIN, new UUID(1, 1));
        RejectionAssertions.assertRefused(() -> queries().verifyStatement(unknown))
                .isEqualTo(new Rejection.StatementNotFound(unknown));
    }

    private static StatementSummary summary(Statement statement, long sequence) {
        return new StatementSummary(
                statement.id(),
                statement.kind(),
                statement.period(),
                statement.asOf(),
                sequence,
                statement.openingBalance(),
                statement.closingBalance(),
                statement.amountPayable());
    }

    /** A statement made in a host's transaction sees what the transaction did before. */
    @Test
    default void a_statement_in_a_hosts_transaction_sees_what_the_host_did_before() {
        assumeTrue(bench().canJoin());
        billing().openAccount(open(DUPONT));
        try (HostedTransaction transaction = bench().beginHostTransaction()) {
            Billing joined = bench().within(transaction.handle());
            Invoice invoice = joined.issueInvoice(invoice(DUPONT, "10.00"));
            Statement shown = joined.preview(OF_JUNE).orElseThrow();
            Statement made = joined.generateStatement(OF_JUNE);
            assertThat(StatementContract.ids(made.rows())).containsExactly(invoice.id());
            assertThat(shown.content()).isEqualTo(made.content());
            assertThat(joined.queries().statement(made.id())).isEqualTo(made);
            transaction.commit();
        }
        assertThat(Pages.all(page -> queries().statements(DUPONT, page))).hasSize(1);
    }

    /** Oldest due first, only what is on it and still open; the rest waits. */
    @Test
    @Tag("R-135")
    default void a_payment_of_a_statement_settles_what_is_still_open_on_it() {
        billing().openAccount(open(DUPONT));
        Invoice later = billing()
                .issueInvoice(invoiceBuilder(DUPONT, "40.00").dueDate(JUNE.to()).build());
        Invoice sooner = issue("30.00");
        Statement statement = billing().generateStatement(OF_JUNE);
        Invoice after = issue("25.00");
        billing().recordPayment(RecordPayment.of(sooner.id(), eur("10.00"), PaymentMethod.CASH));
        assertThat(statement.amountPayable()).isEqualTo(eur("70.00"));
        Payment part = billing().recordPayment(RecordPayment.of(statement.id(), eur("25.00"), PaymentMethod.CARD));
        assertThat(left(sooner, later, after)).containsExactly("0.00", "35.00", "25.00");
        assertThat(queries().item(part.id()).isSettled()).isTrue();
        Payment rest = billing()
                .recordPayment(RecordPayment.of(statement.id(), statement.amountPayable(), PaymentMethod.CARD));
        assertThat(left(sooner, later, after)).containsExactly("0.00", "0.00", "25.00");
        assertThat(queries().item(rest.id()).openAmount()).isEqualTo(eur("35.00"));
    }

    private List<String> left(Invoice... invoices) {
        return List.of(invoices).stream()
                .map(invoice -> Amounts.plain(queries().item(invoice.id()).openAmount()))
                .toList();
    }

    /** What was brought forward is on a statement that brings the balance forward. */
    @Test
    @Tag("R-135")
    default void what_was_brought_forward_is_paid_too() {
        billing().openAccount(open(DUPONT));
        Invoice old = issue("10.00");
        bench().clock().set(JULY.from().atTime(9, 0));
        Invoice ofJuly = issue("5.00");
        Statement july = billing().generateStatement(GenerateStatement.of(DUPONT, StatementKind.BALANCE_FORWARD, JULY));
        Statement activity = billing().generateStatement(GenerateStatement.of(DUPONT, StatementKind.ACTIVITY, JULY));
        assertThat(List.of(july.amountPayable(), activity.amountPayable())).containsExactly(eur("15.00"), eur("5.00"));
        billing()
                .recordPayments(RecordPayments.of(
                        RecordPayment.of(july.id(), eur("8.00"), PaymentMethod.CASH),
                        RecordPayment.of(activity.id(), eur("3.00"), PaymentMethod.CHEQUE)));
        assertThat(left(old, ofJuly)).containsExactly("2.00", "2.00");
    }

    /** A statement that is not there is refused before any amount. */
    @Test
    @Tag("R-135")
    default void a_statement_that_is_not_there_cannot_be_paid() {
        billing().openAccount(open(DUPONT));
        StatementId unknown = new StatementId(DUPONT, new UUID(1, 1));
        refused(
                        DUPONT,
                        () -> billing()
                                .recordPayment(
                                        RecordPayment.of(unknown, Amounts.of("1.00", Samples.USD), PaymentMethod.CARD)))
                .isEqualTo(new Rejection.StatementNotFound(unknown));
    }
}
