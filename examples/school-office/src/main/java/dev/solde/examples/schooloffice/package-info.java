/**
 * An office of a school from September to December: families sign up, pay in several ways, change their minds, eat at the canteen and
 * get statements. Begin with {@link dev.solde.examples.schooloffice.SchoolOffice}; each chapter is a class.
 *
 * <p>Next to the quickstart it shows how verbs work together over time. The clock is the story's, so that it prints the same every time.
 */
package dev.solde.examples.schooloffice;
