/** Contract tests, arbitraries and tools for users of Solde. */
package dev.solde.billing.testkit;
