package dev.solde.billing.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.core.rules.SettlementFunding.Pair;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.SettlementId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-88")
class PaymentFormTest {

    private static final AccountId ACCOUNT = AccountId.of("family-dupont");
    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    private static final PaymentId PAYMENT = new PaymentId(ACCOUNT, new UUID(1, 1));
    private static final CreditNoteId NOTE = new CreditNoteId(ACCOUNT, new UUID(1, 2));
    private static final InvoiceId FIRST = new InvoiceId(ACCOUNT, new UUID(2, 1));
    private static final InvoiceId SECOND = new InvoiceId(ACCOUNT, new UUID(2, 2));
    private static final SettlementId SETTLEMENT = new SettlementId(ACCOUNT, new UUID(3, 1));

    private long made;

    private Allocation allocation(CreditItemId credit, InvoiceId debit, long live, AllocationLock lock) {
        return allocation(credit, debit, live, lock, Optional.empty());
    }

    private Allocation allocation(
            CreditItemId credit, InvoiceId debit, long live, AllocationLock lock, Optional<PaymentId> settledOn) {
        made++;
        return new Allocation(
                new AllocationId(ACCOUNT, new UUID(4, made)),
                credit,
                debit,
                EUR,
                100,
                live,
                LocalDate.of(2026, 6, 1),
                lock,
                settledOn.map(payment -> SETTLEMENT),
                settledOn,
                made);
    }

    private static PaymentForm form(Allocation... allocations) {
        Map<AllocationId, Allocation> all = new LinkedHashMap<>();
        List.of(allocations).forEach(allocation -> all.put(allocation.id(), allocation));
        return PaymentForm.of(PAYMENT, new Ledger(AccountState.empty(ACCOUNT, EUR), Map.of(), all));
    }

    @Test
    @Tag("R-87")
    void locked_and_ended_allocations_and_those_of_other_credits_are_no_part_of_the_form() {
        Allocation paid = allocation(PAYMENT, FIRST, 60, AllocationLock.NONE);
        Allocation settledOnIt = allocation(NOTE, SECOND, 20, AllocationLock.NONE, Optional.of(PAYMENT));
        PaymentForm form = form(
                paid,
                settledOnIt,
                allocation(PAYMENT, FIRST, 10, AllocationLock.WRITE_OFF),
                allocation(PAYMENT, SECOND, 0, AllocationLock.NONE),
                allocation(NOTE, FIRST, 10, AllocationLock.NONE));
        assertThat(form.allocations()).containsExactly(settledOnIt, paid);
        assertThat(form.settlement()).contains(SETTLEMENT);
        assertThat(form.live()).isEqualTo(Map.of(new Pair(PAYMENT, FIRST), 60L, new Pair(NOTE, SECOND), 20L));
    }

    @Test
    void of_several_allocations_of_one_pair_the_youngest_ends_first_and_in_part() {
        Allocation older = allocation(PAYMENT, FIRST, 60, AllocationLock.NONE);
        Allocation younger = allocation(PAYMENT, FIRST, 30, AllocationLock.NONE);
        PaymentForm form = form(older, younger);
        assertThat(form.endsFor(Map.of(new Pair(PAYMENT, FIRST), 50L)))
                .containsExactly(new PaymentForm.End(younger, 30), new PaymentForm.End(older, 10));
        assertThat(form.endsFor(Map.of(new Pair(PAYMENT, FIRST), 70L)))
                .containsExactly(new PaymentForm.End(younger, 20));
        assertThat(form.moreFor(Map.of(new Pair(PAYMENT, FIRST), 90L, new Pair(PAYMENT, SECOND), 5L)))
                .isEqualTo(Map.of(new Pair(PAYMENT, SECOND), 5L));
    }
}
