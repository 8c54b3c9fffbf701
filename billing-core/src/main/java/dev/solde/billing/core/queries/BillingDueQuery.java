package dev.solde.billing.core.queries;

import dev.solde.billing.document.BillingDue;
import dev.solde.billing.ledger.AccountSettings;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.DueForBilling;
import java.time.LocalDate;
import java.util.Optional;

/** Which accounts are billed on a day: those with an entry on or before their own billing date of that day. */
public final class BillingDueQuery {

    private BillingDueQuery() {}

    /** A page of accounts; those whose billing date has not come are left out of it. */
    public static Page<BillingDue> page(BillingReader reader, LocalDate date, PageRequest page) {
        Page<DueForBilling> accounts = reader.dueForBilling(date, page);
        return new Page<>(
                accounts.items().stream()
                        .map(account -> due(account, date))
                        .filter(due -> !due.firstProcessingDate().isAfter(due.billingDate()))
                        .toList(),
                accounts.next());
    }

    private static BillingDue due(DueForBilling account, LocalDate date) {
        AccountSettings settings = new AccountSettings(Optional.empty(), account.billingDay(), Optional.empty());
        return new BillingDue(account.account(), settings.billingDate(date), account.firstProcessingDate());
    }
}
