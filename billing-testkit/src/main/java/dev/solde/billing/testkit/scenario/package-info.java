/**
 * Write your billing story as data: scenario files that are played against any storage.
 *
 * <p>A {@link dev.solde.billing.testkit.scenario.ScenarioFile} holds scenarios, a {@link
 * dev.solde.billing.testkit.scenario.ScenarioPlayer} plays one and gives a {@link dev.solde.billing.testkit.scenario.Verdict};
 * {@link dev.solde.billing.testkit.scenario.ScenarioTests} makes a test of each. The player uses the public API alone, so that a
 * story proves what an application would see. The format is told in {@code docs/guides/scenarios.md}.
 */
package dev.solde.billing.testkit.scenario;
