package dev.solde.billing.jdbc;

import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Params;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How items are found by ids of something: a union of queries with an id in each or, if these were too many, a list of ids.
 *
 * @param one the queries for an id
 * @param many those for a list
 * @param queries how many these are
 */
record IdsFound(String one, String many, int queries) {

    /** So many queries in a union are sooner answered than a list, with which PostgreSQL plans a statement anew each time. */
    static final int FEW = 4;

    static IdsFound of(Names names, String... ofOne) {
        return new IdsFound(
                names.in(String.join(" union ", ofOne)),
                names.in(Stream.of(ofOne).map(IdsFound::ofMany).collect(Collectors.joining(" union "))),
                ofOne.length);
    }

    private static String ofMany(String ofOne) {
        return ofOne.replaceFirst(" from ", " from unnest(cast(? as uuid array)) w(id) join ")
                .replaceFirst(" where ", " on ")
                .replaceFirst("= \\?(.*?)= \\?(.*?)= \\?", "= ?$1= ?$2= w.id");
    }

    private boolean isFew(List<UUID> ids) {
        return ids.size() == 1 || ids.size() * queries <= FEW;
    }

    String query(List<UUID> ids) {
        return isFew(ids) ? String.join(" union ", Collections.nCopies(ids.size(), one)) : many;
    }

    void bind(Params to, AccountKey key, List<UUID> ids) {
        if (isFew(ids)) {
            for (UUID id : ids) {
                for (int i = 0; i < queries; i++) {
                    key.bind(to).uuid(id);
                }
            }
        } else {
            for (int i = 0; i < queries; i++) {
                key.bind(to.uuids(ids));
            }
        }
    }
}
