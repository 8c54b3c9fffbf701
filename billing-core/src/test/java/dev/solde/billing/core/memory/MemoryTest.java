package dev.solde.billing.core.memory;

import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.LedgerTransaction;
import dev.solde.billing.port.ReadView;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** A storage and the few words that its tests share. */
abstract class MemoryTest {

    static final TenantId CLUB = TenantId.of("club");
    static final TenantId ELSEWHERE = TenantId.of("elsewhere");
    static final AccountId MARTIN = AccountId.of("martin");
    static final PageRequest ALL = PageRequest.first(1000);

    final InMemoryBillingStorage storage = InMemoryBillingStorage.create();

    /** Does the work of the clerk of the one account in a transaction of its own. */
    <T> T does(Function<Clerk, T> work) {
        return transaction(tx -> work.apply(Clerk.of(tx)));
    }

    <T> T transaction(Function<LedgerTransaction, T> work) {
        return storage.transactions(CLUB).run(work);
    }

    BillingReader reader() {
        return storage.reader(CLUB);
    }

    long version(BillingReader reader) {
        return reader.account(Clerk.DUPONT).map(AccountState::version).orElse(0L);
    }

    static ReadView asOf(String date) {
        return new ReadView(Optional.of(LocalDate.parse(date)), OptionalLong.empty());
    }

    static ReadView knownAt(long sequence) {
        return new ReadView(Optional.empty(), OptionalLong.of(sequence));
    }

    static ReadView view(String date, long sequence) {
        return new ReadView(Optional.of(LocalDate.parse(date)), OptionalLong.of(sequence));
    }
}
