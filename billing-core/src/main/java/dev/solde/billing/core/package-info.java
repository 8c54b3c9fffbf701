/** The kernel, its builder, the in-memory storage and the allocation strategies. */
package dev.solde.billing.core;
