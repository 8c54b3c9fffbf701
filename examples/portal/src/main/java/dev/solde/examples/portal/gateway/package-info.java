/**
 * A payment service of our own, to try the portal without one: it asks the payer what should happen, and tells the portal by signed
 * webhooks, at least once. Knows nothing of billing; a real gateway takes its place.
 */
package dev.solde.examples.portal.gateway;
