package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PaymentReinstatementId;
import dev.solde.billing.ledger.PaymentReversalId;
import dev.solde.billing.payment.Refund;
import dev.solde.billing.testkit.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the journal says became of a payment: its reversals, their reinstatements, its refunds. */
final class PaymentFacts {

    private final Stage stage;
    private final PaymentId payment;
    private final List<PaymentReversalId> reversals = new ArrayList<>();
    private final List<PaymentReinstatementId> reinstatements = new ArrayList<>();

    PaymentFacts(Stage stage, PaymentId payment) {
        this.stage = stage;
        this.payment = payment;
        for (JournalRecord record : Pages.all(page -> stage.queries().journal(payment.account(), page))) {
            record.facts(EntryPosted.class).forEach(this::add);
        }
    }

    private void add(EntryPosted posted) {
        ItemId origin = posted.origin().orElse(posted.item());
        if (posted.item() instanceof PaymentReversalId reversal && origin.equals(payment)) {
            reversals.add(reversal);
        } else if (posted.item() instanceof PaymentReinstatementId reinstatement && reversals.contains(origin)) {
            reinstatements.add(reinstatement);
        }
    }

    Optional<PaymentReversalId> lastReversal() {
        return reversals.stream().reduce((earlier, last) -> last);
    }

    /** What is open of the payment and of what came after all for it. */
    long unallocatedMinor() {
        return stage.queries().item(payment).openMinor()
                + reinstatements.stream()
                        .mapToLong(id -> stage.queries().item(id).openMinor())
                        .sum();
    }

    /** What went back by way of the payment and was not cancelled. */
    long refundedMinor() {
        return Pages.all(page -> stage.queries().refunds(payment.account(), page)).stream()
                .filter(refund -> refund.state().isLive())
                .filter(refund -> refund.via().filter(payment::equals).isPresent())
                .map(Refund::amount)
                .mapToLong(Amounts::minor)
                .sum();
    }

    /** Whether all of it was taken back. */
    boolean isCancelled() {
        var item = stage.queries().item(payment);
        return item.returnedMinor() == item.amountMinor();
    }

    String status() {
        long refunded = refundedMinor();
        if (isCancelled()) {
            return "cancelled";
        } else if (refunded == 0) {
            return "received";
        }
        return refunded == stage.queries().item(payment).amountMinor() ? "refunded" : "part_refunded";
    }
}
