/** Many accounts at once: how they are made, and the same rows written by hand. */
package dev.solde.benchmarks.batch;
