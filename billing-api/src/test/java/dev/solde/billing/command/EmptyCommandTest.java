package dev.solde.billing.command;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.InvoiceId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EmptyCommandTest {

    private static final AccountId ACCOUNT = AccountId.of("family");
    private static final InvoiceId INVOICE = new InvoiceId(ACCOUNT, new UUID(1, 1));

    @Test
    void a_command_about_nothing_is_told_of_what_it_needs_one() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TakeOverItems.builder(ACCOUNT).build())
                .withMessage("at least one item is needed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IssueCreditNote.builder(INVOICE).build())
                .withMessage("at least one part is needed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IssueInvoice.builder(ACCOUNT).build())
                .withMessage("at least one line is needed");
    }
}
