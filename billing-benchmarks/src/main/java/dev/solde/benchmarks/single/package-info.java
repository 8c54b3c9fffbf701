/** Commands by themselves, counted and not timed. */
package dev.solde.benchmarks.single;
