/**
 * Plays a story on a kernel: each operation becomes commands of the public API, each refusal a word of the format's table, each
 * expectation a comparison with what the kernel answers.
 *
 * <p>Start at {@link dev.solde.billing.testkit.scenario.play.StoryPlay}. A new operation of the format is a record in {@code
 * scenario.format}, a method here, and its line in {@link dev.solde.billing.testkit.scenario.play.Verbs}.
 */
package dev.solde.billing.testkit.scenario.play;
