package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.fact.ExpectedPaymentRevised;
import dev.solde.billing.testkit.Pages;
import dev.solde.billing.testkit.scenario.play.Named.NamedPromise;

/** What the journal says of promised payments. */
final class PromiseFacts {

    private PromiseFacts() {}

    /** Each revision is complete, so the latest is the promise. */
    static ExpectedPaymentRevised latest(Stage stage, NamedPromise promise) {
        return Pages.all(page -> stage.queries().journal(promise.account(), page)).stream()
                .flatMap(record -> record.facts(ExpectedPaymentRevised.class).stream())
                .filter(fact -> fact.expected().equals(promise.id()))
                .reduce((earlier, last) -> last)
                .orElseThrow();
    }
}
