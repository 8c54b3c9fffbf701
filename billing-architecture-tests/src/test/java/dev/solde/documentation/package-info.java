/**
 * What {@code docs/} says about the code, compared with the code: pages that are written from the sources are up to date, names
 * in pages that people write exist, and the refusals that the catalogue knows are reached by tests.
 *
 * <p>{@code scripts/docs} writes what can be written. Sources are read with the compiler's own parser, so that Javadoc and tags
 * are said once, where they belong.
 */
package dev.solde.documentation;
