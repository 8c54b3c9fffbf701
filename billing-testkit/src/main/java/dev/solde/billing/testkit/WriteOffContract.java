package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingSettings;
import dev.solde.billing.Outcome;
import dev.solde.billing.Rejection;
import dev.solde.billing.allocation.WriteOff;
import dev.solde.billing.command.Deallocate;
import dev.solde.billing.command.WriteOffItem;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.fact.Allocated;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationLock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the seller gives up. */
public interface WriteOffContract extends ContractPart {

    /** One credit, allocated and locked to the debit. */
    @Test
    @Tag("R-110")
    default void a_write_off_posts_one_credit_that_is_locked_to_the_debit() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "100.00"));
        bench().clock().advance(Duration.ofDays(2));
        Outcome<WriteOff> outcome = billing()
                .execute(WriteOffItem.builder(invoice.id(), WriteOff.Cause.BAD_DEBT)
                        .amount(eur("30.00"))
                        .build());
        WriteOff writeOff = outcome.result();
        assertThat(writeOff)
                .isEqualTo(new WriteOff(
                        writeOff.id(), invoice.id(), eur("30.00"), WriteOff.Cause.BAD_DEBT, TODAY.plusDays(2)));
        Allocation lock = queries().allocations(invoice.id()).get(0);
        assertThat(outcome.record().orElseThrow().facts())
                .containsExactlyInAnyOrder(
                        new EntryPosted(
                                writeOff.id(),
                                3_000,
                                2,
                                7_000,
                                TODAY.plusDays(2),
                                TODAY.plusDays(2),
                                TODAY.plusDays(2),
                                TODAY.plusDays(2),
                                TODAY.plusDays(2),
                                0,
                                Optional.of("bad-debt"),
                                Optional.empty(),
                                Optional.empty()),
                        new Allocated(
                                lock.id(),
                                writeOff.id(),
                                invoice.id(),
                                3_000,
                                TODAY.plusDays(2),
                                AllocationLock.WRITE_OFF,
                                Optional.empty(),
                                Optional.empty()));
        assertThat(queries().item(invoice.id()).openAmount()).isEqualTo(eur("70.00"));
        assertThat(queries().item(writeOff.id()).isSettled()).isTrue();
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("70.00"));
        refused(DUPONT, () -> billing().deallocate(Deallocate.of(lock.id())))
                .isEqualTo(new Rejection.AllocationLocked(lock.id(), AllocationLock.WRITE_OFF));
    }

    /** Never more than is open, and nothing of nothing. */
    @Test
    @Tag("R-110")
    default void a_write_off_closes_at_most_what_is_open() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "100.00"));
        refused(
                        DUPONT,
                        () -> billing()
                                .writeOffItem(WriteOffItem.builder(invoice.id(), WriteOff.Cause.BAD_DEBT)
                                        .amount(eur("100.01"))
                                        .build()))
                .isEqualTo(new Rejection.ExceedsOpenAmount(invoice.id(), eur("100.01"), eur("100.00")));
        billing().writeOffItem(WriteOffItem.badDebt(invoice.id()));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("0.00"));
        refused(DUPONT, () -> billing().writeOffItem(WriteOffItem.badDebt(invoice.id())))
                .hasCode("exceeds-open-amount");
    }

    /** Without a setting the tolerance is nothing. */
    @Test
    @Tag("R-111")
    default void a_small_difference_is_within_the_tolerance_of_the_settings() {
        Billing tolerant = bench().billing(BillingSettings.builder()
                .smallDifferenceTolerance(eur("0.50"))
                .build());
        billing().openAccount(open(DUPONT));
        Invoice small = billing().issueInvoice(invoice(DUPONT, "0.50"));
        Invoice large = billing().issueInvoice(invoice(DUPONT, "0.51"));
        refused(DUPONT, () -> billing().writeOffItem(WriteOffItem.smallDifference(small.id())))
                .isEqualTo(new Rejection.AboveTolerance(eur("0.50"), eur("0.00")));
        refused(DUPONT, () -> tolerant.writeOffItem(WriteOffItem.smallDifference(large.id())))
                .isEqualTo(new Rejection.AboveTolerance(eur("0.51"), eur("0.50")));
        assertThat(tolerant.writeOffItem(WriteOffItem.smallDifference(small.id()))
                        .cause())
                .isEqualTo(WriteOff.Cause.SMALL_DIFFERENCE);
    }
}
