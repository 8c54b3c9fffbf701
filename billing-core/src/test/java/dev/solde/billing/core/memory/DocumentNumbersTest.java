package dev.solde.billing.core.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.port.LedgerTransaction;
import dev.solde.billing.port.SeriesState;
import java.time.LocalDate;
import java.time.Year;
import org.junit.jupiter.api.Test;

class DocumentNumbersTest extends MemoryTest {

    private static String give(LedgerTransaction tx, String date) {
        LocalDate issueDate = LocalDate.parse(date);
        SeriesState state = tx.numbers().lock(Clerk.SERIES, Year.of(issueDate.getYear()));
        tx.numbers().take(state.after(issueDate));
        return state.nextNumber().value();
    }

    private String give(String date) {
        return transaction(tx -> give(tx, date));
    }

    private SeriesState peek(int year) {
        return transaction(tx -> tx.numbers().peek(Clerk.SERIES, Year.of(year)));
    }

    @Test
    void numbers_follow_each_other_within_a_year() {
        assertThat(give("2026-01-05")).isEqualTo("F-2026-000001");
        assertThat(give("2026-01-06")).isEqualTo("F-2026-000002");
        assertThat(give("2027-01-01")).isEqualTo("F-2027-000001");
    }

    @Test
    void a_transaction_sees_the_numbers_that_it_gave_itself() {
        assertThat(this.<String>transaction(tx -> give(tx, "2026-01-05") + " " + give(tx, "2026-01-05")))
                .isEqualTo("F-2026-000001 F-2026-000002");
    }

    @Test
    void a_rolled_back_number_is_given_again() {
        assertThatThrownBy(() -> transaction(tx -> {
                    give(tx, "2026-01-05");
                    throw new UnsupportedOperationException("no");
                }))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(give("2026-01-06")).isEqualTo("F-2026-000001");
    }

    @Test
    void a_number_that_was_not_taken_is_not_lost() {
        transaction(tx -> tx.numbers().lock(Clerk.SERIES, Year.of(2026)).nextNumber());
        assertThat(give("2026-01-06")).isEqualTo("F-2026-000001");
    }

    @Test
    void the_last_issue_date_is_kept_across_years() {
        give("2027-01-01");
        give("2026-12-31");
        assertThat(peek(2028).lastIssuedOn()).hasValue(LocalDate.parse("2027-01-01"));
        assertThat(peek(2028).lastValue()).isZero();
    }

    @Test
    void a_block_of_numbers_is_taken_at_once() {
        LocalDate date = LocalDate.parse("2026-01-05");
        transaction(tx -> {
            SeriesState state = tx.numbers().lock(Clerk.SERIES, Year.of(2026));
            tx.numbers().take(state.after(date).after(date).after(date));
            return null;
        });
        assertThat(give("2026-01-06")).isEqualTo("F-2026-000004");
    }

    @Test
    void series_are_counted_per_tenant() {
        give("2026-01-05");
        assertThat(storage.transactions(ELSEWHERE).<String>run(tx -> give(tx, "2026-01-05")))
                .isEqualTo("F-2026-000001");
    }

    @Test
    void a_number_is_not_given_twice() {
        assertThatThrownBy(() -> transaction(tx -> {
                    SeriesState state = tx.numbers().lock(Clerk.SERIES, Year.of(2026));
                    SeriesState next = state.after(LocalDate.parse("2026-01-05"));
                    tx.numbers().take(next);
                    tx.numbers().take(next);
                    return null;
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_number_needs_the_lock_of_its_series() {
        SeriesState next = peek(2026).after(LocalDate.parse("2026-01-05"));
        assertThatThrownBy(() -> transaction(tx -> {
                    tx.numbers().take(next);
                    return null;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("locked");
    }
}
