package dev.solde.billing.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.solde.billing.allocation.NamedDebit;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.InvoiceId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-92")
class RemittanceTest {

    private static final MonetaryAmount NINETY = Amounts.of("90.00", Monetary.getCurrency("EUR"));

    @Test
    void names_stand_in_the_payers_order_with_or_without_an_amount() {
        assertThat(Remittance.naming("F-1").and("SO-8812", NINETY))
                .isEqualTo(new Remittance(List.of(
                        new Remittance.Item("F-1", Optional.empty()),
                        new Remittance.Item("SO-8812", Optional.of(NINETY)))));
        assertThat(Remittance.naming("SO-8812", NINETY).names()).containsExactly("SO-8812");
    }

    @Test
    void what_settled_nothing_is_told_in_the_payers_order() {
        InvoiceId debit = new InvoiceId(AccountId.of("family-dupont"), new UUID(1, 1));
        Remittance words = Remittance.naming("C").and("B").and("A");
        assertThat(words.unapplied(List.of(new NamedDebit("B", debit)))).containsExactly("C", "A");
    }

    @Test
    void what_cannot_be_a_name_or_an_amount_is_refused_at_the_door() {
        Remittance words = Remittance.naming("F-1");
        assertThatIllegalArgumentException().isThrownBy(() -> new Remittance(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> words.and("F-1", NINETY));
        assertThatIllegalArgumentException().isThrownBy(() -> words.and(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> words.and("x".repeat(129)));
        assertThatIllegalArgumentException().isThrownBy(() -> words.and("a\nb"));
        assertThatIllegalArgumentException().isThrownBy(() -> words.and("B", NINETY.negate()));
        Remittance full = words;
        for (int i = 2; i <= 100; i++) {
            full = full.and("F-" + i);
        }
        Remittance hundred = full;
        assertThatIllegalArgumentException().isThrownBy(() -> hundred.and("F-101"));
    }
}
