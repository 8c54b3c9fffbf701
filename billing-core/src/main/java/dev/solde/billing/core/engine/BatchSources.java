package dev.solde.billing.core.engine;

import dev.solde.billing.command.BillNow;
import dev.solde.billing.command.ClosePeriod;
import dev.solde.billing.command.CollectScheduled;
import dev.solde.billing.core.paging.Pages;
import dev.solde.billing.core.queries.BillingDueQuery;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.port.BillingReader;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.UUID;
import java.util.function.Supplier;

/** The commands of the runs over all accounts, found page by page while the run goes on. */
final class BatchSources {

    private final BillingReader reader;
    private final Supplier<UUID> ids;

    BatchSources(BillingReader reader, Supplier<UUID> ids) {
        this.reader = reader;
        this.ids = ids;
    }

    /** One command for each account that has something to bill; an account that is billed is behind the page's key. */
    Iterator<BillNow> dueForBilling(LocalDate date, int chunk) {
        CommandKey key = CommandKey.of("billing-run", run());
        return Pages.stream(page -> BillingDueQuery.page(reader, date, page), PageRequest.first(chunk))
                .map(due -> BillNow.builder(due.account())
                        .billingDate(due.billingDate())
                        .commandKey(key)
                        .build())
                .iterator();
    }

    /** One command for each payment that is due; those collected meanwhile are behind the page's key. */
    Iterator<CollectScheduled> scheduledBy(LocalDate date, int chunk) {
        String run = run();
        return Pages.stream(page -> reader.expectedPaymentsDue(date, page), PageRequest.first(chunk))
                .map(expected -> CollectScheduled.builder(expected.expected())
                        .postingDate(date)
                        .commandKey(CommandKey.of(
                                "collection-run",
                                run + '/' + expected.expected().uuid()))
                        .build())
                .iterator();
    }

    /** One command for each account whose periods are not closed so far. */
    Iterator<ClosePeriod> notClosed(LocalDate through, int chunk) {
        CommandKey key = CommandKey.of("closing-run", run());
        return Pages.stream(reader::accounts, PageRequest.first(chunk))
                .filter(account -> account.lockedThrough().isEmpty()
                        || account.lockedThrough().get().isBefore(through))
                .map(account -> ClosePeriod.builder(account.id(), through)
                        .commandKey(key)
                        .build())
                .iterator();
    }

    /** With the account it makes a key, by which a command is found whose answer was lost. Another run has other keys. */
    private String run() {
        return ids.get().toString();
    }
}
