package dev.solde.billing.jdbc;

import dev.solde.billing.jdbc.sql.Answer;
import dev.solde.billing.jdbc.sql.Change;
import dev.solde.billing.jdbc.sql.Message;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Row;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.port.StoredDraft;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Drafts, which are no facts: the one table of which rows are changed and deleted. */
final class DraftTable {

    /** A draft and its reservations in one row, because they are changed together. */
    private static final String SELECT = "select d.document_kind, d.document, d.version, d.command,"
            + " (select array_agg(e.entry) from $draft_entry e where e.tenant = d.tenant and e.account = d.account"
            + " and e.document = d.document) from $draft d where d.tenant = ? and d.account = ? and d.document ";

    private final String find;
    private final String page;
    private final Change insert;
    private final Change update;
    private final Change delete;
    private final Change reserve;
    private final Change release;

    DraftTable(Names names) {
        find = names.in(SELECT + "= ? and d.document_kind = ?");
        page = names.in(SELECT + "> ? order by d.tenant, d.account, d.document fetch first ? rows only");
        String table = names.in("$draft");
        String version = "tenant = ? and account = ? and document = ? and document_kind = ? and version = ?";
        insert = Change.insert(table, "command, version, tenant, account, document, document_kind")
                .early();
        update = Change.update(table, "command = ?, version = ?", version).guarded();
        delete = Change.delete(table, version).guarded();
        String reserved = names.in("$draft_entry");
        reserve = Change.insert(reserved, "tenant, account, entry, document_kind, document");
        release = Change.delete(reserved, "tenant = ? and account = ? and document = ?")
                .early();
    }

    private static StoredDraft read(Row row, AccountKey key) throws SQLException {
        ItemId document = ItemRef.read(row, key.account());
        long version = row.number();
        String command = row.text();
        Set<PendingEntryId> entries = row.uuids().stream()
                .map(entry -> new PendingEntryId(key.account(), entry))
                .collect(Collectors.toSet());
        return new StoredDraft(document, version, command, entries);
    }

    Answer<Optional<StoredDraft>> find(Message message, AccountKey key, ItemId document) {
        return message.askOne(
                find,
                p -> key.bind(p).uuid(document.uuid()).text(document.kind().code()),
                row -> read(row, key));
    }

    Page<StoredDraft> page(Session session, AccountKey key, PageRequest page) {
        Cursor after = Cursor.of(page, Cursor.NO_UUID);
        List<StoredDraft> found = session.select(
                this.page, p -> key.bind(p).uuid(after.uuid(0)).number(page.limit() + 1L), row -> read(row, key));
        return Page.of(found, page, draft -> Cursor.write(draft.document().uuid()));
    }

    /** Inserts the first version, or brings the row from the version before. */
    void write(Session session, AccountKey key, StoredDraft draft) {
        ItemKind kind = draft.document().kind();
        if (draft.version() == 1) {
            session.change(
                    insert,
                    p -> key.bind(p.text(draft.command()).number(1))
                            .uuid(draft.document().uuid())
                            .text(kind.code()));
        } else {
            session.change(
                    update,
                    params -> key.bind(params.text(draft.command()).number(draft.version()))
                            .uuid(draft.document().uuid())
                            .text(kind.code())
                            .number(draft.version() - 1));
            session.change(release, p -> key.bind(p).uuid(draft.document().uuid()));
        }
        session.change(
                reserve,
                draft.entries(),
                (entry, params) -> ItemRef.bind(key.bind(params).uuid(entry.uuid()), draft.document()));
    }

    /** Deletes the draft if it is of this version; its reservations go with it. */
    void delete(Session session, AccountKey key, ItemId document, long version) {
        session.change(
                delete,
                params -> key.bind(params)
                        .uuid(document.uuid())
                        .text(document.kind().code())
                        .number(version));
    }
}
