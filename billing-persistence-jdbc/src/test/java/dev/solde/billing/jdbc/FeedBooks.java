package dev.solde.billing.jdbc;

import dev.solde.billing.Billing;
import dev.solde.billing.EventFeed;
import dev.solde.billing.FeedPage;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.fact.FeedEvent;
import dev.solde.billing.fact.FeedPosition;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.payment.PaymentMethod;
import java.util.ArrayList;
import java.util.List;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.sql.DataSource;

/** Accounts whose records the tests of the feed follow, through a kernel as a process has it. */
final class FeedBooks {

    final Billing billing;
    final EventFeed feed;

    private FeedBooks(Billing billing) {
        this.billing = billing;
        this.feed = billing.feed();
    }

    /** A kernel on a storage of its own, as after a restart or in another process. */
    static FeedBooks on(DataSource dataSource) {
        return new FeedBooks(BillingKernel.builder()
                .storage(JdbcBillingStorage.builder(dataSource).createSchema().build())
                .build());
    }

    AccountId open(String name) {
        AccountId account = AccountId.of(name);
        billing.openAccount(OpenAccount.of(account, Monetary.getCurrency("EUR")));
        return account;
    }

    static RecordPayment payment(AccountId account) {
        return payment(account, Monetary.getCurrency("EUR"));
    }

    static RecordPayment payment(AccountId account, CurrencyUnit currency) {
        return RecordPayment.of(account, Amounts.of(1, currency), PaymentMethod.CASH);
    }

    JournalRecord pay(AccountId account) {
        return record(billing, account);
    }

    static JournalRecord record(Billing billing, AccountId account) {
        return billing.execute(payment(account)).record().orElseThrow();
    }

    List<JournalRecord> journal(AccountId account) {
        return billing.queries().journal(account, PageRequest.first(1000)).items();
    }

    /** All events after a position. */
    List<FeedEvent> after(FeedPosition position) {
        List<FeedEvent> events = new ArrayList<>();
        FeedPage page = feed.after(position, 100);
        while (!page.events().isEmpty()) {
            events.addAll(page.events());
            page = feed.after(page.end(), 100);
        }
        return events;
    }

    FeedPosition end() {
        List<FeedEvent> events = after(FeedPosition.START);
        return events.isEmpty()
                ? FeedPosition.START
                : events.get(events.size() - 1).position();
    }

    static List<JournalRecord> records(List<FeedEvent> events) {
        return events.stream().map(FeedEvent::record).toList();
    }
}
