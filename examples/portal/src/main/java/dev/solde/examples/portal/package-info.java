/**
 * An application to be copied: a back office and a portal in which customers pay, on the library and a real database.
 *
 * <p>Read {@link dev.solde.examples.portal.desk} first: every call of the library is there. {@link
 * dev.solde.examples.portal.Application} shows how the parts are put together.
 */
package dev.solde.examples.portal;
