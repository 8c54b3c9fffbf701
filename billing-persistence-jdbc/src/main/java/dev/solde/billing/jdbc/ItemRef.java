package dev.solde.billing.jdbc;

import dev.solde.billing.jdbc.sql.Params;
import dev.solde.billing.jdbc.sql.Row;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.ledger.SubjectId;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** The id of an item, or of a statement, in two columns, kind and UUID; the account stands in the row anyway. */
final class ItemRef {

    private ItemRef() {}

    static Params bind(Params params, SubjectId subject) throws SQLException {
        return params.text(subject.word()).uuid(subject.uuid());
    }

    static Params bind(Params params, Optional<ItemId> item) throws SQLException {
        return params.text(item.map(id -> id.kind().code())).uuid(item.map(ItemId::uuid));
    }

    static ItemId read(Row row, AccountId account) throws SQLException {
        return ItemKind.ofCode(row.text()).id(account, row.uuid());
    }

    static SubjectId readSubject(Row row, AccountId account) throws SQLException {
        return SubjectId.of(row.text(), account, row.uuid());
    }

    static Optional<ItemId> readOptional(Row row, AccountId account) throws SQLException {
        Optional<String> kind = row.optionalText();
        Optional<UUID> uuid = row.optionalUuid();
        return kind.flatMap(code -> uuid.map(id -> ItemKind.ofCode(code).id(account, id)));
    }

    /** The column {@code side}, by which statements sort and add. */
    static int side(ItemId item) {
        return item.kind().side() == Side.DEBIT ? 1 : 2;
    }
}
