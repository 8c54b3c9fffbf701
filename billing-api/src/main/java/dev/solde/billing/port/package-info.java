/** What a storage and a host must provide. */
package dev.solde.billing.port;
