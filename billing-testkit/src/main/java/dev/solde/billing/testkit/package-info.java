/** Contract tests, arbitraries and tools for users of Solde. */
@NullMarked
package dev.solde.billing.testkit;

import org.jspecify.annotations.NullMarked;
