package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.EUR;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.OTHER_CLUB;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.invoiceBuilder;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Billing;
import dev.solde.billing.Outcome;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.Deallocate;
import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.ReplaceAllocations;
import dev.solde.billing.command.Settle;
import dev.solde.billing.command.WriteOffItem;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.Remittance;
import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A command that comes twice under one key happens once. */
public interface CommandKeyContract extends ContractPart {

    /** The key that the tests use. */
    CommandKey KEY = CommandKey.of("psp", "evt-1");

    /** Result and record are the first ones; nothing is written. */
    @Test
    @Tag("R-8")
    default void a_retry_returns_the_first_result_and_writes_nothing() {
        billing().openAccount(open(DUPONT));
        RecordPayment command =
                payment(DUPONT, "10.00").toBuilder().commandKey(KEY).build();
        Outcome<Payment> first = billing().execute(command);
        billing().recordPayment(payment(DUPONT, "5.00"));
        Books before = bench().books(DUPONT);
        Outcome<Payment> second = billing().execute(command);
        assertThat(first.replayed()).isFalse();
        assertThat(second).isEqualTo(new Outcome<>(first.result(), first.record(), EUR, -15_00, true));
        assertThat(bench().books(DUPONT)).isEqualTo(before);
    }

    /** The default date of the second call is another one, but the caller asked for the same. */
    @Test
    @Tag("R-8")
    default void a_retry_after_midnight_is_the_same_command() {
        billing().openAccount(open(DUPONT));
        bench().clock().set(Samples.TODAY.atTime(23, 59, 59));
        var command = invoiceBuilder(DUPONT, "10.00").commandKey(KEY).build();
        Invoice first = billing().issueInvoice(command);
        bench().clock().advance(Duration.ofSeconds(2));
        assertThat(billing().issueInvoice(command)).isEqualTo(first);
        assertThat(queries().version(DUPONT)).isEqualTo(2);
    }

    /** Texts are not part of what a command is, so that they can be erased. */
    @Test
    @Tag("R-8")
    default void other_texts_under_the_same_key_are_the_same_command() {
        billing().openAccount(open(DUPONT));
        Payment first = billing()
                .recordPayment(RecordPayment.builder(DUPONT, eur("10.00"), PaymentMethod.CARD)
                        .commandKey(KEY)
                        .memo("first delivery")
                        .build());
        assertThat(billing()
                        .recordPayment(RecordPayment.builder(DUPONT, eur("10.00"), PaymentMethod.CARD)
                                .commandKey(KEY)
                                .memo("second delivery")
                                .reason("retried")
                                .build()))
                .isEqualTo(first);
    }

    /** Another amount, another verb. */
    @Test
    @Tag("R-8")
    default void other_content_under_the_same_key_is_refused() {
        billing().openAccount(open(DUPONT));
        billing()
                .recordPayment(
                        payment(DUPONT, "10.00").toBuilder().commandKey(KEY).build());
        Rejection reused = new Rejection.CommandKeyReused(KEY, 2);
        refused(
                        DUPONT,
                        () -> billing()
                                .recordPayment(payment(DUPONT, "10.01").toBuilder()
                                        .commandKey(KEY)
                                        .build()))
                .isEqualTo(reused);
        refused(
                        DUPONT,
                        () -> billing()
                                .issueInvoice(invoiceBuilder(DUPONT, "10.00")
                                        .commandKey(KEY)
                                        .build()))
                .isEqualTo(reused);
        refused(
                        DUPONT,
                        () -> billing()
                                .recordPayment(RecordPayment.builder(DUPONT, eur("10.00"), PaymentMethod.CASH)
                                        .commandKey(KEY)
                                        .build()))
                .isEqualTo(reused);
    }

    /** A key counts within a tenant and an account. */
    @Test
    @Tag("R-8")
    default void the_same_key_on_another_account_or_of_another_tenant_is_another_command() {
        Billing other = bench().billing(OTHER_CLUB);
        billing().openAccount(open(DUPONT));
        billing().openAccount(open(MARTIN));
        other.openAccount(open(DUPONT));
        billing()
                .recordPayment(
                        payment(DUPONT, "1.00").toBuilder().commandKey(KEY).build());
        billing()
                .recordPayment(
                        payment(MARTIN, "2.00").toBuilder().commandKey(KEY).build());
        other.recordPayment(payment(DUPONT, "3.00").toBuilder().commandKey(KEY).build());
        assertThat(List.of(
                        queries().balance(DUPONT),
                        queries().balance(MARTIN),
                        other.queries().balance(DUPONT)))
                .containsExactly(eur("-1.00"), eur("-2.00"), eur("-3.00"));
    }

