/**
 * Measures the targets of speed: workloads on the kernel and on hand-written yardsticks, always in turns. Not the place of tests of
 * what the kernel answers; {@code docs/performance.md} tells how the figures came about.
 */
package dev.solde.benchmarks;
