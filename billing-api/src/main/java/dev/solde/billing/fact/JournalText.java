package dev.solde.billing.fact;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Actor;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.Digest;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.Salt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The exported form of a record: a header line, a line of text digests and one line a fact, with the texts themselves. What
 * is read back is equal to what was written, so that a restored journal has the same hashes.
 */
public final class JournalText {

    private JournalText() {}

    /** The record as text, each line ended by a line feed. */
    public static String write(JournalRecord record, FactCodec codec) {
        TextBytes text = new TextBytes(1024);
        FieldWriter fields = new FieldWriter(text, codec.digits(), FactCodec::plain);
        fields.begin(FactCodec.VERSION)
                .string(record.account().value())
                .number(codec.digits())
                .number(record.sequence())
                .raw(record.commandKind())
                .optional(record.key(), Object::toString)
                .digest(record.fingerprint())
                .optional(record.actor(), Actor::code)
                .text(record.reason())
                .instant(record.recordedAt())
                .optional(record.salt(), Salt::hex)
                .digest(record.hash())
                .end();
        fields.begin("digests");
        record.textDigests().forEach(fields::digest);
        fields.end();
        FactCodec.write(record.facts(), fields);
        return text.toString();
    }

    /** Reads what {@link #write} wrote; {@link IllegalArgumentException} for anything else. */
    public static JournalRecord read(String text) {
        List<String> lines = text.lines().toList();
        FieldReader header = new FieldReader(AccountId.of("-"), 0, lines.get(0));
        if (!header.kind().equals(FactCodec.VERSION)) {
            throw new IllegalArgumentException("not a record of format " + FactCodec.VERSION + ": " + header.kind());
        }
        AccountId account = AccountId.of(header.string());
        FactCodec codec = FactCodec.of(account, header.integer());
        long sequence = header.number();
        String commandKind = header.raw();
        Optional<CommandKey> key = header.optional(CommandKey::parse);
        Digest fingerprint = Digest.parse(header.raw());
        Optional<Actor> actor = header.optional(Actor::of);
        Optional<FreeText> reason = header.text();
        Instant recordedAt = Instant.parse(header.raw());
        Optional<Salt> salt = header.optional(Salt::parse);
        Digest hash = Digest.parse(header.raw());
        List<Digest> digests = new ArrayList<>();
        String[] digestLine = lines.get(1).split("\t");
        for (int i = 1; i < digestLine.length; i++) {
            digests.add(Digest.parse(digestLine[i]));
        }
        List<Fact> facts = lines.stream().skip(2).map(codec::read).toList();
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
                digests,
                hash);
    }
}
