package dev.solde.billing.core.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.port.ReadView;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BilledSourcesTest extends MemoryTest {

    private static final HostReference LESSON = HostReference.of("lesson", "7");

    @BeforeEach
    void open_the_account() {
        does(Clerk::open);
    }

    @Test
    void a_source_is_billed_once_until_it_is_released() {
        InvoiceId first = does(clerk -> clerk.invoice(1, 100, "2026-01-05", LESSON));
        assertThatThrownBy(() -> does(clerk -> clerk.invoice(2, 100, "2026-01-06", LESSON)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lesson:7");

        does(clerk -> clerk.creditNote(2, 100, "2026-01-07", first, LESSON));
        InvoiceId second = does(clerk -> clerk.invoice(3, 100, "2026-01-08", LESSON));
        assertThat(reader().item(second, ReadView.NOW)).isPresent();
    }

    @Test
    void a_credit_note_without_release_leaves_the_source_billed() {
        InvoiceId first = does(clerk -> clerk.invoice(1, 100, "2026-01-05", LESSON));
        does(clerk -> clerk.creditNote(2, 100, "2026-01-07", first));

        assertThatThrownBy(() -> does(clerk -> clerk.invoice(3, 100, "2026-01-08", LESSON)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_reference_of_the_host_may_stand_on_many_documents() {
        for (int number = 1; number <= 2; number++) {
            int value = number;
            does(clerk -> {
                InvoiceId id = new InvoiceId(Clerk.DUPONT, Clerk.uuid());
                Change change = clerk.change();
                Clerk.document(change, id, value, 100, LocalDate.parse("2026-01-05"), Optional.empty());
                clerk.append(change.fact(new ReferenceMade(id, 0, ReferenceMade.Role.HOST, LESSON, Optional.empty())));
                return id;
            });
        }
        assertThat(reader().documents(LESSON, ALL).items()).hasSize(2);
    }
}
