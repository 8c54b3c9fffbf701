package dev.solde.examples.onlineretail.books;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.LedgerEntry;
import dev.solde.billing.statement.AccountBalance;
import dev.solde.billing.statement.AgedBalance;
import java.util.List;
import java.util.Map;
import javax.money.MonetaryAmount;

/**
 * The books as they were read back from the kernel.
 *
 * @param accounts those that owe most first
 * @param entries the whole ledger of each account
 * @param documents in the order of the data
 * @param allocations by credit note, in the order of recording
 * @param aged what all customers together owe now, by days past the due date
 */
public record Books(
        List<AccountBalance> accounts,
        Map<AccountId, List<LedgerEntry>> entries,
        List<BookedDocument> documents,
        List<BookedAllocation> allocations,
        List<BookedMonth> months,
        AgedBalance aged) {

    /** The turnover of the whole time. */
    public Turnover turnover() {
        return Turnover.of(entries.values().stream().flatMap(List::stream).toList());
    }

    /** The documents on one side. */
    public List<BookedDocument> documents(boolean invoices) {
        return documents.stream()
                .filter(document -> document.isInvoice() == invoices)
                .toList();
    }

    /** What is open of all invoices. */
    public MonetaryAmount outstanding() {
        return Pounds.sum(aged.buckets().stream().map(bucket -> bucket.amount()).toList());
    }

    /** What was settled by credit notes. */
    public MonetaryAmount allocated() {
        return Pounds.sum(allocations.stream().map(BookedAllocation::amount).toList());
    }

    /** The documents of one customer. */
    public List<BookedDocument> documents(AccountId account) {
        return documents.stream()
                .filter(document -> document.account().equals(account))
                .toList();
    }

    /** The allocations of one customer. */
    public List<BookedAllocation> allocations(AccountId account) {
        return allocations.stream()
                .filter(allocation -> allocation.account().equals(account))
                .toList();
    }
}
