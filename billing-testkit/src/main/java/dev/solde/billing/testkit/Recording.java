package dev.solde.billing.testkit;

import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.port.LedgerTransaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Notes every record that a kernel appends, as the kernel handed it over. */
final class Recording {

    private final List<JournalRecord> appended = Collections.synchronizedList(new ArrayList<>());

    BillingStorage decorate(BillingStorage storage) {
        return new DelegatingStorage(storage) {
            @Override
            protected LedgerTransaction decorate(TenantId tenant, LedgerTransaction transaction) {
                return DelegatingTransaction.with(
                        new DelegatingLedgers(transaction.ledgers()) {
                            @Override
                            public void append(JournalRecord record, Ledger before, Ledger after) {
                                super.append(record, before, after);
                                appended.add(record);
                            }
                        },
                        transaction);
            }
        };
    }

    List<JournalRecord> appended() {
        return List.copyOf(appended);
    }
}
