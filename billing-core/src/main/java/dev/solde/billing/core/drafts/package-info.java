/** Drafts as stored: the commands of three kinds of document as text and back. What a draft may be is judged by the rules. */
package dev.solde.billing.core.drafts;
