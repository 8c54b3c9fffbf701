package dev.solde.billing.jdbc;

import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.fact.ReferenceMade.Role;
import dev.solde.billing.jdbc.sql.Answer;
import dev.solde.billing.jdbc.sql.Change;
import dev.solde.billing.jdbc.sql.Message;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.TenantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The host's things that are billed now: at most once in the whole tenant, whatever the account. */
final class BilledSources {

    private final String find;
    private final Change insert;
    private final Change delete;

    BilledSources(Names names) {
        find = names.in("select s.reference_kind, s.reference_value, s.account, s.item_kind, s.item"
                + " from unnest(cast(? as varchar array), cast(? as varchar array)) w(kind, reference)"
                + " join $billed_source s on s.tenant = ? and s.reference_kind = w.kind"
                + " and s.reference_value = w.reference");
        String table = names.in("$billed_source");
        insert = Change.insert(table, "tenant, reference_kind, reference_value, account, item_kind, item");
        delete = Change.delete(table, "tenant = ? and reference_kind = ? and reference_value = ?")
                .early();
    }

    /** Of these sources those that are billed, with the invoice. */
    Answer<Map<HostReference, ItemId>> find(Message message, TenantId tenant, Collection<HostReference> sources) {
        if (sources.isEmpty()) {
            return Answer.of(Map.of());
        }
        List<String> kinds = new ArrayList<>();
        List<String> values = new ArrayList<>();
        sources.forEach(source -> {
            kinds.add(source.kind());
            values.add(source.value());
        });
        record Billed(HostReference source, ItemId invoice) {}
        return message.ask(
                        find,
                        p -> p.texts(kinds).texts(values).text(tenant.value()),
                        row -> new Billed(
                                HostReference.of(row.text(), row.text()), ItemRef.read(row, AccountId.of(row.text()))))
                .map(found -> found.stream().collect(Collectors.toMap(Billed::source, Billed::invoice)));
    }

    /** Brings the table to where the references of a record leave it: the last word on each source counts. */
    void follow(Session session, TenantId tenant, JournalRecord record) {
        List<HostReference> released = new ArrayList<>();
        Map<HostReference, Optional<ReferenceMade>> last = new LinkedHashMap<>();
        for (ReferenceMade made : record.facts(ReferenceMade.class)) {
            if (made.role() == Role.SOURCE) {
                last.put(made.reference(), Optional.of(made));
            } else if (made.role() == Role.RELEASE) {
                released.add(made.reference());
                last.put(made.reference(), Optional.empty());
            }
        }
        session.change(
                delete,
                released,
                (source, params) ->
                        params.text(tenant.value()).text(source.kind()).text(source.value()));
        List<ReferenceMade> billed =
                last.values().stream().flatMap(Optional::stream).toList();
        session.change(insert, billed, (made, params) -> {
            params.text(tenant.value())
                    .text(made.reference().kind())
                    .text(made.reference().value())
                    .text(made.subject().account().value());
            ItemRef.bind(params, made.item());
        });
    }
}
