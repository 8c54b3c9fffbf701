package dev.solde.billing.fact;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Digest;

/**
 * The end of an account's journal. Kept outside the database, it shows later whether the tail was cut, which the chain alone
 * cannot.
 */
public record JournalHead(AccountId account, long sequence, Digest hash) {}
