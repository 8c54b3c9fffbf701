/** The database server of a run, and what is measured at it: round trips, time of its processes, write-ahead log. */
package dev.solde.benchmarks.server;
