package dev.solde.billing.jdbc;

import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Params;
import dev.solde.billing.jdbc.sql.Row;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Actor;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.SubjectId;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.port.MadeSending;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The references of documents, by which the host finds them again, and to whom they were sent. */
final class ReferenceTable extends FactTable<ReferenceMade> {

    private final String documents;
    private final String sendings;

    ReferenceTable(Names names) {
        super(
                names,
                "reference",
                "item_kind, item, line_number, role, reference_kind, reference_value, target_kind, target",
                "",
                List.of());
        documents = names.in(
                "select account, record_sequence, item_kind, item from $reference"
                        + " where tenant = ? and reference_kind = ? and reference_value = ?"
                        + " and role in ('HOST', 'SOURCE') and account >= ? and (account, record_sequence, item) > (?, ?, ?)"
                        + " order by tenant, reference_kind, reference_value, account, record_sequence, item fetch first ? rows only");
        sendings = names.in(select + ", r.recorded_at, r.actor from $reference f /* by $reference_sent_ix */"
                + " join $record r on r.tenant = f.tenant and r.account = f.account and r.record_sequence = f.record_sequence"
                + " where f.tenant = ? and f.account = ? and f.item = ? and f.role = 'SENT' and f.item_kind = ?"
                + " and f.record_sequence <= ? and (f.record_sequence, f.ordinal) > (?, ?)"
                + " order by f.record_sequence, f.ordinal fetch first ? rows only");
    }

    @Override
    void bind(ReferenceMade fact, Params to) throws SQLException {
        ItemRef.bind(to, fact.subject())
                .number(fact.lineNumber())
                .text(fact.role().name())
                .text(fact.reference().kind())
                .text(fact.reference().value());
        ItemRef.bind(to, fact.target());
    }

    @Override
    ReferenceMade read(Row from, AccountId account) throws SQLException {
        return new ReferenceMade(
                ItemRef.readSubject(from, account),
                from.integer(),
                ReferenceMade.Role.valueOf(from.text()),
                HostReference.of(from.text(), from.text()),
                ItemRef.readOptional(from, account));
    }

    private record Found(long sequence, ItemId document) {

        static Found read(Row row) throws SQLException {
            AccountId account = AccountId.of(row.text());
            long sequence = row.number();
            return new Found(sequence, ItemRef.read(row, account));
        }

        String key() {
            return Cursor.write(document.account(), sequence, document.uuid());
        }
    }

    /** A document may carry the reference several times, on itself and on lines; it is listed once. */
    Page<ItemId> documents(Session session, TenantId tenant, HostReference reference, PageRequest page) {
        Set<Found> found = new LinkedHashSet<>();
        Optional<Cursor> next = Optional.of(cursor(page));
        while (next.isPresent() && found.size() <= page.limit()) {
            Cursor after = next.get();
            List<Found> block = session.select(
                    documents,
                    p -> p.text(tenant.value())
                            .text(reference.kind())
                            .text(reference.value())
                            .text(after.text(0))
                            .text(after.text(0))
                            .number(after.number(1))
                            .uuid(after.uuid(2))
                            .number(page.limit() + 1L),
                    Found::read);
            found.addAll(block);
            next = block.size() <= page.limit()
                    ? Optional.empty()
                    : Optional.of(cursor(page.after(block.get(block.size() - 1).key())));
        }
        List<Found> shown = found.stream().limit(page.limit() + 1L).toList();
        return Page.of(shown, page, Found::key).map(Found::document);
    }

    /** To whom an item or statement was sent, in order. */
    Page<MadeSending> sendings(Session session, AccountKey key, SubjectId subject, long knownAt, PageRequest page) {
        record Found(Placed<ReferenceMade> placed, MadeSending sending) {}
        Cursor after = Cursor.of(page, "0", "0");
        List<Found> found = session.select(
                sendings,
                p -> key.bind(p)
                        .uuid(subject.uuid())
                        .text(subject.word())
                        .number(knownAt)
                        .number(after.number(0))
                        .number(after.number(1))
                        .number(page.limit() + 1L),
                row -> {
                    Placed<ReferenceMade> placed = placed(row, key);
                    return new Found(
                            placed,
                            new MadeSending(
                                    placed.fact(),
                                    row.instant(),
                                    row.optionalText().map(Actor::of)));
                });
        return Page.of(
                        found,
                        page,
                        row -> Cursor.write(
                                row.placed().sequence(), row.placed().ordinal()))
                .map(Found::sending);
    }

    private static Cursor cursor(PageRequest page) {
        return Cursor.of(page, Cursor.NO_TEXT, "0", Cursor.NO_UUID);
    }
}
