package dev.solde.billing.jdbc;

import dev.solde.billing.fact.Fact;
import dev.solde.billing.jdbc.sql.Answer;
import dev.solde.billing.jdbc.sql.Binder;
import dev.solde.billing.jdbc.sql.Change;
import dev.solde.billing.jdbc.sql.Message;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Session;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The facts of a kind of which each is a whole thing as of its record. Beside each stands the record that brought the next
 * one, so that the current ones, and those that were current at any record, are found without reading the others.
 */
abstract class RevisionTable<F extends Fact> extends FactTable<F> {

    /** Whether a revision was the current one at a record, which is bound twice. */
    static final String KNOWN = "f.record_sequence <= ? and (f.superseded_by is null or f.superseded_by > ?)";

    private final Change supersede;
    private final String find;

    /**
     * Writes the statements.
     *
     * @param id the column that names the thing; the other parameters as in {@link FactTable}
     */
    RevisionTable(
            Names names, String table, String id, String columns, String derived, String values, List<String> texts) {
        super(names, table, columns, derived, values, texts);
        supersede = Change.update(
                        names.in("$" + table),
                        "superseded_by = ?",
                        "tenant = ? and account = ? and " + id + " = ? and superseded_by is null")
                .early();
        find = names.in(select + " from $" + table + " f where f.tenant = ? and f.account = ? and f." + id + " = ? and "
                + KNOWN);
    }

    /** The thing that the fact is about. */
    abstract UUID id(F fact);

    /** Whether the fact says by itself that there is no earlier revision, so that none needs to be looked for. */
    abstract boolean isFirst(Placed<F> placed);

    @Override
    void insert(Session session, AccountKey key, Collection<Placed<F>> facts) {
        List<Placed<F>> later = facts.stream().filter(fact -> !isFirst(fact)).toList();
        session.change(
                supersede,
                later,
                (placed, params) -> key.bind(params.number(placed.sequence())).uuid(id(placed.fact())));
        forget(session, key, later.stream().map(placed -> id(placed.fact())).toList());
        super.insert(session, key, facts);
    }

    /** Takes away what was derived from the revisions before, if there are any. Most kinds derive nothing. */
    void forget(Session session, AccountKey key, List<UUID> revised) {}

    /** The thing as known at a record. */
    Optional<F> find(Session session, AccountKey key, UUID id, long knownAt) {
        return session.find(
                find,
                p -> key.bind(p).uuid(id).number(knownAt).number(knownAt),
                row -> placed(row, key).fact());
    }

    /** The facts that a statement finds, each once although several branches of it may find it. */
    List<F> facts(Session session, AccountKey key, String query, Binder binder) {
        return session.now(message -> facts(message, key, query, binder));
    }

    /** The same in a message. */
    Answer<List<F>> facts(Message message, AccountKey key, String query, Binder binder) {
        return message.<Placed<F>>ask(query, binder, row -> placed(row, key))
                .map(found ->
                        new LinkedHashSet<>(found).stream().map(Placed::fact).toList());
    }
}
