/**
 * The format of a scenario file as typed values: a story, its policies and its steps, each operation a record.
 *
 * <p>Reading is strict: a name that the format does not have is reported with its place, never passed over. Nothing here knows the
 * kernel's commands; {@code scenario.play} gives them.
 */
package dev.solde.billing.testkit.scenario.format;
