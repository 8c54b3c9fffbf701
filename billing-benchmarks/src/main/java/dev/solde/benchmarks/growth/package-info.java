/** An account of many years beside one of a few days: what grows with the age, and what must not. */
package dev.solde.benchmarks.growth;
