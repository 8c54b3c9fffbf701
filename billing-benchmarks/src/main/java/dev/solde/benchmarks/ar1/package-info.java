/** The workload AR-1: invoices, payments, allocations, credit notes and refunds of customers, on the kernel and on the yardsticks. */
package dev.solde.benchmarks.ar1;