    /** Only what was done is remembered. */
    @Test
    @Tag("R-7")
    @Tag("R-8")
    default void a_refused_command_and_one_without_effect_keep_no_key() {
        billing().openAccount(open(DUPONT));
        refused(
                DUPONT,
                () -> billing()
                        .issueInvoice(invoiceBuilder(DUPONT, "10.00")
                                .commandKey(KEY)
                                .issueDate(Samples.TODAY.plusDays(1))
                                .build()));
        Outcome<List<Allocation>> nothing =
                billing().execute(AutoAllocate.builder(DUPONT).commandKey(KEY).build());
        assertThat(nothing).isEqualTo(new Outcome<>(List.of(), Optional.empty(), EUR, 0, false));
        assertThat(billing()
                        .execute(payment(DUPONT, "10.00").toBuilder()
                                .commandKey(KEY)
                                .build())
                        .replayed())
                .isFalse();
    }

    /** The first answer is given although the world has moved on and the command would now be refused. */
    @Test
    @Tag("R-8")
    default void every_verb_gives_its_first_result_again() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "100.00"));
        Payment payment = billing().recordPayment(payment(DUPONT, "60.00"));
        givesTheSameAgain(Samples.open(DUPONT).toBuilder()
                .account(MARTIN)
                .commandKey(key("open"))
                .build());
        givesTheSameAgain(
                invoiceBuilder(DUPONT, "5.00").commandKey(key("invoice")).build());
        CreditNote note = givesTheSameAgain(IssueCreditNote.builder(invoice.id())
                .lineAmount(1, eur("20.00"))
                .commandKey(key("note"))
                .build());
        givesTheSameAgain(Samples.credit(DUPONT, "3.00").toBuilder()
                .commandKey(key("credit"))
                .build());
        List<Allocation> made = givesTheSameAgain(Samples.allocate(payment.id(), invoice.id(), "60.00").toBuilder()
                .commandKey(key("allocate"))
                .build());
        givesTheSameAgain(Deallocate.builder(made.get(0).id())
                .amount(eur("10.00"))
                .commandKey(key("deallocate"))
                .build());
        givesTheSameAgain(Settle.builder(DUPONT)
                .allocate(note.id(), eur("-20.00"))
                .allocate(invoice.id(), eur("20.00"))
                .commandKey(key("settle"))
                .build());
        givesTheSameAgain(ReplaceAllocations.builder(payment.id())
                .allocate(invoice.id(), eur("45.00"))
                .commandKey(key("form"))
                .build());
        givesTheSameAgain(payment(DUPONT, "1.00").toBuilder()
                .remittance(Remittance.naming(invoice.number().value()).and("nothing"))
                .commandKey(key("words"))
                .build());
        givesTheSameAgain(
                AutoAllocate.builder(payment.id()).commandKey(key("auto")).build());
        givesTheSameAgain(WriteOffItem.badDebt(invoice.id()).toBuilder()
                .commandKey(key("write-off"))
                .build());
        Statement statement = givesTheSameAgain(
                GenerateStatement.of(DUPONT, StatementKind.BALANCE_FORWARD, StatementContract.JUNE).toBuilder()
                        .commandKey(key("statement"))
                        .build());
        givesTheSameAgain(RecordPayment.of(statement.id(), eur("9.00"), PaymentMethod.CASH).toBuilder()
                .commandKey(key("statement-paid"))
                .build());
        bench().clock().advance(Duration.ofDays(1));
        givesTheSameAgain(dev.solde.billing.command.Erase.texts(DUPONT, Samples.TODAY, "over").toBuilder()
                .commandKey(key("erase"))
                .build());
    }

    private <R> R givesTheSameAgain(Command<R> command) {
        Outcome<R> first = billing().execute(command);
        Books before = bench().books(command.account());
        Outcome<R> again = billing().execute(command);
        assertThat(again)
                .isEqualTo(new Outcome<>(first.result(), first.record(), first.currency(), first.balanceMinor(), true));
        assertThat(bench().books(command.account())).isEqualTo(before);
        return first.result();
    }

    private static CommandKey key(String id) {
        return CommandKey.of("test", id);
    }
}
