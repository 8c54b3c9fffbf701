package dev.solde.billing.jdbc;

import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.port.DraftRepository;
import dev.solde.billing.port.StoredDraft;

/** The drafts of one transaction. Every change is noted in the account's row, so that previews do not see it by half. */
final class JdbcDrafts implements DraftRepository {

    private final Tables tables;
    private final Session session;
    private final TenantId tenant;

    JdbcDrafts(Tables tables, Session session, TenantId tenant) {
        this.tables = tables;
        this.session = session;
        this.tenant = tenant;
    }

    @Override
    public void save(StoredDraft draft) {
        AccountKey key = new AccountKey(tenant, draft.document().account());
        session.to("save", draft);
        tables.accounts.noteDraftChange(session, key);
        tables.drafts.write(session, key, draft);
    }

    @Override
    public void delete(ItemId document, long version) {
        AccountKey key = new AccountKey(tenant, document.account());
        session.to("delete the draft of", document);
        tables.accounts.noteDraftChange(session, key);
        tables.drafts.delete(session, key, document, version);
    }
}
