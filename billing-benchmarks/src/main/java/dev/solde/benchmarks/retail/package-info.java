/** The documents of the example {@code online-retail}, billed in two ways. */
package dev.solde.benchmarks.retail;
