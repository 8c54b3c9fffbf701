package dev.solde.billing.jdbc;

import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.jdbc.sql.Binder;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Row;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.Actor;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.Digest;
import dev.solde.billing.ledger.Salt;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The records with their facts, exactly as appended. */
final class Journal {

    /** What stands before the sequence in place of a key that was not given; no key begins so. */
    private static final String NO_KEY = "#";

    private static final int DIGEST_BYTES = 32;
    private static final String COLUMNS = "record_sequence, command_kind, command_key, fingerprint, actor, recorded_at,"
            + " salt, text_digests, hash, texts, reason";
    private static final String SELECT = "select " + COLUMNS + " from $record where tenant = ? and account = ?";

    private final FactTables facts;
    private final String insert;
    private final String under;
    private final String after;
    private final String withSequences;
    private final String sequenceAt;
    private final String eraseTexts;

    Journal(Names names, FactTables facts) {
        this.facts = facts;
        insert = names.in("insert into $record (tenant, account, " + COLUMNS
                + ", entries) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        under = names.in(SELECT + " and command_key = ?");
        after = names.in(SELECT + " and record_sequence > ?"
                + " order by tenant, account, record_sequence fetch first ? rows only");
        withSequences = names.in("select " + COLUMNS + " from unnest(cast(? as bigint array)) w(n) join $record"
                + " on tenant = ? and account = ? and record_sequence = w.n");
        sequenceAt =
                names.in("select record_sequence from $record where tenant = ? and account = ? and recorded_at <= ?"
                        + " order by tenant, account, recorded_at desc, record_sequence desc fetch first 1 rows only");
        eraseTexts = names.in("update $record set reason = null, salt = null"
                + " where tenant = ? and account = ? and record_sequence <= ?"
                + " and (reason is not null or salt is not null)");
    }

    /** Appends the record, after which the account has so many entries. */
    void append(Session session, AccountKey key, JournalRecord record, long entries) {
        session.update(insert, params -> {
            key.bind(params)
                    .number(record.sequence())
                    .text(record.commandKind())
                    .text(record.key().map(CommandKey::toString).orElse(NO_KEY + record.sequence()))
                    .bytes(record.fingerprint().bytes())
                    .text(record.actor().map(Actor::code))
                    .instant(record.recordedAt())
                    .bytes(record.salt().map(Salt::bytes))
                    .bytes(join(record.textDigests()))
                    .bytes(record.hash().bytes());
            Texts.bind(params, record.reason());
            params.number(entries);
        });
        facts.insert(session, key, record);
    }

    Optional<JournalRecord> under(Session session, AccountKey key, CommandKey command) {
        return records(session, key, under, p -> key.bind(p).text(command.toString())).stream()
                .findFirst();
    }

    List<JournalRecord> after(Session session, AccountKey key, long sequence, int limit) {
        return records(session, key, after, p -> key.bind(p).number(sequence).number(limit));
    }

    /** The records with these sequences, in order. */
    List<JournalRecord> withSequences(Session session, AccountKey key, Collection<Long> sequences) {
        return records(session, key, withSequences, p -> key.bind(p.numbers(sequences)));
    }

    /** The last record made at or before the instant, 0 if none. */
    long sequenceAt(Session session, AccountKey key, Instant instant) {
        return session.find(sequenceAt, p -> key.bind(p).instant(instant), Row::number)
                .orElse(0L);
    }

    void eraseTexts(Session session, AccountKey key, long throughSequence) {
        session.update(eraseTexts, p -> key.bind(p).number(throughSequence));
        facts.eraseTexts(session, key, throughSequence);
    }

    private List<JournalRecord> records(Session session, AccountKey key, String query, Binder binder) {
        List<JournalRecord> headers = session.select(query, binder, row -> header(row, key));
        List<Long> sequences = List.copyOf(
                new TreeSet<>(headers.stream().map(JournalRecord::sequence).toList()));
        Map<Long, List<Fact>> found = facts.read(session, key, sequences);
        return headers.stream()
                .map(header -> withFacts(header, found.getOrDefault(header.sequence(), List.of())))
                .sorted(java.util.Comparator.comparingLong(JournalRecord::sequence))
                .toList();
    }

    private static JournalRecord header(Row row, AccountKey key) throws SQLException {
        long sequence = row.number();
        String kind = row.text();
        Optional<CommandKey> command =
                Optional.of(row.text()).filter(text -> !text.startsWith(NO_KEY)).map(CommandKey::parse);
        Digest fingerprint = Digest.of(row.bytes());
        Optional<Actor> actor = row.optionalText().map(Actor::of);
        Instant recordedAt = row.instant();
        Optional<Salt> salt = row.optionalBytes().map(Salt::of);
        List<Digest> textDigests = split(row.bytes());
        Digest hash = Digest.of(row.bytes());
        return new JournalRecord(
                key.account(),
                sequence,
                kind,
                command,
                fingerprint,
                actor,
                Texts.readOne(row),
                recordedAt,
                List.of(),
                salt,
                textDigests,
                hash);
    }

    private static JournalRecord withFacts(JournalRecord header, List<Fact> facts) {
        return new JournalRecord(
                header.account(),
                header.sequence(),
                header.commandKind(),
                header.key(),
                header.fingerprint(),
                header.actor(),
                header.reason(),
                header.recordedAt(),
                facts,
                header.salt(),
                header.textDigests(),
                header.hash());
    }

    private static byte[] join(List<Digest> digests) {
        ByteBuffer bytes = ByteBuffer.allocate(DIGEST_BYTES * digests.size());
        digests.forEach(digest -> bytes.put(digest.bytes()));
        return bytes.array();
    }

    private static List<Digest> split(byte[] bytes) {
        List<Digest> digests = new ArrayList<>();
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        byte[] digest = new byte[DIGEST_BYTES];
        while (buffer.hasRemaining()) {
            buffer.get(digest);
            digests.add(Digest.of(digest));
        }
        return digests;
    }
}
