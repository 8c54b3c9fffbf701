package dev.solde.billing.testkit;

import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.port.LedgerTransaction;
import java.util.List;
import java.util.function.UnaryOperator;

/** A storage whose journals read as if somebody had changed the rows. */
final class TamperedJournal extends DelegatingStorage {

    private static final int ALL = 1000;

    private final UnaryOperator<List<JournalRecord>> tampering;

    TamperedJournal(BillingStorage delegate, UnaryOperator<List<JournalRecord>> tampering) {
        super(delegate);
        this.tampering = tampering;
    }

    @Override
    protected LedgerTransaction decorate(TenantId tenant, LedgerTransaction transaction) {
        return DelegatingTransaction.with(
                new DelegatingLedgers(transaction.ledgers()) {
                    @Override
                    public List<JournalRecord> history(AccountId account, long afterSequence, int limit) {
                        return tampering.apply(super.history(account, 0, ALL)).stream()
                                .filter(record -> record.sequence() > afterSequence)
                                .limit(limit)
                                .toList();
                    }
                },
                transaction);
    }

    @Override
    protected BillingReader decorate(TenantId tenant, BillingReader reader) {
        return new DelegatingReader(reader) {
            @Override
            public Page<JournalRecord> journal(AccountId account, PageRequest page) {
                List<JournalRecord> all = tampering.apply(
                        super.journal(account, PageRequest.first(ALL)).items());
                int from = page.after().map(Integer::parseInt).orElse(0);
                List<JournalRecord> rows =
                        all.stream().skip(from).limit(page.limit()).toList();
                int next = from + rows.size();
                return new Page<>(
                        rows,
                        next < all.size()
                                ? java.util.Optional.of(page.after(Integer.toString(next)))
                                : java.util.Optional.empty());
            }
        };
    }
}
