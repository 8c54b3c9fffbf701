package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.fact.Allocated;
import dev.solde.billing.testkit.Pages;
import dev.solde.billing.testkit.scenario.play.Named.NamedSettlement;

/** What the journal says of settlements without money. */
final class SettlementFacts {

    private SettlementFacts() {}

    /** Whether something of it still counts. */
    static boolean isLive(Stage stage, NamedSettlement settlement) {
        return Pages.all(page -> stage.queries().journal(settlement.account(), page)).stream()
                .flatMap(record -> record.facts(Allocated.class).stream())
                .filter(made ->
                        made.settlement().filter(settlement.id()::equals).isPresent())
                .anyMatch(made -> stage.queries().allocation(made.id()).liveMinor() > 0);
    }
}
