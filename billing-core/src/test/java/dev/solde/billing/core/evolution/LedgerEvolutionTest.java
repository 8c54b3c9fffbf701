package dev.solde.billing.core.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.fact.Allocated;
import dev.solde.billing.fact.Deallocated;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.StatementId;
import dev.solde.billing.ledger.SubjectId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What facts do to a ledger, as whole values, and which facts cannot be true. */
class LedgerEvolutionTest {

    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    private static final AccountId ACCOUNT = AccountId.of("a");
    private static final InvoiceId INVOICE = new InvoiceId(ACCOUNT, new UUID(0, 1));
    private static final PaymentId PAYMENT = new PaymentId(ACCOUNT, new UUID(0, 2));
    private static final AllocationId ALLOCATION = new AllocationId(ACCOUNT, new UUID(0, 3));
    private static final LocalDate JUNE_1 = LocalDate.of(2026, 6, 1);
    private static final LocalDate JUNE_3 = LocalDate.of(2026, 6, 3);

    private static Ledger after(Fact... facts) {
        LedgerEvolution evolution = LedgerEvolution.from(Ledger.empty(AccountState.empty(ACCOUNT, EUR)));
        for (Fact fact : facts) {
            evolution.apply(fact);
        }
        return evolution.ledger();
    }

    private static EntryPosted entry(ItemId item, long amount, long number, long balance, LocalDate day) {
        return new EntryPosted(
                item,
                amount,
                number,
                balance,
                day,
                day,
                day,
                day,
                JUNE_3,
                2,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static EntryPosted first(long amount) {
        return new EntryPosted(
                INVOICE,
                amount,
                1,
                amount,
                JUNE_3,
                JUNE_3,
                JUNE_3,
                JUNE_3,
                JUNE_3,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Allocated allocated(long amount) {
        return new Allocated(
                ALLOCATION, PAYMENT, INVOICE, amount, JUNE_3, AllocationLock.NONE, Optional.empty(), Optional.empty());
    }

    @Test
    @Tag("R-3")
    void anInvoiceAndABackdatedPaymentLeaveTheDifferenceOwed() {
        Ledger ledger = after(first(21000), entry(PAYMENT, 15000, 2, 6000, JUNE_1), allocated(15000));

        assertThat(ledger.account().balanceMinor()).isEqualTo(6000);
        assertThat(ledger.account().openDebitMinor()).isEqualTo(6000);
        assertThat(ledger.account().openCreditMinor()).isZero();
        assertThat(ledger.account().backdatedDays()).isEqualTo(2);
        assertThat(ledger.items().get(PAYMENT))
                .isEqualTo(new OpenItem(
                        PAYMENT,
                        EUR,
                        Optional.empty(),
                        15000,
                        0,
                        JUNE_1,
                        JUNE_1,
                        JUNE_1,
                        1,
                        Optional.empty(),
                        JUNE_3,
                        Optional.of(JUNE_3),
                        OptionalLong.of(1),
                        Set.of(),
                        false,
                        0,
                        0));
    }

    @Test
    @Tag("R-86")
    void aDeallocationIsTheExactOppositeOfItsAllocation() {
        Fact[] both = {first(21000), entry(PAYMENT, 15000, 2, 6000, JUNE_1)};
        Ledger undone = after(both[0], both[1], allocated(15000), new Deallocated(ALLOCATION, 15000, JUNE_3));
        Ledger never = after(both);

        assertThat(undone.account()).isEqualTo(never.account());
        assertThat(undone.items().get(INVOICE)).isEqualTo(never.items().get(INVOICE));
        assertThat(undone.items().get(PAYMENT).openMinor()).isEqualTo(15000);
    }

    @Test
    void aRunningBalanceThatTheEntriesDoNotGiveIsABrokenInvariant() {
        assertThatThrownBy(() -> after(first(21000), entry(PAYMENT, 15000, 2, 6001, JUNE_1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("running balance");
    }

    @Test
    void anEntryNumberWithAGapIsABrokenInvariant() {
        assertThatThrownBy(() -> after(first(21000), entry(PAYMENT, 15000, 3, 6000, JUNE_1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("entry number");
    }

    @Test
    @Tag("R-5")
    void moreThanIsOpenCannotBeAllocated() {
        assertThatThrownBy(() -> after(first(21000), entry(PAYMENT, 15000, 2, 6000, JUNE_1), allocated(15001)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("would be open -1");
    }

    @Test
    void moreThanIsLiveOfAnAllocationCannotEnd() {
        assertThatThrownBy(() -> after(
                        first(21000),
                        entry(PAYMENT, 15000, 2, 6000, JUNE_1),
                        allocated(100),
                        new Deallocated(ALLOCATION, 101, JUNE_3)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Tag("R-92")
    void whatThePayerNamedIsADebitAtHand() {
        Fact[] both = {first(21000), entry(PAYMENT, 15000, 2, 6000, JUNE_1)};
        assertThat(after(both[0], both[1], named(Optional.of(INVOICE)))).isEqualTo(after(both));
        assertThatThrownBy(() -> after(both[0], both[1], named(Optional.empty())))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> after(both[0], both[1], named(Optional.of(PAYMENT))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> after(both[0], both[1], named(Optional.of(new InvoiceId(ACCOUNT, new UUID(0, 9))))))
                .isInstanceOf(IllegalStateException.class);
    }

    /** It moves nothing; of a statement the ledger knows nothing. */
    @Test
    void whatWasSentIsAnItemAtHandOrAStatement() {
        assertThat(after(first(21000), sent(INVOICE))).isEqualTo(after(first(21000)));
        assertThat(after(first(21000), sent(new StatementId(ACCOUNT, new UUID(0, 9)))))
                .isEqualTo(after(first(21000)));
        assertThatThrownBy(() -> after(first(21000), sent(PAYMENT)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not on the ledger at hand");
    }

    private static ReferenceMade sent(SubjectId subject) {
        return new ReferenceMade(
                subject, 0, ReferenceMade.Role.SENT, HostReference.of("email", "contact-7"), Optional.empty());
    }

    private static ReferenceMade named(Optional<ItemId> debit) {
        return new ReferenceMade(
                PAYMENT, 0, ReferenceMade.Role.REMITTANCE, HostReference.of("remittance", "F-1"), debit);
    }

    @Test
    void aFactAboutAnItemThatIsNotAtHandIsABrokenInvariant() {
        assertThatThrownBy(() -> after(first(21000), allocated(100)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not on the ledger at hand");
    }
}
