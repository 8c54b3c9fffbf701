package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.eur;

import dev.solde.billing.Billing;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.payment.Refund;
import java.util.List;
import java.util.stream.Stream;

/** Short forms of the stories about refunds. */
final class RefundSamples {

    private RefundSamples() {}

    /** A credit note of an amount on an invoice. */
    static IssueCreditNote note(InvoiceId invoice, String amount) {
        return IssueCreditNote.ofAmount(invoice, eur(amount), PriceMode.GROSS, "ill");
    }

    /** What a refund took of one credit. */
    static Refund.Consumed took(CreditItemId credit, String amount) {
        return new Refund.Consumed(credit, eur(amount));
    }

    /** What is open of these items, in minor units. */
    static List<Long> open(Billing billing, ItemId... items) {
        return Stream.of(items)
                .map(item -> billing.queries().item(item).openMinor())
                .toList();
    }
}
