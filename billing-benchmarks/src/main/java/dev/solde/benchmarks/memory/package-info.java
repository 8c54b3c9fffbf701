/** Work on a million things by a process whose heap is small. */
package dev.solde.benchmarks.memory;
