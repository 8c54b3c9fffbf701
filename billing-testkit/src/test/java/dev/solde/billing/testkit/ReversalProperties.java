package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.EUR;
import static dev.solde.billing.testkit.Samples.allocate;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Billing;
import dev.solde.billing.allocation.CreditWriteOff;
import dev.solde.billing.command.Allocate;
import dev.solde.billing.command.Deallocate;
import dev.solde.billing.command.ReinstatePayment;
import dev.solde.billing.command.ReversePayment;
import dev.solde.billing.command.WriteOffCredit;
import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PaymentReversalId;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.payment.ReversalCause;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.money.MonetaryAmount;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever was paid and allocated before: a reversal leaves no trace in what is owed, and its reinstatement none at all. */
class ReversalProperties {

    /** After a full reversal the payment has no live allocation but to its reversals, and the balance is as without both. */
    @Property(tries = 150)
    @Tag("R-81")
    void a_full_reversal_leaves_what_is_owed_as_if_the_payment_had_never_come(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 90) Integer> invoices,
            @ForAll @Size(min = 1, max = 3) List<@IntRange(min = 1, max = 150) Integer> payments,
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 60) Integer> moves,
            @ForAll @IntRange(min = 0, max = 100) int part,
            @ForAll Random random) {
        Told told = new Told(invoices, payments);
        moves.forEach(amount -> told.move(amount, random));
        PaymentId payment = told.payments.get(0);
        BigDecimal whole = BigDecimal.valueOf(payments.get(0));
        BigDecimal first = whole.multiply(BigDecimal.valueOf(part)).movePointLeft(2);
        if (first.signum() > 0) {
            told.reverse(payment, Amounts.of(first, EUR));
        }
        if (first.compareTo(whole) < 0) {
            told.billing.reversePayment(ReversePayment.of(payment, ReversalCause.BOUNCED));
        }
        assertThat(told.billing.queries().allocations(payment))
                .isNotEmpty()
                .allMatch(allocation -> allocation.debit() instanceof PaymentReversalId);
        int others = payments.stream().skip(1).mapToInt(Integer::intValue).sum();
        int owed = invoices.stream().mapToInt(Integer::intValue).sum() - others + told.forfeited;
        assertThat(told.billing.queries().balance(DUPONT)).isEqualTo(Amounts.of(BigDecimal.valueOf(owed), EUR));
        told.bench.checkInvariants();
    }

    /** When nothing happened between, what is open of every debit is as before, and so is the credit that waits. */
    @Property(tries = 150)
    @Tag("R-103")
    void a_reinstated_reversal_leaves_every_open_amount_as_it_was(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 90) Integer> invoices,
            @ForAll @Size(min = 1, max = 3) List<@IntRange(min = 1, max = 150) Integer> payments,
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 60) Integer> moves,
            @ForAll @Size(min = 1, max = 3) List<@IntRange(min = 1, max = 100) Integer> parts,
            @ForAll Random random) {
        Told told = new Told(invoices, payments);
        moves.forEach(amount -> told.move(amount, random));
        PaymentId payment = told.payments.get(0);
        List<Long> debits = told.openDebits();
        long credit = told.openCredit();
        MonetaryAmount balance = told.billing.queries().balance(DUPONT);
        for (int part : parts) {
            BigDecimal amount = BigDecimal.valueOf(payments.get(0))
                    .multiply(BigDecimal.valueOf(part))
                    .movePointLeft(2);
            PaymentReversalId reversal = told.reverse(payment, Amounts.of(amount, EUR));
            told.billing.reinstatePayment(ReinstatePayment.of(reversal));
            assertThat(told.openDebits()).isEqualTo(debits);
            assertThat(told.openCredit()).isEqualTo(credit);
            assertThat(told.billing.queries().balance(DUPONT)).isEqualTo(balance);
            assertThat(told.billing.queries().item(payment).returnedMinor()).isZero();
        }
        told.bench.checkInvariants();
    }

    /** An account with invoices and payments, between which money is moved about. */
    private static final class Told {

        private final Bench bench = new Bench(InMemoryBillingStorage::create, Optional.empty());
        private final Billing billing = bench.billing();
        private final List<DebitItemId> debits = new ArrayList<>();
        private final List<PaymentId> payments = new ArrayList<>();
        /** What was given up stays given up: the seller keeps it, so that it is owed once its payment is gone. */
        private int forfeited;

        Told(List<Integer> invoices, List<Integer> paid) {
            billing.openAccount(open(DUPONT));
            invoices.forEach(amount -> debits.add(
                    billing.issueInvoice(invoice(DUPONT, amount + ".00")).id()));
            paid.forEach(amount -> payments.add(
                    billing.recordPayment(payment(DUPONT, amount + ".00")).id()));
        }

        /** Allocates, gives up credit, or ends an allocation, as far as it goes. */
        void move(int amount, Random random) {
            PaymentId payment = payments.get(random.nextInt(payments.size()));
            DebitItemId debit = debits.get(random.nextInt(debits.size()));
            long left = billing.queries().item(payment).openMinor() / 100;
            switch (random.nextInt(5)) {
                case 0 -> giveUp(payment, Math.min(amount, left));
                case 1 ->
                    billing.queries().allocations(payment).stream()
                            .filter(allocation -> allocation.lock() == AllocationLock.NONE)
                            .findFirst()
                            .ifPresent(allocation -> billing.deallocate(Deallocate.of(allocation.id())));
                default ->
                    allocate(
                            payment,
                            debit,
                            Math.min(
                                    Math.min(amount, left),
                                    billing.queries().item(debit).openMinor() / 100));
            }
        }

        private void giveUp(PaymentId payment, long amount) {
            if (amount > 0) {
                billing.writeOffCredit(WriteOffCredit.builder(payment, CreditWriteOff.Cause.FORFEITED)
                        .amount(eur(amount + ".00"))
                        .build());
                forfeited += (int) amount;
            }
        }

        private void allocate(PaymentId payment, DebitItemId debit, long amount) {
            if (amount > 0) {
                billing.allocate(Allocate.of(payment, debit, eur(amount + ".00")));
            }
        }

        PaymentReversalId reverse(PaymentId payment, MonetaryAmount amount) {
            return billing.reversePayment(ReversePayment.builder(payment, ReversalCause.CHARGEBACK)
                            .amount(amount)
                            .build())
                    .id();
        }

        List<Long> openDebits() {
            return Pages.all(page -> billing.queries().entries(DUPONT, page)).stream()
                    .map(entry -> entry.item())
                    .filter(DebitItemId.class::isInstance)
                    .filter(item -> !(item instanceof PaymentReversalId))
                    .map(item -> billing.queries().item(item).openMinor())
                    .toList();
        }

        long openCredit() {
            return Pages.all(page -> billing.queries().openItems(DUPONT, page)).stream()
                    .filter(item -> item.side() == Side.CREDIT)
                    .mapToLong(OpenItem::openMinor)
                    .sum();
        }
    }
}
