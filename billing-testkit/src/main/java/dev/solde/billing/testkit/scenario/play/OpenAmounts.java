package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.testkit.scenario.play.Named.NamedCreditNote;
import dev.solde.billing.testkit.scenario.play.Named.NamedInvoice;
import dev.solde.billing.testkit.scenario.play.Named.NamedPayment;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import javax.money.MonetaryAmount;

/** What is open of named things, as the kernel tells it. */
final class OpenAmounts {

    private final Stage stage;

    OpenAmounts(Stage stage) {
        this.stage = stage;
    }

    /** The item behind a name, if there is one. */
    Optional<ItemId> item(String name) {
        return stage.names()
                .find(name)
                .flatMap(OpenAmounts::item)
                .filter(id -> DocumentState.of(stage, id) == DocumentState.ISSUED);
    }

    private static Optional<ItemId> item(Named thing) {
        if (thing instanceof NamedInvoice invoice) {
            return Optional.of(invoice.id());
        } else if (thing instanceof NamedCreditNote note) {
            return Optional.of(note.id());
        }
        return thing instanceof NamedPayment payment ? Optional.of(payment.id()) : Optional.empty();
    }

    /** What is open; nothing of a name that stands for no item. */
    BigDecimal of(String name) {
        return item(name)
                .map(id -> Amounts.decimal(stage.queries().item(id).openAmount()))
                .orElse(BigDecimal.ZERO);
    }

    /** Whether less is open than is asked for; never of a name that stands for nothing. */
    boolean isBelow(String name, BigDecimal asked) {
        return item(name).isPresent() && of(name).compareTo(asked) < 0;
    }

    /** The sum over the live allocations between two items. */
    BigDecimal between(String credit, String debit, Function<Allocation, MonetaryAmount> amount) {
        Optional<ItemId> target = item(debit);
        return item(credit)
                .map(source -> stage.queries().allocations(source).stream()
                        .filter(allocation ->
                                target.filter(allocation.debit()::equals).isPresent())
                        .map(amount)
                        .map(Amounts::decimal)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .orElse(BigDecimal.ZERO);
    }
}
