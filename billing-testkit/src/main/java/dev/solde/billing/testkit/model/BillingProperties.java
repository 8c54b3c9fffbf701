package dev.solde.billing.testkit.model;

import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.testkit.Bench;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/**
 * What holds of every run of pending entries, drafts and billing. Runs on the in-memory storage; extend it and override {@link
 * #newStorage} for another.
 */
public class BillingProperties {

    /** For subclasses. */
    protected BillingProperties() {}

    /** An empty storage; each call gives another one. */
    protected BillingStorage newStorage() {
        return InMemoryBillingStorage.create();
    }

    /** Runs. */
    @Provide
    public Arbitrary<List<BillingStep>> steps() {
        return BillingStep.lists();
    }

    /** Whatever is added, changed, drafted, billed and released: each entry is billed once, and all invariants hold. */
    @Property(tries = 300)
    @Tag("R-118")
    @Tag("R-120")
    @Tag("R-124")
    public void no_part_of_an_entry_is_billed_twice(@ForAll("steps") List<BillingStep> steps) {
        Bench bench = new Bench(this::newStorage, Optional.empty());
        BillingRun run = new BillingRun(bench.billing(), bench.clock());
        steps.forEach(run::step);
        bench.checkInvariants();
    }
}
