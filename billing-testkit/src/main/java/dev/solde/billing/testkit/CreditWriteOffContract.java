package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.credit;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingSettings;
import dev.solde.billing.Outcome;
import dev.solde.billing.Rejection;
import dev.solde.billing.allocation.CreditWriteOff;
import dev.solde.billing.allocation.WriteOff;
import dev.solde.billing.allocation.WriteOffReversal;
import dev.solde.billing.command.Deallocate;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.ReverseWriteOff;
import dev.solde.billing.command.WriteOffCredit;
import dev.solde.billing.command.WriteOffItem;
import dev.solde.billing.fact.Allocated;
import dev.solde.billing.fact.Deallocated;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.CreditWriteOffId;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.WriteOffId;
import dev.solde.billing.payment.PaymentMethod;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Credit that is given up, and both kinds of write-off taken back. */
public interface CreditWriteOffContract extends ContractPart {

    /** One debit, to which the credit is allocated and locked. */
    @Test
    @Tag("R-87")
    default void a_forfeited_credit_posts_one_debit_that_is_locked_to_it() {
        billing().openAccount(open(DUPONT));
        PaymentId payment = billing().recordPayment(payment(DUPONT, "40.00")).id();
        bench().clock().advance(Duration.ofDays(1));
        LocalDate day = TODAY.plusDays(1);
        Outcome<CreditWriteOff> outcome = Careful.execute(
                bench(),
                WriteOffCredit.builder(payment, CreditWriteOff.Cause.FORFEITED)
                        .amount(eur("15.00"))
                        .commandKey(CommandKey.of("year-end", "1"))
                        .build());
        CreditWriteOff writeOff = outcome.result();
        Allocation lock = queries().allocations(payment).get(0);
        assertThat(writeOff)
                .isEqualTo(
                        new CreditWriteOff(writeOff.id(), payment, eur("15.00"), CreditWriteOff.Cause.FORFEITED, day));
        assertThat(outcome.record().orElseThrow().facts())
                .isEqualTo(List.of(
                        entry(writeOff.id(), 1_500, 2, -2_500, day, "forfeited", Optional.empty()),
                        allocated(lock, payment, writeOff.id(), 1_500, day, AllocationLock.WRITE_OFF)));
        assertThat(queries().item(payment).openAmount()).isEqualTo(eur("25.00"));
        assertThat(queries().item(writeOff.id()).isSettled()).isTrue();
        refused(DUPONT, () -> billing().deallocate(Deallocate.of(lock.id())))
                .isEqualTo(new Rejection.AllocationLocked(lock.id(), AllocationLock.WRITE_OFF));
    }

    private static EntryPosted entry(
            ItemId item, long amount, long number, long balance, LocalDate day, String cause, Optional<ItemId> origin) {
        return new EntryPosted(
                item,
                amount,
                number,
                balance,
                day,
                day,
                day,
                day,
                day,
                0,
                Optional.of(cause),
                Optional.empty(),
                origin);
    }

    private static Allocated allocated(
            Allocation made, CreditItemId credit, DebitItemId debit, long amount, LocalDate day, AllocationLock lock) {
        return new Allocated(made.id(), credit, debit, amount, day, lock, Optional.empty(), Optional.empty());
    }

