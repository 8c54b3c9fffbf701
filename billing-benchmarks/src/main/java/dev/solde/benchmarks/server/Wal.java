package dev.solde.benchmarks.server;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The write-ahead log between two places. */
public final class Wal {

    /**
     * By the first block that a record changes. What changes no block of a table or an index, such as a commit, is named by
     * the kind of the record.
     */
    private static final String BY_RELATION = """
            select coalesce(i.relname || ' (index)', c.relname, r.resource_manager || ' ' || r.record_type) as place,
                   count(*), sum(r.record_length - r.fpi_length)
            from pg_get_wal_records_info(?::pg_lsn, ?::pg_lsn) r
            left join pg_class c on c.relfilenode <> 0
              and c.relfilenode = cast(substring(r.block_ref from 'rel \\d+/\\d+/(\\d+)') as oid)
            left join pg_class i on i.oid = c.oid and i.relkind = 'i'
            group by 1 order by 3 desc
            """;

    private Wal() {}

    /** Where the log ends on the disk. */
    static String end(Server server) throws SQLException {
        return server.ask("select pg_current_wal_flush_lsn()");
    }

    static long bytes(Server server, String from, String to) throws SQLException {
        return Long.parseLong(server.ask("select '" + to + "'::pg_lsn - '" + from + "'::pg_lsn"));
    }

    /** Without the images of whole pages, of which there are as many as the last checkpoint is near. */
    static long recordBytes(Server server, String from, String to) throws SQLException {
        inspect(server);
        return Long.parseLong(server.ask(
                "select coalesce(sum(record_size), 0)::bigint from pg_get_wal_stats('" + from + "', '" + to + "')"));
    }

    /**
     * What was written of one relation.
     *
     * @param place the table or index, or the kind of record
     * @param records how many
     * @param bytes how long they are together without images of whole pages
     */
    public record Share(String place, long records, long bytes) {}

    /** The largest first. */
    public static List<Share> byRelation(Server server, String from, String to) throws SQLException {
        inspect(server);
        try (PreparedStatement statement = server.observer().prepareStatement(BY_RELATION)) {
            statement.setString(1, from);
            statement.setString(2, to);
            List<Share> shares = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    shares.add(new Share(result.getString(1), result.getLong(2), result.getLong(3)));
                }
            }
            return shares;
        }
    }

    private static void inspect(Server server) throws SQLException {
        server.execute("create extension if not exists pg_walinspect");
    }
}
