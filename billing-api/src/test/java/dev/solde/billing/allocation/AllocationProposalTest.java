package dev.solde.billing.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.solde.billing.allocation.AllocationProposal.Share;
import dev.solde.billing.allocation.AllocationProposal.Source;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.PaymentId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AllocationProposalTest {

    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    private static final AccountId ACCOUNT = AccountId.of("family-dupont");
    private static final InvoiceId FIRST = new InvoiceId(ACCOUNT, new UUID(1, 1));
    private static final InvoiceId SECOND = new InvoiceId(ACCOUNT, new UUID(1, 2));
    private static final InvoiceId THIRD = new InvoiceId(ACCOUNT, new UUID(1, 3));
    private static final CreditItemId NOTE = new CreditNoteId(ACCOUNT, new UUID(2, 1));
    private static final CreditItemId PAYMENT = new PaymentId(ACCOUNT, new UUID(2, 2));

    private static AllocationProposal proposal(List<Source> sources, Share... shares) {
        return new AllocationProposal(ACCOUNT, 7, EUR, sources, List.of(shares), List.of());
    }

    private static AllocationProposal ofMoney(Share... shares) {
        return proposal(List.of(new Source(Optional.empty(), 10_000)), shares);
    }

    private static AllocationProposal ofCredits(Share... shares) {
        return proposal(List.of(new Source(Optional.of(NOTE), 3_000), new Source(Optional.of(PAYMENT), 5_000)), shares);
    }

    private static Share money(InvoiceId debit, long minor) {
        return new Share(Optional.empty(), debit, minor);
    }

    private static MonetaryAmount eur(String amount) {
        return Amounts.of(amount, EUR);
    }

    @Test
    void a_changed_line_stays_in_its_place_and_a_new_one_comes_last() {
        AllocationProposal shown = ofMoney(money(FIRST, 6_000), money(SECOND, 4_000));
        assertThat(shown.with(FIRST, eur("20.00")).with(THIRD, eur("5.00")))
                .isEqualTo(ofMoney(money(FIRST, 2_000), money(SECOND, 4_000), money(THIRD, 500)));
        assertThat(shown.without(FIRST)).isEqualTo(ofMoney(money(SECOND, 4_000)));
        assertThat(shown.without(THIRD)).isEqualTo(shown);
    }

    @Test
    void what_is_left_waits_and_more_than_there_is_can_be_written_down_while_editing() {
        AllocationProposal shown = ofMoney(money(FIRST, 6_000), money(SECOND, 3_000));
        assertThat(shown.total()).isEqualTo(eur("90.00"));
        assertThat(shown.unallocated()).isEqualTo(eur("10.00"));
        assertThat(shown.allocatedTo(FIRST)).isEqualTo(eur("60.00"));
        assertThat(shown.allocatedTo(THIRD)).isEqualTo(eur("0.00"));
        assertThat(shown.with(SECOND, eur("50.00")).unallocated()).isEqualTo(eur("-10.00"));
        assertThat(shown.with(SECOND, eur("50.00")).without(FIRST).unallocated())
                .isEqualTo(eur("50.00"));
    }

    @Test
    void an_edited_amount_is_taken_from_the_credits_in_their_order_as_far_as_they_have_something_left() {
        AllocationProposal shown = ofCredits(Share.of(NOTE, FIRST, 1_000), Share.of(PAYMENT, SECOND, 2_000));
        assertThat(shown.with(THIRD, eur("40.00")).shares())
                .containsExactly(
                        Share.of(NOTE, FIRST, 1_000),
                        Share.of(PAYMENT, SECOND, 2_000),
                        Share.of(NOTE, THIRD, 2_000),
                        Share.of(PAYMENT, THIRD, 2_000));
        assertThat(shown.with(FIRST, eur("90.00")).shares())
                .containsExactly(
                        Share.of(NOTE, FIRST, 3_000),
                        Share.of(PAYMENT, FIRST, 6_000),
                        Share.of(PAYMENT, SECOND, 2_000));
    }

    @Test
    void a_pair_is_one_share_and_a_name_goes_with_its_debit() {
        AllocationProposal given = new AllocationProposal(
                ACCOUNT,
                7,
                EUR,
                List.of(),
                List.of(money(FIRST, 1), money(SECOND, 2), money(FIRST, 4)),
                List.of(new NamedDebit("A", FIRST), new NamedDebit("B", THIRD), new NamedDebit("A", FIRST)));
        assertThat(given.shares()).containsExactly(money(FIRST, 5), money(SECOND, 2));
        assertThat(given.named()).containsExactly(new NamedDebit("A", FIRST));
        assertThat(given.without(FIRST).named()).isEmpty();
    }

    @Test
    @Tag("R-84")
    void an_amount_that_no_allocation_can_have_is_refused_at_the_door() {
        AllocationProposal shown = ofMoney(money(FIRST, 6_000));
        assertThatIllegalArgumentException().isThrownBy(() -> money(FIRST, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> shown.with(FIRST, eur("0.00")));
        assertThatIllegalArgumentException().isThrownBy(() -> shown.with(FIRST, eur("-1.00")));
        assertThatIllegalArgumentException().isThrownBy(() -> shown.with(FIRST, Amounts.price("0.001", EUR)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shown.with(FIRST, Amounts.of("1.00", Monetary.getCurrency("USD"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> proposal(List.of()).with(FIRST, eur("1.00")));
    }
}
