/**
 * Where this application calls the billing kernel, and the only place that does: {@link dev.solde.examples.portal.desk.Office} for
 * the back office, {@link dev.solde.examples.portal.desk.CustomerDesk} for a customer who signed in, {@link
 * dev.solde.examples.portal.desk.Cashier} for what the gateway tells. Pages read forms and show what these answer.
 */
package dev.solde.examples.portal.desk;
