package dev.solde.billing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Through which date an account is billed on a day. */
@Tag("R-121")
class BillingDayTest {

    @Test
    void anAccountWithoutBillingDayIsBilledThroughTheDayItself() {
        assertThat(AccountSettings.NONE.billingDate(LocalDate.of(2026, 6, 3))).isEqualTo(LocalDate.of(2026, 6, 3));
    }

    @Test
    void theBillingDateIsTheLastBillingDayOnOrBeforeTheDay() {
        assertThat(billingDate(5, "2026-06-05")).isEqualTo(LocalDate.of(2026, 6, 5));
        assertThat(billingDate(5, "2026-07-04")).isEqualTo(LocalDate.of(2026, 6, 5));
        assertThat(billingDate(5, "2026-01-04")).isEqualTo(LocalDate.of(2025, 12, 5));
    }

    @Test
    void aDayThatAMonthDoesNotHaveIsItsLastDayAndComesBackAfterwards() {
        assertThat(billingDate(31, "2027-02-27")).isEqualTo(LocalDate.of(2027, 1, 31));
        assertThat(billingDate(31, "2027-02-28")).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(billingDate(30, "2028-02-29")).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(billingDate(31, "2027-03-30")).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(billingDate(31, "2027-03-31")).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(billingDate(31, "2027-04-30")).isEqualTo(LocalDate.of(2027, 4, 30));
    }

    private static LocalDate billingDate(int billingDay, String day) {
        return new AccountSettings(Optional.empty(), OptionalInt.of(billingDay), Optional.empty())
                .billingDate(LocalDate.parse(day));
    }
}
