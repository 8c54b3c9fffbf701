package dev.solde.billing.jdbc;

import dev.solde.billing.jdbc.sql.Answer;
import dev.solde.billing.jdbc.sql.Message;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Params;
import dev.solde.billing.ledger.ItemId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The open debits of an account by what a payer may call them: their number, or a host reference. */
final class NamedDebits {

    private static final String WANTED = " from unnest(cast(? as varchar array)) w(wanted)";
    private static final String OF_ITEM = WANTED
            + " join $item i /* by $item_number_ix */ on i.tenant = ? and i.account = ? and i.number = w.wanted and i.open_side = 1";
    private static final String OF_REFERENCE = WANTED
            + " join $reference r /* by $reference_name_ix */ on r.tenant = ? and r.account = ? and r.reference_value = w.wanted"
            + " and r.role = 'HOST'"
            + " join $item i on i.tenant = r.tenant and i.account = r.account and i.id = r.item and i.open_side = 1";

    /** A query for the ids alone, for a part of another one; see {@link #bind}. */
    static final String IDS = "select i.id as id" + OF_ITEM + " union select i.id as id" + OF_REFERENCE;

    private final String find;

    NamedDebits(Names names) {
        String found = "select w.wanted, i.kind, i.id";
        find = names.in(found + OF_ITEM + " union " + found + OF_REFERENCE);
    }

    static Params bind(Params params, AccountKey key, Collection<String> names) {
        return key.bind(key.bind(params.texts(names)).texts(names));
    }

    Answer<Map<String, Set<ItemId>>> find(Message message, AccountKey key, Collection<String> names) {
        if (names.isEmpty()) {
            return Answer.of(Map.of());
        }
        record Found(String name, ItemId debit) {}
        return message.ask(
                        find, p -> bind(p, key, names), row -> new Found(row.text(), ItemRef.read(row, key.account())))
                .map(found -> found.stream()
                        .collect(Collectors.groupingBy(
                                Found::name, Collectors.mapping(Found::debit, Collectors.toSet()))));
    }
}
