package dev.solde.billing.core.evolution;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountSettings;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Digest;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each invariant is seen to fail on a ledger that breaks it and nothing else. */
class LedgerInvariantsTest {

    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    private static final AccountId ACCOUNT = AccountId.of("a");
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final Ledger BEFORE = ledger(3, 100, 100, 0, NOON, 100, 100);

    /** A ledger with one invoice. */
    private static Ledger ledger(
            long version, long balance, long openDebit, long openCredit, Instant at, long amount, long open) {
        AccountState account = new AccountState(
                ACCOUNT,
                EUR,
                version,
                1,
                balance,
                openDebit,
                openCredit,
                Optional.empty(),
                Optional.empty(),
                0,
                at,
                Digest.ZERO,
                AccountSettings.NONE,
                Optional.empty());
        InvoiceId id = new InvoiceId(ACCOUNT, new UUID(0, 1));
        LocalDate day = LocalDate.of(2026, 6, 1);
        return new Ledger(
                account,
                Map.of(
                        id,
                        new OpenItem(
                                id,
                                EUR,
                                Optional.empty(),
                                amount,
                                open,
                                day,
                                day,
                                day,
                                1,
                                Optional.empty(),
                                day,
                                Optional.empty(),
                                OptionalLong.empty(),
                                Set.of(),
                                false,
                                0,
                                0)),
                Map.of());
    }

    @Test
    void aRecordThatOnlyRaisesTheVersionBreaksNothing() {
        assertThatCode(() -> LedgerInvariants.check(BEFORE, ledger(4, 100, 100, 0, NOON, 100, 100)))
                .doesNotThrowAnyException();
    }

    @Test
    @Tag("R-10")
    void aVersionIsNeverSkipped() {
        refused(ledger(5, 100, 100, 0, NOON, 100, 100), "the version goes from 3 to 5");
    }

    @Test
    @Tag("R-11")
    void aRecordIsNeverMadeBeforeTheOneItFollows() {
        refused(ledger(4, 100, 100, 0, NOON.minusNanos(1000), 100, 100), "recorded at");
    }

    @Test
    @Tag("R-4")
    void theBalanceDoesNotMoveWithoutTheOpenAmounts() {
        refused(ledger(4, 101, 100, 0, NOON, 100, 100), "the balance moves by 1");
    }

    @Test
    void theTotalOfOpenDebitsDoesNotMoveWithoutTheDebits() {
        refused(ledger(4, 90, 90, 0, NOON, 100, 100), "the total of open debits");
    }

    @Test
    void theTotalOfOpenCreditsDoesNotMoveWithoutTheCredits() {
        refused(ledger(4, 95, 100, 5, NOON, 100, 100), "the total of open credits");
    }

    @Test
    @Tag("R-5")
    void noMoreThanTheAmountIsOpen() {
        refused(ledger(4, 101, 101, 0, NOON, 100, 101), "is open 101");
    }

    private static void refused(Ledger after, String because) {
        assertThatThrownBy(() -> LedgerInvariants.check(BEFORE, after))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(because);
    }
}
