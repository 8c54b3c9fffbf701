/** The pages: each reads its form, asks a desk, and shows the answer. Rules of billing stand in none of them. */
package dev.solde.examples.portal.pages;
