package dev.solde.billing.documents.page;

/**
 * Something that is said once, with its name.
 *
 * @param label what it is, for example {@code Due date}
 * @param value what is said
 */
public record Fact(String label, String value) {}
