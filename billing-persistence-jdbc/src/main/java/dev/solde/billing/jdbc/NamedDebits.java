package dev.solde.billing.jdbc;

import dev.solde.billing.jdbc.sql.Answer;
import dev.solde.billing.jdbc.sql.Message;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.ledger.ItemId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The open debits of an account by what a payer may call them: their number, or a host reference. */
final class NamedDebits {

    private final String find;

    NamedDebits(Names names) {
        String wanted = " from unnest(cast(? as varchar array)) w(wanted)";
        find = names.in(
                "select w.wanted, i.kind, i.id" + wanted
                        + " join $item i /* by $item_number_ix */ on i.tenant = ? and i.account = ? and i.number = w.wanted and i.open_side = 1"
                        + " union select w.wanted, i.kind, i.id" + wanted
                        + " join $reference r /* by $reference_name_ix */ on r.tenant = ? and r.account = ? and r.reference_value = w.wanted"
                        + " and r.role = 'HOST'"
                        + " join $item i on i.tenant = r.tenant and i.account = r.account and i.id = r.item and i.open_side = 1");
    }

    Answer<Map<String, Set<ItemId>>> find(Message message, AccountKey key, Collection<String> names) {
        if (names.isEmpty()) {
            return Answer.of(Map.of());
        }
        record Found(String name, ItemId debit) {}
        return message.ask(
                        find,
                        p -> key.bind(key.bind(p.texts(names)).texts(names)),
                        row -> new Found(row.text(), ItemRef.read(row, key.account())))
                .map(found -> found.stream()
                        .collect(Collectors.groupingBy(
                                Found::name, Collectors.mapping(Found::debit, Collectors.toSet()))));
    }
}
