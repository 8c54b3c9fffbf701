package dev.solde.billing.jdbc;

import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Row;
import dev.solde.billing.jdbc.sql.Session;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Which record was the last one at an instant. The instants of an account's records never go back, so that a search needs no
 * index of its own, which every command would have to keep: a few looks at {@value #LOOKS} records each find it among millions.
 */
final class RecordedBy {

    private static final int LOOKS = 16;

    private final String version;
    private final String looks;

    RecordedBy(Names names) {
        version = names.in("select version from $account where tenant = ? and account = ?");
        looks = names.in("select r.record_sequence from unnest(cast(? as bigint array)) w(n) join $record r"
                + " on r.tenant = ? and r.account = ? and r.record_sequence = w.n where r.recorded_at <= ?"
                + " order by r.record_sequence");
    }

    /** Its sequence, 0 if none was recorded by then. */
    long last(Session session, AccountKey key, Instant instant) {
        long recorded = 0;
        long beyond = session.find(version, key::bind, Row::number).orElse(0L) + 1;
        while (beyond - recorded > 1) {
            List<Long> asked = between(recorded, beyond);
            List<Long> found =
                    session.select(looks, p -> key.bind(p.numbers(asked)).instant(instant), Row::number);
            recorded = found.isEmpty() ? recorded : found.get(found.size() - 1);
            beyond = found.size() < asked.size() ? asked.get(found.size()) : beyond;
        }
        return recorded;
    }

    /** Sequences that divide the space between two of them, growing. */
    private static List<Long> between(long low, long high) {
        return LongStream.rangeClosed(1, LOOKS)
                .map(look -> low + look * (high - low) / (LOOKS + 1))
                .filter(sequence -> sequence > low && sequence < high)
                .distinct()
                .boxed()
                .toList();
    }
}
