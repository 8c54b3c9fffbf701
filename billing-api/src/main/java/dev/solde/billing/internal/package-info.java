/** Argument checks shared by the packages of this module; not part of the API. */
package dev.solde.billing.internal;
