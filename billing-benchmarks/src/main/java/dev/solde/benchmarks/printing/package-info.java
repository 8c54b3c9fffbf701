/** Statements printed by a process whose heap is small. */
package dev.solde.benchmarks.printing;
