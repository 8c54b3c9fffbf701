package dev.solde.billing.fact;

import dev.solde.billing.ledger.Actor;
import dev.solde.billing.ledger.Digest;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.Salt;
import dev.solde.billing.ledger.TenantId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The hash chain of an account: {@code hash = SHA-256(canonical record)}, where the canonical record begins
 * with the version tag and the previous hash. Free texts enter as {@code SHA-256(salt, index, text)}, so that text and salt
 * can be erased while the chain still verifies.
 */
public final class JournalHash {

    private JournalHash() {}

    /** One digest per free text of the record: the reason first, then the facts' texts in order. */
    public static List<Digest> textDigests(Salt salt, Optional<FreeText> reason, List<Fact> facts, FactCodec codec) {
        MessageDigest sha = sha256();
        byte[] saltBytes = salt.bytes();
        List<Digest> digests = new ArrayList<>();
        reason.ifPresent(text -> digests.add(textDigest(sha, saltBytes, 0, text)));
        StringBuilder ignored = new StringBuilder();
        for (Fact fact : facts) {
            ignored.setLength(0);
            codec.write(fact, ignored, text -> {
                digests.add(textDigest(sha, saltBytes, digests.size(), text));
                return "";
            });
        }
        return digests;
    }

    private static Digest textDigest(MessageDigest sha, byte[] salt, int index, FreeText text) {
        String value = text.value()
                .orElseThrow(() -> new IllegalStateException("an erased text has no digest but the stored one"));
        sha.update(salt);
        sha.update(ByteBuffer.allocate(4).putInt(index).flip());
        return Digest.of(sha.digest(value.getBytes(StandardCharsets.UTF_8)));
    }

    /** The hash of a record that follows the one with the given hash; reads everything of the record but its own hash. */
    public static Digest hash(TenantId tenant, Digest previous, JournalRecord record, FactCodec codec) {
        return Digest.of(
                sha256().digest(canonical(tenant, previous, record, codec).getBytes(StandardCharsets.UTF_8)));
    }

    /** The text that is hashed. */
    public static String canonical(TenantId tenant, Digest previous, JournalRecord record, FactCodec codec) {
        Iterator<Digest> digests = record.textDigests().iterator();
        StringBuilder text = new StringBuilder(256 + 160 * record.facts().size());
        new FieldWriter(text, FactCodec.VERSION, codec.digits(), free -> next(digests))
                .raw(previous.toString())
                .string(tenant.value())
                .string(record.account().value())
                .number(record.sequence())
                .raw(record.commandKind())
                .optional(record.key(), Object::toString)
                .raw(record.fingerprint().toString())
                .optional(record.actor(), Actor::code)
                .text(record.reason())
                .raw(record.recordedAt().toString())
                .end();
        record.facts().forEach(fact -> codec.write(fact, text, free -> next(digests)));
        if (digests.hasNext()) {
            // A digest too many would otherwise go unnoticed; it makes the hash another one.
            text.append("surplus\t").append(digests.next()).append('\n');
        }
        return text.toString();
    }

    private static String next(Iterator<Digest> digests) {
        return digests.hasNext() ? digests.next().toString() : "missing";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
