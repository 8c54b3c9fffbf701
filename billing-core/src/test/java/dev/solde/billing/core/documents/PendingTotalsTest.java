package dev.solde.billing.core.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.document.PendingEntryState;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.fact.PendingEntryRevised;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What pending entries will come to. */
@Tag("R-118")
class PendingTotalsTest {

    private static PendingEntryRevised entry(Side side, long left, PriceMode mode, Tax... taxes) {
        return new PendingEntryRevised(
                new PendingEntryId(AccountId.of("family-dupont"), new UUID(1, 1)),
                PendingEntryState.PENDING,
                side,
                FreeText.of("Training"),
                Optional.empty(),
                99_999,
                left,
                mode,
                List.of(taxes),
                LocalDate.of(2026, 6, 4),
                2,
                Optional.empty());
    }

    @Test
    void taxIsAddedToWhatIsLeftOfANetEntry() {
        assertThat(PendingTotals.signedInclTaxMinor(
                        entry(Side.DEBIT, 10_001, PriceMode.NET, Tax.rate("GST", "5"), Tax.rate("QST", "9.975")), 2))
                .isEqualTo(11_499);
    }

    @Test
    void aGrossEntryHasItsTaxInIt() {
        assertThat(PendingTotals.signedInclTaxMinor(entry(Side.DEBIT, 801, PriceMode.GROSS, Tax.rate("20")), 2))
                .isEqualTo(801);
    }

    @Test
    void aCreditLowersWhatWillBeOwed() {
        assertThat(PendingTotals.signedInclTaxMinor(entry(Side.CREDIT, 150, PriceMode.NET, Tax.rate("20")), 0))
                .isEqualTo(-180);
    }
}
