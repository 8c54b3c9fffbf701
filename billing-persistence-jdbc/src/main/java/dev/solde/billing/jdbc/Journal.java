package dev.solde.billing.jdbc;

import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.jdbc.sql.Answer;
import dev.solde.billing.jdbc.sql.Binder;
import dev.solde.billing.jdbc.sql.Change;
import dev.solde.billing.jdbc.sql.Message;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Row;
import dev.solde.billing.jdbc.sql.RowReader;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.Actor;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.Digest;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Salt;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** The records with their facts, exactly as appended. */
final class Journal {

    /** What stands before the sequence in place of a key that was not given; no key begins so. */
    private static final String NO_KEY = "#";

    private static final int DIGEST_BYTES = 32;
    static final String COLUMNS = "record_sequence, command_kind, command_key, fingerprint, actor, recorded_at,"
            + " salt, text_digests, hash, texts, reason, fact_kinds";
    private static final String HEADER = "select r." + COLUMNS.replace(", ", ", r.");
    private static final String SELECT = HEADER + " from $record r where r.tenant = ? and r.account = ?";
    private static final String OF_ITEM = " join $record r on r.tenant = i.tenant and r.account = i.account"
            + " and r.record_sequence = i.record_sequence";

    private final FactTables facts;
    private final Change insert;
    private final String under;
    private final String after;
    private final String ofItem;
    private final String ofItems;
    private final String ofCredited;
    private final String withSequences;
    private final TouchingRecords touching;
    private final RecordedBy recordedBy;
    private final Change eraseTexts;

    Journal(Names names, FactTables facts) {
        this.facts = facts;
        insert = Change.insert(names.in("$record"), "tenant, account, " + COLUMNS + ", entries");
        under = names.in(SELECT + " and r.command_key = ?");
        after = names.in(SELECT + " and r.record_sequence > ?"
                + " order by r.tenant, r.account, r.record_sequence fetch first ? rows only");
        ofItem = names.in(HEADER + ", i.kind, i.id from $item i" + OF_ITEM
                + " where i.tenant = ? and i.account = ? and i.id = ?");
        ofItems = names.in(HEADER + ", i.kind, i.id from unnest(cast(? as uuid array)) w(id) join $item i"
                + " on i.tenant = ? and i.account = ? and i.id = w.id" + OF_ITEM);
        String document = HEADER + " from $item i" + OF_ITEM + " where i.tenant = ? and i.account = ? and ";
        ofCredited = names.in(document + "i.id = ? and i.kind = 'invoice' union all " + document + "i.origin = ?");
        touching = new TouchingRecords(names, HEADER);
        withSequences = names.in(HEADER + " from unnest(cast(? as bigint array)) w(n) join $record r"
                + " on r.tenant = ? and r.account = ? and r.record_sequence = w.n");
        recordedBy = new RecordedBy(names);
        eraseTexts = Change.update(
                names.in("$record"),
                "reason = null, salt = null",
                "tenant = ? and account = ? and record_sequence <= ?"
                        + " and (reason is not null or salt is not null)");
    }

    /** Appends the record, after which the account has so many entries. */
    void append(Session session, AccountKey key, JournalRecord record, long entries) {
        session.change(insert, params -> {
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
            params.number(FactKind.bits(record)).number(entries);
        });
        facts.insert(session, key, record);
    }

    /**
     * A record that was found and whose facts are not read yet. Those of several are read together.
     *
     * @param record the record without facts
     * @param factKinds the bits of {@link FactKind}
     */
    record Header(JournalRecord record, int factKinds) {

        long sequence() {
            return record.sequence();
        }
    }

    /** The record that was made under a command key. */
    Answer<Optional<Header>> under(Message message, AccountKey key, CommandKey command) {
        return message.askOne(under, p -> key.bind(p).text(command.toString()), row -> header(row, key));
    }

    /** The record that brought the item. */
    record Bringing(ItemId item, Header header) {}

    /** The records that brought these items. */
    Answer<List<Bringing>> ofItems(Message message, AccountKey key, List<UUID> items) {
        RowReader<Bringing> reader = row -> {
            Header header = header(row, key);
            return new Bringing(ItemRef.read(row, key.account()), header);
        };
        return items.size() == 1
                ? message.ask(ofItem, p -> key.bind(p).uuid(items.get(0)), reader)
                : message.ask(ofItems, p -> key.bind(p.uuids(items)), reader);
    }

    /** The record of an invoice and those of its credit notes. */
    Answer<List<Header>> ofCredited(Message message, AccountKey key, InvoiceId invoice) {
        return message.ask(
                ofCredited,
                p -> key.bind(key.bind(p).uuid(invoice.uuid())).uuid(invoice.uuid()),
                row -> header(row, key));
    }

    List<JournalRecord> after(Session session, AccountKey key, long sequence, int limit) {
        return records(session, key, after, p -> key.bind(p).number(sequence).number(limit));
    }

    /** The records with these sequences, in order. */
    List<JournalRecord> withSequences(Session session, AccountKey key, Collection<Long> sequences) {
        return records(session, key, withSequences, p -> key.bind(p.numbers(List.copyOf(sequences))));
    }

    /** The records that touch an item, in order, after a sequence. */
    List<JournalRecord> touching(Session session, AccountKey key, ItemId item, long sequence, int limit) {
        return records(
                session,
                key,
                touching.of(item),
                p -> touching.bind(p, key, item).number(sequence).number(limit));
    }

    /** The last record made at or before the instant, 0 if none. */
    long sequenceAt(Session session, AccountKey key, Instant instant) {
        return recordedBy.last(session, key, instant);
    }

    void eraseTexts(Session session, AccountKey key, long throughSequence) {
        session.change(eraseTexts, p -> key.bind(p).number(throughSequence));
        facts.eraseTexts(session, key, throughSequence);
    }

    private List<JournalRecord> records(Session session, AccountKey key, String query, Binder binder) {
        List<Header> headers = session.select(query, binder, row -> header(row, key));
        return List.copyOf(
                session.now(message -> complete(message, key, headers, ahead())).values());
    }

    /** Facts to be asked for together with the records; so far none. */
    FactsAhead ahead() {
        return new FactsAhead(facts);
    }

    /** The records with their facts, by sequence: one statement per table that holds a fact of any of them. */
    Answer<SortedMap<Long, JournalRecord>> complete(
            Message message, AccountKey key, Collection<Header> headers, FactsAhead ahead) {
        SortedMap<Long, Integer> kinds = new TreeMap<>();
        headers.forEach(header -> kinds.put(header.sequence(), header.factKinds()));
        return facts.ask(message, key, kinds, ahead).map(found -> {
            SortedMap<Long, JournalRecord> records = new TreeMap<>();
            headers.forEach(header -> records.put(
                    header.sequence(), withFacts(header.record(), found.getOrDefault(header.sequence(), List.of()))));
            return records;
        });
    }

    static Header header(Row row, AccountKey key) throws SQLException {
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
        JournalRecord record = new JournalRecord(
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
        return new Header(record, row.integer());
    }

    static JournalRecord withFacts(JournalRecord header, List<Fact> facts) {
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
