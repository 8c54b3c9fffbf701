package dev.solde.billing.core.queries;

import dev.solde.billing.BillingSettings;
import dev.solde.billing.RejectedException;
import dev.solde.billing.Rejection;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.ReadView;
import java.time.LocalDate;
import java.util.function.Supplier;

/** What every read is made with, and what it cannot find: which storage, whose books, and of which time. */
record ReadContext(
        BillingReader reader, TenantId tenant, BillingSettings settings, Supplier<LocalDate> today, TimeView time) {

    /** The same of another time. */
    ReadContext at(TimeView view) {
        return new ReadContext(reader, tenant, settings, today, view);
    }

    ReadView view(AccountId account) {
        return time.of(account, reader);
    }

    AccountState state(AccountId account) {
        return reader.account(account).orElseThrow(() -> new RejectedException(new Rejection.AccountNotFound(account)));
    }

    /** Whether the item was there at the time of the view. */
    boolean isSeen(ItemId id) {
        return time.equals(TimeView.NOW) || reader.item(id, view(id.account())).isPresent();
    }

    <I extends ItemId> I seen(I id) {
        if (!isSeen(id)) {
            throw notFound(id);
        }
        return id;
    }

    static RejectedException notFound(ItemId id) {
        return new RejectedException(new Rejection.ItemNotFound(id));
    }
}
