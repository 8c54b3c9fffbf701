package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.EUR;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.USD;
import static dev.solde.billing.testkit.Samples.credit;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.invoiceBuilder;
import static dev.solde.billing.testkit.Samples.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Outcome;
import dev.solde.billing.Rejection;
import dev.solde.billing.allocation.NamedDebit;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RecordPayments;
import dev.solde.billing.core.AllocationStrategies;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.fact.FactCodec;
import dev.solde.billing.fact.JournalText;
import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.Remittance;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the payer said that the money is for. */
public interface RemittanceContract extends ContractPart {

    private static RecordPayment.Builder transfer(String amount, Remittance words) {
        return RecordPayment.builder(DUPONT, eur(amount), PaymentMethod.CREDIT_TRANSFER)
                .remittance(words);
    }

    private static RecordPayment.Builder ordered(String amount, Remittance words) {
        return transfer(amount, words).allocateBy(AllocationStrategies.oldestDueFirst());
    }

    private Invoice due(String amount, LocalDate date, String... orders) {
        var builder = invoiceBuilder(DUPONT, amount).dueDate(date);
        for (String order : orders) {
            builder.reference(HostReference.of("order", order));
        }
        return billing().issueInvoice(builder.build());
    }

    /** What each debit got from a payment, in minor units. */
    private Map<Object, Long> settled(PaymentId payment) {
        return queries().allocations(payment).stream()
                .collect(Collectors.toMap(made -> made.debit(), made -> made.amountMinor()));
    }

    /** A number and an order of the host, though an older debit is open. */
    @Test
    @Tag("R-92")
    default void what_the_payer_names_is_settled_before_any_strategy_and_the_rest_by_it() {
        billing().openAccount(open(DUPONT));
        Invoice oldest = due("100.00", TODAY);
        Invoice first = due("120.00", TODAY.plusDays(9));
        Invoice second = due("150.00", TODAY.plusDays(5), "SO-8812");
        Remittance words = Remittance.naming(first.number().value()).and("SO-8812", eur("90.00"));
        Payment payment = billing().recordPayment(ordered("312.00", words).build());
        assertThat(settled(payment.id()))
                .isEqualTo(Map.of(oldest.id(), 10_000L, second.id(), 9_200L, first.id(), 12_000L));
        assertThat(payment.named())
                .containsExactly(
                        new NamedDebit("SO-8812", second.id()),
                        new NamedDebit(first.number().value(), first.id()));
        assertThat(words.unapplied(payment.named())).isEmpty();
        assertThat(queries().payment(payment.id())).isEqualTo(payment);
        assertThat(bench().books(DUPONT).lastRecord().facts(ReferenceMade.class))
                .containsExactly(
                        new ReferenceMade(
                                payment.id(),
                                0,
                                ReferenceMade.Role.REMITTANCE,
                                HostReference.of("remittance", "SO-8812"),
                                Optional.of(second.id())),
                        new ReferenceMade(
                                payment.id(),
                                0,
                                ReferenceMade.Role.REMITTANCE,
                                HostReference.of("remittance", first.number().value()),
                                Optional.of(first.id())));
    }

    /** Without a strategy nothing else is settled. */
    @Test
    @Tag("R-73")
    @Tag("R-92")
    default void what_the_payers_words_leave_waits_on_the_account() {
        billing().openAccount(open(DUPONT));
        due("100.00", TODAY);
        Invoice named = due("40.00", TODAY.plusDays(9));
        Payment payment = billing()
                .recordPayment(
                        transfer("60.00", Remittance.naming(named.number().value()))
                                .build());
        assertThat(settled(payment.id())).isEqualTo(Map.of(named.id(), 4_000L));
        assertThat(queries().item(payment.id()).openAmount()).isEqualTo(eur("20.00"));
    }

