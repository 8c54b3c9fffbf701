package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.credit;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Outcome;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.SettleCreditNote;
import dev.solde.billing.fact.Allocated;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.payment.PaymentMethod;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Credit notes that are settled against their own invoice after they were issued. */
public interface OwnSettlementContract extends ContractPart {

    /** As far as both are open; where nothing is open, nothing is written. */
    @Test
    @Tag("R-62")
    default void a_credit_note_settles_its_own_invoice_as_far_as_both_are_open() {
        billing().openAccount(open(DUPONT));
        InvoiceId older = billing().issueInvoice(invoice(DUPONT, "70.00")).id();
        InvoiceId own = billing().issueInvoice(invoice(DUPONT, "50.00")).id();
        billing().recordPayment(RecordPayment.of(own, eur("30.00"), PaymentMethod.CASH));
        CreditNoteId note = billing()
                .issueCreditNote(IssueCreditNote.whole(own, "ordered twice"))
                .id();
        bench().clock().advance(Duration.ofDays(2));
        Outcome<List<Allocation>> outcome = Careful.execute(
                bench(),
                SettleCreditNote.builder(note)
                        .effectiveDate(TODAY.plusDays(1))
                        .commandKey(CommandKey.of("desk", "1"))
                        .build());
        Allocation made = queries().allocations(note).get(0);
        assertThat(outcome.result()).isEqualTo(List.of(made));
        assertThat(outcome.record().orElseThrow().facts())
                .isEqualTo(List.of(new Allocated(
                        made.id(),
                        note,
                        own,
                        2_000,
                        TODAY.plusDays(1),
                        AllocationLock.NONE,
                        Optional.empty(),
                        Optional.empty())));
        assertThat(Stream.of(older, own).map(item -> queries().item(item).openMinor()))
                .containsExactly(7_000L, 0L);
        assertThat(queries().item(note).openAmount()).isEqualTo(eur("30.00"));
        long version = queries().version(DUPONT);
        assertThat(billing().settleCreditNote(SettleCreditNote.of(note))).isEmpty();
        assertThat(queries().version(DUPONT)).isEqualTo(version);
        CreditNoteId alone =
                billing().issueGlobalCreditNote(credit(DUPONT, "5.00")).id();
        refused(DUPONT, () -> billing().settleCreditNote(SettleCreditNote.of(alone)))
                .isEqualTo(new Rejection.NoOwnInvoice(alone));
    }
}
