package dev.solde.billing.documents.page;

/**
 * A line of sums; what it has nothing to say of is empty.
 *
 * @param label what they are sums of
 */
public record SumText(String label, String debit, String credit, String open, String balance) {}
