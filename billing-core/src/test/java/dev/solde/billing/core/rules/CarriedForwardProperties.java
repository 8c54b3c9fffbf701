package dev.solde.billing.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.document.ExcessCredit;
import dev.solde.billing.document.PendingEntryState;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.fact.PendingEntryRevised;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** How much credit an invoice takes, compared with trying every amount. */
class CarriedForwardProperties {

    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    private static final AccountId ACCOUNT = AccountId.of("family-dupont");
    private static final List<Tax> TAXES =
            List.of(Tax.rate("20"), Tax.rate("5.5"), Tax.rate("0"), Tax.rate("100"), Tax.rate("W", "-30"));

    @Property
    @Tag("R-122")
    void oneCreditLeavesTheSmallestTotalThatAnyOfItsAmountsAllows(
            @ForAll("charges") List<EntryPart> charges, @ForAll("credit") EntryPart credit) {
        List<EntryPart> due = new ArrayList<>(charges);
        due.add(credit);
        long least = Long.MAX_VALUE;
        for (long part = 0; part <= credit.amountMinor(); part++) {
            long total = total(charges, part == 0 ? List.of() : List.of(new EntryPart(credit.entry(), part)));
            if (total >= 0) {
                least = Math.min(least, total);
            }
        }
        PlannedDocument invoice = plan(due).get(0);
        assertThat(invoice.total()).isEqualTo(least);
        assertThat(invoice.parts().subList(0, charges.size())).isEqualTo(charges);
    }

    @Property
    @Tag("R-122")
    void ofSeveralCreditsEachTakesAllThatTheEarlierOnesLeaveRoomFor(
            @ForAll("charges") List<EntryPart> charges, @ForAll("credits") List<EntryPart> credits) {
        List<EntryPart> due = new ArrayList<>(charges);
        due.addAll(credits);
        PlannedDocument invoice = plan(due).get(0);
        List<EntryPart> taken = new ArrayList<>();
        for (EntryPart credit : credits) {
            for (long part = credit.amountMinor(); part > 0; part--) {
                List<EntryPart> more = new ArrayList<>(taken);
                more.add(new EntryPart(credit.entry(), part));
                if (total(charges, more) >= 0) {
                    taken = more;
                    break;
                }
            }
        }
        assertThat(invoice.parts().subList(charges.size(), invoice.parts().size()))
                .isEqualTo(taken);
    }

    private static List<PlannedDocument> plan(List<EntryPart> due) {
        return BillingPlan.of(due, PriceMode.NET, List.of(), ExcessCredit.CARRY_FORWARD, EUR);
    }

    private static long total(List<EntryPart> charges, List<EntryPart> credits) {
        return new AskedDocument(PriceMode.NET, List.of(), List.of(), List.of())
                .with(charges, EUR)
                .with(credits, EUR)
                .figures(2)
                .totals()
                .totalInclTax();
    }

    @Provide
    Arbitrary<List<EntryPart>> charges() {
        return parts(Side.DEBIT).list().ofMinSize(1).ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<EntryPart>> credits() {
        return parts(Side.CREDIT).list().ofMaxSize(4);
    }

    @Provide
    Arbitrary<EntryPart> credit() {
        return parts(Side.CREDIT);
    }

    private static Arbitrary<EntryPart> parts(Side side) {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 150),
                        Arbitraries.of(TAXES),
                        Arbitraries.longs().between(1, 1_000_000))
                .as((amount, tax, id) -> EntryPart.rest(new PendingEntryRevised(
                        new PendingEntryId(ACCOUNT, new UUID(0, id)),
                        PendingEntryState.PENDING,
                        side,
                        FreeText.of("x"),
                        Optional.empty(),
                        amount,
                        amount,
                        PriceMode.NET,
                        List.of(tax),
                        LocalDate.of(2026, 6, 1),
                        1,
                        Optional.empty())));
    }
}