    /** Unknown, settled before, a credit note, another customer's: left unapplied and reported, and not in the journal. */
    @Test
    @Tag("R-92")
    default void a_name_under_which_nothing_is_open_settles_nothing_and_is_reported() {
        billing().openAccount(open(DUPONT));
        billing().openAccount(open(MARTIN));
        Invoice paid = billing().issueInvoice(invoice(DUPONT, "10.00"));
        billing().recordPayment(RecordPayment.of(paid.id(), eur("10.00"), PaymentMethod.CASH));
        Invoice foreign = billing().issueInvoice(invoice(MARTIN, "10.00"));
        var note = billing().issueGlobalCreditNote(credit(DUPONT, "5.00"));
        Invoice open = billing().issueInvoice(invoice(DUPONT, "10.00"));
        Remittance words = Remittance.naming("no-such-thing", eur("1.00"))
                .and(paid.number().value())
                .and(foreign.number().value())
                .and(note.number().value())
                .and(open.number().value());
        Payment payment = billing().recordPayment(transfer("50.00", words).build());
        assertThat(payment.named()).containsExactly(new NamedDebit(open.number().value(), open.id()));
        assertThat(words.unapplied(payment.named()))
                .containsExactly(
                        "no-such-thing",
                        paid.number().value(),
                        foreign.number().value(),
                        note.number().value());
        assertThat(JournalText.write(bench().books(DUPONT).lastRecord(), FactCodec.of(DUPONT, 2)))
                .doesNotContain("no-such-thing");
    }

    /** Though by then there is a document of that name. */
    @Test
    @Tag("R-8")
    @Tag("R-92")
    default void a_retry_reports_what_the_first_execution_reported() {
        billing().openAccount(open(DUPONT));
        Invoice named = due("40.00", TODAY, "SO-1");
        Remittance words = Remittance.naming("SO-1").and("SO-2");
        RecordPayment command =
                ordered("60.00", words).commandKey(CommandKey.of("bank", "1")).build();
        Outcome<Payment> first = billing().execute(command);
        due("40.00", TODAY, "SO-2");
        Outcome<Payment> again = billing().execute(command);
        assertThat(again.replayed()).isTrue();
        assertThat(again.result()).isEqualTo(first.result());
        assertThat(words.unapplied(again.result().named())).containsExactly("SO-2");
        assertThat(settled(first.result().id())).isEqualTo(Map.of(named.id(), 4_000L));
        RecordPayment other =
                command.toBuilder().remittance(Remittance.naming("SO-2")).build();
        refused(DUPONT, () -> billing().recordPayment(other))
                .isEqualTo(new Rejection.CommandKeyReused(CommandKey.of("bank", "1"), 3));
    }

    /** In the order in which they fall due, up to the amount named. */
    @Test
    @Tag("R-92")
    default void a_reference_of_several_documents_means_all_of_them() {
        billing().openAccount(open(DUPONT));
        Invoice later = due("50.00", TODAY.plusDays(9), "SO-1", "SO-9");
        Invoice sooner = due("30.00", TODAY.plusDays(2), "SO-1");
        Payment payment = billing()
                .recordPayment(transfer("100.00", Remittance.naming("SO-1", eur("45.00")))
                        .build());
        assertThat(settled(payment.id())).isEqualTo(Map.of(sooner.id(), 3_000L, later.id(), 1_500L));
        assertThat(payment.named())
                .containsExactly(new NamedDebit("SO-1", sooner.id()), new NamedDebit("SO-1", later.id()));
    }

    /** As long as the document of that number is open. */
    @Test
    @Tag("R-92")
    default void a_document_number_comes_before_a_reference_of_the_same_text() {
        billing().openAccount(open(DUPONT));
        Invoice referring = due("30.00", TODAY, "A-1");
        Invoice numbered = billing()
                .issueInvoice(invoiceBuilder(DUPONT, "20.00")
                        .number(DocumentNumber.of("A-1"))
                        .build());
        Remittance words = Remittance.naming("A-1");
        Payment payment = billing().recordPayment(transfer("25.00", words).build());
        assertThat(settled(payment.id())).isEqualTo(Map.of(numbered.id(), 2_000L));
        Payment second = billing().recordPayment(transfer("25.00", words).build());
        assertThat(settled(second.id())).isEqualTo(Map.of(referring.id(), 2_500L));
    }

