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
        List<FreeText> texts = new ArrayList<>();
        TextFields found = new TextFields(texts::add);
        found.text(reason);
        FactCodec.write(facts, found);
        return texts.isEmpty() ? List.of() : textDigests(salt, texts);
    }

    private static List<Digest> textDigests(Salt salt, List<FreeText> texts) {
        MessageDigest sha = sha256();
        ByteBuffer salted = ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES)
                .putLong(salt.high())
                .putLong(salt.low());
        List<Digest> digests = new ArrayList<>(texts.size());
        for (FreeText text : texts) {
            String value = text.value()
                    .orElseThrow(() -> new IllegalStateException("an erased text has no digest but the stored one"));
            sha.update(salted.putInt(2 * Long.BYTES, digests.size()).array());
            digests.add(Digest.of(sha.digest(value.getBytes(StandardCharsets.UTF_8))));
        }
        return digests;
    }

    /** The hash of a record that follows the one with the given hash; reads everything of the record but its own hash. */
    public static Digest hash(TenantId tenant, Digest previous, JournalRecord record, FactCodec codec) {
        MessageDigest sha = sha256();
        write(tenant, previous, record, codec).into(sha);
        return Digest.of(sha.digest());
    }

    /** The text that is hashed. */
    public static String canonical(TenantId tenant, Digest previous, JournalRecord record, FactCodec codec) {
        return write(tenant, previous, record, codec).toString();
    }

    private static TextBytes write(TenantId tenant, Digest previous, JournalRecord record, FactCodec codec) {
        Iterator<Digest> digests = record.textDigests().iterator();
        TextBytes text = new TextBytes(384 + 192 * record.facts().size());
        FieldWriter fields = new FieldWriter(text, codec.digits(), (free, field) -> next(digests, field));
        fields.begin(FactCodec.VERSION)
                .digest(previous)
                .string(tenant.value())
                .string(record.account().value())
                .number(record.sequence())
                .raw(record.commandKind())
                .optional(record.key(), Object::toString)
                .digest(record.fingerprint())
                .optional(record.actor(), Actor::code)
                .text(record.reason())
                .instant(record.recordedAt())
                .end();
        FactCodec.write(record.facts(), fields);
        if (digests.hasNext()) {
            // A digest too many would otherwise go unnoticed; it makes the hash another one.
            fields.begin("surplus").digest(digests.next()).end();
        }
        return text;
    }

    private static void next(Iterator<Digest> digests, FieldWriter field) {
        if (digests.hasNext()) {
            field.plain(digests.next());
        } else {
            field.plain("missing");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
