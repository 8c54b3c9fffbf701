/** The kernel without a database and without the record's hash: rules, evolution, invariants. Measured by JMH, look-ups counted. */
package dev.solde.benchmarks.kernel;