    /** So that "as far as it goes" does not take what the payer meant for another. */
    @Test
    @Tag("R-92")
    default void names_with_an_amount_come_before_those_without() {
        billing().openAccount(open(DUPONT));
        Invoice large = due("200.00", TODAY, "SO-1");
        Invoice small = due("50.00", TODAY.plusDays(2), "SO-2");
        Payment payment = billing()
                .recordPayment(transfer("100.00", Remittance.naming("SO-1").and("SO-2", eur("80.00")))
                        .build());
        assertThat(settled(payment.id())).isEqualTo(Map.of(small.id(), 5_000L, large.id(), 5_000L));
    }

    /** One debit is settled once, whoever chose it. */
    @Test
    @Tag("R-84")
    @Tag("R-92")
    default void the_payers_words_the_clerks_choice_and_the_strategy_follow_one_another() {
        billing().openAccount(open(DUPONT));
        Invoice first = due("100.00", TODAY, "SO-1");
        Invoice second = due("100.00", TODAY.plusDays(2));
        Payment payment = billing()
                .recordPayment(ordered("130.00", Remittance.naming("SO-1", eur("60.00")))
                        .allocate(second.id(), eur("20.00"))
                        .build());
        assertThat(settled(payment.id())).isEqualTo(Map.of(first.id(), 10_000L, second.id(), 3_000L));
    }

    /** What the payer took is no longer there for the clerk. */
    @Test
    @Tag("R-84")
    @Tag("R-92")
    default void a_share_chosen_by_hand_must_fit_into_what_the_payers_words_leave() {
        billing().openAccount(open(DUPONT));
        Invoice first = due("100.00", TODAY, "SO-1");
        Invoice second = due("100.00", TODAY.plusDays(2));
        Remittance words = Remittance.naming("SO-1", eur("60.00"));
        refused(
                        DUPONT,
                        () -> billing()
                                .recordPayment(ordered("70.00", words)
                                        .allocate(second.id(), eur("10.01"))
                                        .build()))
                .isEqualTo(new Rejection.ExceedsPayment(eur("10.01"), eur("10.00")));
        refused(
                        DUPONT,
                        () -> billing()
                                .recordPayment(ordered("200.00", words)
                                        .allocate(first.id(), eur("40.01"))
                                        .build()))
                .isEqualTo(new Rejection.ExceedsOpenAmount(first.id(), eur("40.01"), eur("40.00")));
    }

    /** Judged like every other amount of the command. */
    @Test
    @Tag("R-1")
    @Tag("R-2")
    default void an_amount_named_by_the_payer_is_in_the_accounts_currency() {
        billing().openAccount(open(DUPONT));
        due("100.00", TODAY, "SO-1");
        refused(
                        DUPONT,
                        () -> billing()
                                .recordPayment(transfer("70.00", Remittance.naming("SO-1", Amounts.of("7.00", USD)))
                                        .build()))
                .isEqualTo(new Rejection.CurrencyMismatch(EUR, USD));
        refused(
                        DUPONT,
                        () -> billing()
                                .recordPayment(transfer("70.00", Remittance.naming("SO-1", Amounts.price("7.001", EUR)))
                                        .build()))
                .isEqualTo(new Rejection.ScaleTooFine(Amounts.price("7.001", EUR), 2));
    }

    /** Each sees what the one before it left. */
    @Test
    @Tag("R-70")
    @Tag("R-92")
    default void each_of_several_payments_has_its_own_words() {
        billing().openAccount(open(DUPONT));
        Invoice first = due("100.00", TODAY, "SO-1");
        Invoice second = due("100.00", TODAY, "SO-2");
        List<Payment> payments = billing()
                .recordPayments(RecordPayments.of(
                        transfer("80.00", Remittance.naming("SO-1")).build(),
                        transfer("80.00", Remittance.naming("SO-2").and("SO-1")).build(),
                        transfer("80.00", Remittance.naming("SO-1")).build()));
        assertThat(payments.stream().map(Payment::named))
                .containsExactly(
                        List.of(new NamedDebit("SO-1", first.id())),
                        List.of(new NamedDebit("SO-2", second.id())),
                        List.of(new NamedDebit("SO-1", first.id())));
        assertThat(settled(payments.get(2).id())).isEqualTo(Map.of(first.id(), 2_000L));
    }
}
