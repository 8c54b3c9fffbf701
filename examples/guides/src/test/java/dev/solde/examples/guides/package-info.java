/**
 * The code of {@code docs/guides}: one test class a guide. What stands between {@code // guide: name} and {@code // end} is the
 * block of that name in the guide; {@code scripts/docs} copies it there.
 */
package dev.solde.examples.guides;
