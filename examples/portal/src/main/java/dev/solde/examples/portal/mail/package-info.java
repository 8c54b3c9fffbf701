/** Mail: to a server, or into a folder where there is none. */
package dev.solde.examples.portal.mail;
