/**
 * A shop on Spring Boot with the ledger in its transactions. What to copy: {@link
 * dev.solde.examples.springboot.BillingConfiguration} (one bean), {@link dev.solde.examples.springboot.Checkout} (a transaction with a
 * write of the host) and {@link dev.solde.examples.springboot.Problems} (a refusal as an HTTP problem). The rest is a shop.
 */
package dev.solde.examples.springboot;
