package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.Batch;
import dev.solde.billing.Billing;
import dev.solde.billing.BillingQueries;
import dev.solde.billing.Outcome;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.testkit.HostedTransaction;
import dev.solde.billing.testkit.MutableClock;
import dev.solde.billing.testkit.scenario.format.Operation;
import dev.solde.billing.testkit.scenario.format.ScenarioFormatException;
import dev.solde.billing.testkit.scenario.format.Story;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;

/** Where one story is played: a kernel of its own, a clock, and what the story's names stand for. */
public final class Stage {

    private final Story story;
    private final Billing kernel;
    private final MutableClock clock;
    private final Supplier<HostedTransaction> transactions;
    private final Names names = new Names();
    private final Map<Customer, AccountId> accounts = new LinkedHashMap<>();
    private Billing billing;

    private record Customer(String name, CurrencyUnit currency) {}

    /** A stage on a kernel that holds nothing yet and whose time is this clock's. */
    public Stage(Story story, Billing kernel, MutableClock clock, Supplier<HostedTransaction> transactions) {
        this.story = story;
        this.kernel = kernel;
        this.clock = clock;
        this.transactions = transactions;
        this.billing = kernel;
    }

    Story story() {
        return story;
    }

    Names names() {
        return names;
    }

    Billing billing() {
        return billing;
    }

    BillingQueries queries() {
        return billing.queries();
    }

    LocalDate today() {
        return clock.today();
    }

    /** Moves the clock to this day, never back. */
    void moveTo(LocalDate day) {
        if (day.isAfter(clock.today())) {
            clock.set(day.atTime(clock.instant().atZone(clock.getZone()).toLocalTime()));
        }
    }

    /** The day of an operation where it lies before the current one; otherwise the kernel's own today. */
    Optional<LocalDate> backdating(Operation step) {
        return step.head().date().filter(date -> date.isBefore(clock.today()));
    }

    /** The accounts that the story has named, in order. */
    List<AccountId> accounts() {
        return List.copyOf(accounts.values());
    }

    /** The account of the customer whom the operation names, if it names one. */
    Optional<AccountId> account(Operation step) {
        return step.customer().map(customer -> account(customer, step.currency()));
    }

    /** The customer's account in a currency, the story's unless another is named; opened when it is first named. */
    AccountId account(String customer, Optional<CurrencyUnit> currency) {
        CurrencyUnit unit = currency(currency);
        return accounts.computeIfAbsent(new Customer(customer, unit), key -> {
            AccountId account = AccountId.of(customer + "-" + unit.getCurrencyCode());
            kernel.openAccount(OpenAccount.of(account, unit));
            return account;
        });
    }

    /** The account that expectations of a customer are about: in the story's currency, or the only one. */
    AccountId accountExpected(String customer) {
        List<AccountId> known = accounts.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(customer))
                .map(Map.Entry::getValue)
                .toList();
        return known.size() == 1 ? known.get(0) : account(customer, Optional.empty());
    }

    /** An account that was never opened, for names that stand for nothing. */
    AccountId nowhere() {
        return AccountId.of("nowhere");
    }

    /** Whose account it is; nobody's when the story did not open it. */
    Optional<String> customerOf(AccountId account) {
        return keyOf(account).map(Customer::name);
    }

    /** The currency of an account that the story opened, else the story's. */
    CurrencyUnit currency(AccountId account) {
        return keyOf(account).map(Customer::currency).orElseGet(() -> currency(Optional.empty()));
    }

    private Optional<Customer> keyOf(AccountId account) {
        return accounts.entrySet().stream()
                .filter(entry -> entry.getValue().equals(account))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private CurrencyUnit currency(Optional<CurrencyUnit> named) {
        return named.or(story::currency)
                .orElseThrow(() -> new ScenarioFormatException("the scenario", "'currency' is missing"));
    }

    /** An amount in the account's currency. */
    MonetaryAmount money(BigDecimal amount, AccountId account) {
        return Amounts.of(amount, currency(account));
    }

    /** Gives a command; a replay is no answer of today. */
    <R> R execute(Command<R> command) {
        Outcome<R> outcome = billing.execute(command);
        if (outcome.replayed()) {
            throw new Replayed();
        }
        return outcome.result();
    }

    /** What a command would give, without giving it. */
    <R> R preview(Command<R> command) {
        return billing.preview(command).orElseThrow();
    }

    /** The same; nothing where it would be refused. */
    <R> Optional<R> wouldGive(Command<R> command) {
        return billing.preview(command).result();
    }

    Batch batch() {
        return billing.batch();
    }

    /** Several commands that stand or fall together share a transaction of the host. */
    void together(Runnable commands) {
        try (HostedTransaction transaction = transactions.get()) {
            billing = kernel.within(transaction.handle());
            commands.run();
            transaction.commit();
        } finally {
            billing = kernel;
        }
    }
}
