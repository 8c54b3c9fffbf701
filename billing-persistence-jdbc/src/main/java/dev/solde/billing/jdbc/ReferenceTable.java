package dev.solde.billing.jdbc;

import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Params;
import dev.solde.billing.jdbc.sql.Row;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.TenantId;
import java.sql.SQLException;
import java.util.List;

/** The references of documents, by which the host finds them again. */
final class ReferenceTable extends FactTable<ReferenceMade> {

    private final String documents;

    ReferenceTable(Names names) {
        super(
                names,
                "reference",
                "item_kind, item, line_number, role, reference_kind, reference_value, target_kind, target",
                "",
                List.of());
        documents = names.in("select distinct account, record_sequence, item_kind, item from $reference"
                + " where tenant = ? and reference_kind = ? and reference_value = ?"
                + " and role in ('HOST', 'SOURCE') and account >= ? and (account, record_sequence, item) > (?, ?, ?)"
                + " order by account, record_sequence, item fetch first ? rows only");
    }

    @Override
    void bind(ReferenceMade fact, Params to) throws SQLException {
        ItemRef.bind(to, fact.document())
                .number(fact.lineNumber())
                .text(fact.role().name())
                .text(fact.reference().kind())
                .text(fact.reference().value());
        ItemRef.bind(to, fact.target());
    }

    @Override
    ReferenceMade read(Row from, AccountId account) throws SQLException {
        return new ReferenceMade(
                ItemRef.read(from, account),
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
    }

    Page<ItemId> documents(Session session, TenantId tenant, HostReference reference, PageRequest page) {
        Cursor after = Cursor.of(page, Cursor.NO_TEXT, "0", Cursor.NO_UUID);
        List<Found> found = session.select(
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
        return Page.of(
                        found,
                        page,
                        row -> Cursor.write(
                                row.document().account(),
                                row.sequence(),
                                row.document().uuid()))
                .map(Found::document);
    }
}
