package dev.solde.billing.fact;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Actor;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.Digest;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.Salt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What one accepted command changed: the unit of the journal. Never updated, but for the erasure of its texts.
 *
 * @param sequence 1 to n on the account without a gap; the account's version after it
 * @param commandKind the name of the command, for example {@code issue-invoice}
 * @param key the caller's key, if the command carried one
 * @param fingerprint of the command as given, to tell a retry from another command under the same key
 * @param actor who gave the command
 * @param reason why, in the caller's words
 * @param recordedAt when, in microseconds; never before the previous record of the account
 * @param facts in order; never empty
 * @param salt from which the digests of the free texts are derived; empty once the texts were erased
 * @param textDigests one salted digest per free text of the record, the reason's first, then in the order of the facts
 * @param hash SHA-256 over the previous record's hash and this record's canonical form
 */
public record JournalRecord(
        AccountId account,
        long sequence,
        String commandKind,
        Optional<CommandKey> key,
        Digest fingerprint,
        Optional<Actor> actor,
        Optional<FreeText> reason,
        Instant recordedAt,
        List<Fact> facts,
        Optional<Salt> salt,
        List<Digest> textDigests,
        Digest hash) {

    /** Copies the lists. */
    public JournalRecord {
        facts = List.copyOf(facts);
        textDigests = List.copyOf(textDigests);
    }

    /** The facts of one kind, in order. */
    public <F extends Fact> List<F> facts(Class<F> kind) {
        List<F> ofKind = new ArrayList<>();
        for (Fact fact : facts) {
            if (kind.isInstance(fact)) {
                ofKind.add(kind.cast(fact));
            }
        }
        return Collections.unmodifiableList(ofKind);
    }

    /** The same record with its hash. */
    public JournalRecord withHash(Digest digest) {
        return new JournalRecord(
                account,
                sequence,
                commandKind,
                key,
                fingerprint,
                actor,
                reason,
                recordedAt,
                facts,
                salt,
                textDigests,
                digest);
    }

    /** The place of this record in the chain. */
    public JournalHead head() {
        return new JournalHead(account, sequence, hash);
    }
}