    /** Never more than is open, and nothing of nothing. */
    @Test
    @Tag("R-5")
    default void at_most_what_is_open_of_a_credit_is_given_up() {
        billing().openAccount(open(DUPONT));
        CreditNoteId note =
                billing().issueGlobalCreditNote(credit(DUPONT, "40.00")).id();
        refused(
                        DUPONT,
                        () -> billing()
                                .writeOffCredit(WriteOffCredit.builder(note, CreditWriteOff.Cause.FORFEITED)
                                        .amount(eur("40.01"))
                                        .build()))
                .isEqualTo(new Rejection.ExceedsOpenAmount(note, eur("40.01"), eur("40.00")));
        billing().writeOffCredit(WriteOffCredit.forfeited(note));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("0.00"));
        refused(DUPONT, () -> billing().writeOffCredit(WriteOffCredit.forfeited(note)))
                .isEqualTo(new Rejection.ExceedsOpenAmount(note, eur("0.00"), eur("0.00")));
    }

    /** The tolerance of the settings, which is nothing unless they say otherwise. */
    @Test
    @Tag("R-111")
    default void a_small_credit_is_within_the_tolerance_of_the_settings() {
        Billing tolerant = bench().billing(BillingSettings.builder()
                .smallDifferenceTolerance(eur("0.50"))
                .build());
        billing().openAccount(open(DUPONT));
        PaymentId small = billing().recordPayment(payment(DUPONT, "0.50")).id();
        PaymentId large = billing().recordPayment(payment(DUPONT, "0.51")).id();
        refused(DUPONT, () -> billing().writeOffCredit(WriteOffCredit.smallDifference(small)))
                .isEqualTo(new Rejection.AboveTolerance(eur("0.50"), eur("0.00")));
        refused(DUPONT, () -> tolerant.writeOffCredit(WriteOffCredit.smallDifference(large)))
                .isEqualTo(new Rejection.AboveTolerance(eur("0.51"), eur("0.50")));
        assertThat(tolerant.writeOffCredit(WriteOffCredit.smallDifference(small))
                        .cause())
                .isEqualTo(CreditWriteOff.Cause.SMALL_DIFFERENCE);
    }

    /** The debit is open again by the same amount, once. */
    @Test
    @Tag("R-112")
    default void a_write_off_taken_back_opens_the_debit_by_the_same_amount() {
        billing().openAccount(open(DUPONT));
        InvoiceId invoice = billing().issueInvoice(invoice(DUPONT, "100.00")).id();
        WriteOffId writeOff = billing()
                .writeOffItem(WriteOffItem.builder(invoice, WriteOff.Cause.BAD_DEBT)
                        .amount(eur("30.00"))
                        .build())
                .id();
        Allocation was = queries().allocations(invoice).get(0);
        billing().recordPayment(RecordPayment.of(invoice, eur("70.00"), PaymentMethod.CASH));
        bench().clock().advance(Duration.ofDays(1));
        LocalDate day = TODAY.plusDays(1);
        Outcome<WriteOffReversal> outcome = Careful.execute(
                bench(),
                ReverseWriteOff.builder(writeOff)
                        .commandKey(CommandKey.of("year-end", "2"))
                        .build());
        WriteOffReversal reversal = outcome.result();
        assertThat(reversal).isEqualTo(new WriteOffReversal(reversal.id(), writeOff, eur("30.00"), day));
        assertThat(outcome.record().orElseThrow().facts())
                .isEqualTo(List.of(
                        new Deallocated(was.id(), 3_000, day),
                        entry(reversal.id(), 3_000, 4, 3_000, day, "reversed", Optional.of(writeOff)),
                        allocated(
                                queries().allocations(writeOff).get(0),
                                writeOff,
                                (DebitItemId) reversal.id(),
                                3_000,
                                day,
                                AllocationLock.REVERSAL)));
        assertThat(queries().item(invoice).openAmount()).isEqualTo(eur("30.00"));
        assertThat(queries().item(writeOff).returnedAmount()).isEqualTo(eur("30.00"));
        refused(DUPONT, () -> billing().reverseWriteOff(ReverseWriteOff.of(writeOff)))
                .isEqualTo(new Rejection.AlreadyReversed(writeOff));
        billing().writeOffItem(WriteOffItem.badDebt(invoice));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("0.00"));
    }

    /** The credit can be used again. */
    @Test
    @Tag("R-112")
    default void a_forfeit_taken_back_gives_the_credit_back() {
        billing().openAccount(open(DUPONT));
        PaymentId payment = billing().recordPayment(payment(DUPONT, "40.00")).id();
        CreditWriteOffId forfeited =
                billing().writeOffCredit(WriteOffCredit.forfeited(payment)).id();
        bench().clock().advance(Duration.ofDays(1));
        WriteOffReversal reversal = billing()
                .reverseWriteOff(
                        ReverseWriteOff.builder(forfeited).postingDate(TODAY).build());
        assertThat(reversal).isEqualTo(new WriteOffReversal(reversal.id(), forfeited, eur("40.00"), TODAY));
        assertThat(queries().item(payment).openAmount()).isEqualTo(eur("40.00"));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("-40.00"));
        refused(DUPONT, () -> billing().reverseWriteOff(ReverseWriteOff.of(forfeited)))
                .isEqualTo(new Rejection.AlreadyReversed(forfeited));
    }

    /** Without a day it counts from the first possible; a day before what was recorded on the items is refused. */
    @Test
    @Tag("R-14")
    @Tag("R-15")
    default void a_write_off_is_not_taken_back_before_it_was_made() {
        billing().openAccount(open(DUPONT));
        InvoiceId invoice = billing().issueInvoice(invoice(DUPONT, "100.00")).id();
        bench().clock().advance(Duration.ofDays(5));
        WriteOffId writeOff =
                billing().writeOffItem(WriteOffItem.badDebt(invoice)).id();
        refused(
                        DUPONT,
                        () -> billing()
                                .reverseWriteOff(ReverseWriteOff.builder(writeOff)
                                        .postingDate(TODAY.plusDays(4))
                                        .build()))
                .hasCode("before-item-date");
        bench().clock().advance(Duration.ofDays(-1));
        assertThat(billing().reverseWriteOff(ReverseWriteOff.of(writeOff)).postingDate())
                .isEqualTo(TODAY.plusDays(5));
    }
}
