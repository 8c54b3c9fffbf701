package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.allocate;
import static dev.solde.billing.testkit.Samples.credit;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.invoiceBuilder;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Outcome;
import dev.solde.billing.RejectedException;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.Series;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.payment.Payment;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many threads at once, each with transactions of the storage's own. */
public interface IsolationContract extends ContractPart {

    /** How many threads. */
    int THREADS = 4;

    /** 100 to give, four threads that take 80 or 25 each, in several rounds. */
    @Test
    @Tag("R-84")
    default void four_threads_that_allocate_one_credit_never_allocate_more_than_it_has() {
        billing().openAccount(open(DUPONT));
        for (int round = 0; round < 10; round++) {
            CreditNote note = billing().issueGlobalCreditNote(credit(DUPONT, "100.00"));
            String share = round % 2 == 0 ? "80.00" : "30.00";
            List<Command<?>> commands = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Invoice invoice = billing().issueInvoice(invoice(DUPONT, "90.00"));
                commands.add(allocate(note.id(), invoice.id(), share));
            }
            List<String> answers = Threads.together(THREADS, i -> () -> answer(commands.get(i)));
            long accepted = answers.stream().filter("accepted"::equals).count();
            assertThat(answers).containsOnly("accepted", "exceeds-open-amount");
            assertThat(accepted).isEqualTo(round % 2 == 0 ? 1 : 3);
            assertThat(queries().item(note.id()).openAmount()).isEqualTo(eur(round % 2 == 0 ? "20.00" : "10.00"));
        }
    }

    private String answer(Command<?> command) {
        try {
            billing().execute(command);
            return "accepted";
        } catch (RejectedException e) {
            return e.rejection().code();
        }
    }

    /** One delivery is recorded, the others get its result. */
    @Test
    @Tag("R-8")
    default void a_command_that_comes_four_times_at_once_happens_once() {
        billing().openAccount(open(DUPONT));
        for (int round = 0; round < 10; round++) {
            RecordPayment command = payment(DUPONT, "1.00").toBuilder()
                    .commandKey(CommandKey.of("psp", "evt-" + round))
                    .build();
            List<Outcome<Payment>> outcomes =
                    Threads.together(THREADS, i -> () -> billing().execute(command));
            assertThat(outcomes.stream().map(Outcome::result).distinct()).hasSize(1);
            assertThat(outcomes.stream().filter(outcome -> !outcome.replayed())).hasSize(1);
        }
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("-10.00"));
        assertThat(queries().version(DUPONT)).isEqualTo(11);
    }

    /** With refusals in between; each account is one thread's. */
    @Test
    @Tag("R-48")
    default void four_threads_that_issue_on_many_accounts_get_numbers_without_gap_or_duplicate() {
        List<AccountId> accounts = IntStream.range(0, 8)
                .mapToObj(i -> AccountId.of("account-" + i))
                .toList();
        accounts.forEach(account -> billing().openAccount(open(account)));
        Threads.together(THREADS, thread -> () -> {
            for (int i = 0; i < 12; i++) {
                AccountId account = accounts.get((thread + i) % accounts.size());
                billing().issueInvoice(invoice(account, "1.00"));
                answer(invoiceBuilder(account, "1.00")
                        .issueDate(Samples.TODAY.plusDays(1))
                        .build());
            }
            return thread;
        });
        assertThat(numbers(accounts))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 48)
                        .mapToObj(i -> String.format("F-2026-%06d", i))
                        .toList());
        assertThat(queries().verifySeries(Series.of("F"), Year.of(2026)).isClean())
                .isTrue();
    }

    private List<String> numbers(List<AccountId> accounts) {
        return accounts.stream()
                .flatMap(account -> Pages.all(page -> queries().entries(account, page)).stream())
                .map(entry -> entry.number().orElseThrow().value())
                .toList();
    }

    /** The account's records are a line, whoever wrote them; what the threads saw adds up. */
    @Test
    @Tag("R-10")
    default void records_of_four_threads_on_one_account_form_one_chain() {
        billing().openAccount(open(DUPONT));
        List<List<JournalRecord>> written = Threads.together(
                THREADS,
                thread -> () -> IntStream.range(0, 10)
                        .mapToObj(i -> billing()
                                .execute(payment(DUPONT, "1.00"))
                                .record()
                                .orElseThrow())
                        .toList());
        List<JournalRecord> journal = Pages.all(page -> queries().journal(DUPONT, page));
        assertThat(journal).hasSize(41);
        written.forEach(records -> {
            assertThat(journal).containsAll(records);
            assertThat(records.stream().map(JournalRecord::sequence).toList()).isSorted();
        });
        assertThat(queries().verify(DUPONT).isClean()).isTrue();
    }

    /** A reader never sees half of a command. */
    @Test
    @Tag("R-4")
    default void a_reader_beside_a_writer_sees_whole_commands_only() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "100.00"));
        Threads.together(2, thread -> () -> {
            for (int i = 0; i < 25; i++) {
                if (thread == 0) {
                    billing()
                            .recordPayment(RecordPayment.builder(
                                            DUPONT, eur("1.00"), dev.solde.billing.payment.PaymentMethod.CASH)
                                    .allocate(invoice.id(), eur("1.00"))
                                    .build());
                } else {
                    var seen = queries()
                            .accountsByBalance(dev.solde.billing.ledger.PageRequest.first(1))
                            .items()
                            .get(0);
                    assertThat(seen.outstanding().subtract(seen.availableCredit()))
                            .isEqualTo(seen.balance());
                    assertThat(seen.availableCredit()).isEqualTo(eur("0.00"));
                }
            }
            return thread;
        });
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("75.00"));
    }
}
