package dev.solde.billing.core.queries;

import dev.solde.billing.RejectedException;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.Draft;
import dev.solde.billing.core.drafts.DraftCodec;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.port.BillingReader;

/** Drafts as they are now. */
final class DraftQueries {

    private final BillingReader reader;

    DraftQueries(BillingReader reader) {
        this.reader = reader;
    }

    Page<Draft> drafts(AccountId account, PageRequest page) {
        return reader.drafts(account, page).map(DraftCodec::read);
    }

    Draft draft(ItemId document) {
        return reader.draft(document)
                .map(DraftCodec::read)
                .orElseThrow(() -> new RejectedException(new Rejection.DraftNotFound(document)));
    }
}
