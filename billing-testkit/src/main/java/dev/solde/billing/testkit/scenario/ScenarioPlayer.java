package dev.solde.billing.testkit.scenario;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingSettings;
import dev.solde.billing.command.CreditSettlement;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.document.Series;
import dev.solde.billing.ledger.CreditApplication;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.testkit.MutableClock;
import dev.solde.billing.testkit.scenario.format.Policies;
import dev.solde.billing.testkit.scenario.format.Policies.Choice;
import dev.solde.billing.testkit.scenario.format.ScenarioFormatException;
import dev.solde.billing.testkit.scenario.format.Story;
import dev.solde.billing.testkit.scenario.play.Failure;
import dev.solde.billing.testkit.scenario.play.PaymentMethods;
import dev.solde.billing.testkit.scenario.play.Stage;
import dev.solde.billing.testkit.scenario.play.StoryPlay;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Plays scenarios on a storage, through the public API alone: a refusal that a scenario expects is one of the kernel, and all that
 * it compares are answers of the kernel.
 */
public final class ScenarioPlayer {

    private final ScenarioStorage storage;
    private final boolean checked;

    private ScenarioPlayer(ScenarioStorage storage, boolean checked) {
        this.storage = storage;
        this.checked = checked;
    }

    /** A player that checks every invariant of every account after every step, as {@link dev.solde.billing.testkit.InvariantChecker} does. */
    public static ScenarioPlayer on(ScenarioStorage storage) {
        return new ScenarioPlayer(storage, true);
    }

    /** The same player in a hurry: after a step it only compares the balance with outstanding less available credit. */
    public ScenarioPlayer withoutInvariants() {
        return new ScenarioPlayer(storage, false);
    }

    /** Plays a scenario from its first step to its last, or to the first that goes another way. */
    public Verdict play(Scenario scenario) {
        try {
            Story story = scenario.read();
            Optional<String> unsupported = Unsupported.reason(story);
            if (unsupported.isPresent()) {
                return new Verdict.Unsupported(scenario.id(), unsupported.get());
            }
            StoryPlay.play(stage(story), checked);
            return new Verdict.Passed(scenario.id());
        } catch (Failure e) {
            return new Verdict.Failed(
                    scenario.id(), e.step(), e.expected(), e.got(), Optional.ofNullable(e.getCause()));
        } catch (ScenarioFormatException e) {
            return new Verdict.Failed(scenario.id(), e.place(), "the format", e.problem(), Optional.of(e));
        }
    }

    private Stage stage(Story story) {
        MutableClock clock = MutableClock.at(story.firstDay().atTime(LocalTime.NOON), ZoneOffset.UTC);
        Billing kernel = BillingKernel.builder()
                .storage(storage.storage())
                .tenant(TenantId.of("scenario-" + UUID.randomUUID()))
                .settings(settings(story))
                .clock(clock)
                .build();
        return new Stage(story, kernel, clock, () -> storage.transactions().begin(storage.storage()));
    }

    /** The dates of a story need not follow its numbers: the format has no word for a series that refuses one. */
    private static BillingSettings settings(Story story) {
        Policies policies = story.policies();
        return BillingSettings.builder()
                .invoiceSeries(Series.of("F").freeDates())
                .creditNoteSeries(Series.of("AV").freeDates())
                .creditApplication(
                        policies.has(Choice.CREDIT_APPLIES_ITSELF)
                                ? CreditApplication.AUTOMATIC
                                : CreditApplication.MANUAL)
                .refundedToPaymentOnly(onLine(story))
                .statementMinimumInvoices(story.policies().statementMinimum())
                .creditSettlement(
                        policies.has(Choice.CREDIT_NOTES_SETTLE_ON_ISSUE)
                                ? CreditSettlement.OWN_INVOICE
                                : CreditSettlement.NONE)
                .build();
    }

    /** Methods whose word says "online" pay back only to the payment that came by them. */
    private static Set<PaymentMethod> onLine(Story story) {
        return Stream.concat(Stream.of(PaymentMethod.ONLINE), story.methods().map(PaymentMethods::of))
                .filter(method -> method.code().contains("ONLINE"))
                .collect(Collectors.toSet());
    }
}
