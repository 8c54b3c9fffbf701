package dev.solde.billing.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.solde.billing.Billing;
import dev.solde.billing.testkit.model.LedgerProperties;
import java.util.List;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The run against the model notices each of these bugs. */
class SeededBugTest {

    private static final String MODEL = "every_answer_is_the_one_that_the_model_foresees";

    @ParameterizedTest
    @EnumSource(value = SeededBug.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void the_model_notices_a_kernel_that_errs(SeededBug bug) {
        boolean caught = run(bug, ShrinkingMode.OFF).falsifiedParameters().isPresent();
        SeededBugs.report(bug.name(), MODEL, caught);
        assertThat(caught).as("%s is noticed", bug).isTrue();
    }

    /** Or the harness itself would be what is noticed. */
    @Test
    void a_sound_kernel_behind_the_same_disguise_passes() {
        assertThat(run(SeededBug.NONE, ShrinkingMode.OFF).falsifiedParameters()).isEmpty();
    }

    @Test
    void an_error_of_allocation_is_told_by_at_most_five_commands() {
        assertThat(shortest(SeededBug.AN_ALLOCATION_IS_A_CENT_SHORT)).hasSizeLessThanOrEqualTo(5);
        assertThat(shortest(SeededBug.A_PART_ENDS_THE_WHOLE_ALLOCATION)).hasSizeLessThanOrEqualTo(5);
    }

    private static List<?> shortest(SeededBug bug) {
        return (List<?>)
                run(bug, ShrinkingMode.FULL).falsifiedParameters().orElseThrow().get(0);
    }

    private static PropertyExecutionResult run(SeededBug bug, ShrinkingMode shrinking) {
        Mistaken.shrinking = shrinking;
        Mistaken.bug = bug;
        Mistaken.result = null;
        LauncherFactory.create()
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectMethod(Mistaken.class, MODEL, List.class.getName() + ", int"))
                        .configurationParameter("jqwik.database", "")
                        .configurationParameter("jqwik.reporting.onlyFailures", "true")
                        .build());
        assertThat(Mistaken.result).as("the property was run").isNotNull();
        return Mistaken.result;
    }

    /** The properties on a kernel that errs; not found by the build itself, because it is nested. */
    @AddLifecycleHook(Remembering.class)
    static class Mistaken extends LedgerProperties {

        static SeededBug bug;
        static PropertyExecutionResult result;
        static ShrinkingMode shrinking;

        @Override
        protected Billing kernel(Bench bench) {
            return bug.on(bench);
        }

        @Override
        protected int lists() {
            return bug == SeededBug.NONE ? 300 : 20_000;
        }
    }

    /** Keeps what came of the property. */
    static final class Remembering implements AroundPropertyHook {

        @Override
        public PropagationMode propagateTo() {
            return PropagationMode.ALL_DESCENDANTS;
        }

        @Override
        public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
            context.attributes().setShrinking(Mistaken.shrinking);
            Mistaken.result = property.execute();
            return Mistaken.result;
        }
    }
}
