/** What people read, in French and in English: texts, amounts, dates, and refusals in plain words. */
package dev.solde.examples.portal.words;
