package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.BillingQueries;
import dev.solde.billing.fact.PaymentReceived;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.testkit.Pages;
import dev.solde.billing.testkit.scenario.play.Named.NamedSettlement;
import dev.solde.billing.testkit.scenario.play.Quantity.Amount;
import dev.solde.billing.testkit.scenario.play.Quantity.Count;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;

/** What a story may expect of a customer, each from another answer of the kernel. */
final class CustomerQuantities {

    private final Stage stage;
    private final AccountId account;

    CustomerQuantities(Stage stage, AccountId account) {
        this.stage = stage;
        this.account = account;
    }

    Map<String, Supplier<Quantity>> all() {
        return Map.of(
                "balance", () -> new Amount(balance()),
                "outstanding", () -> new Amount(outstanding()),
                "available_credit", () -> new Amount(availableCredit()),
                "usable_credit", () -> new Amount(usableCredit()),
                "payments", () -> new Count(payments()),
                "refunds", () -> new Count(refunds()));
    }

    MonetaryAmount balance() {
        return queries().balance(account);
    }

    /** What is open of the invoices. */
    MonetaryAmount outstanding() {
        return open(item -> item.id() instanceof InvoiceId invoice && !DocumentFacts.isCancelled(stage, invoice));
    }

    /** What is left of credit notes and payments. */
    MonetaryAmount availableCredit() {
        return open(item -> item.side() == Side.CREDIT);
    }

    private MonetaryAmount usableCredit() {
        MonetaryAmount balance = balance();
        return balance.isNegative() ? balance.negate() : Amounts.ofMinor(0, currency());
    }

    private MonetaryAmount open(Predicate<OpenItem> which) {
        List<OpenItem> open = Pages.all(page -> queries().openItems(account, page));
        long minor = open.stream().filter(which).mapToLong(OpenItem::openMinor).sum();
        return Amounts.ofMinor(minor, currency());
    }

    /** Those that count: money that was not taken back, and settlements of 0.00 that did not end. */
    private long payments() {
        long money = Pages.all(page -> queries().journal(account, page)).stream()
                .flatMap(record -> record.facts(PaymentReceived.class).stream())
                .filter(received -> !new PaymentFacts(stage, received.payment()).isCancelled())
                .count();
        return money
                + stage.names()
                        .all(NamedSettlement.class)
                        .filter(settlement -> settlement.account().equals(account))
                        .filter(settlement -> SettlementFacts.isLive(stage, settlement))
                        .count();
    }

    private long refunds() {
        return Pages.all(page -> queries().refunds(account, page)).stream()
                .filter(refund -> refund.state().isLive())
                .count();
    }

    private CurrencyUnit currency() {
        return queries().account(account).currency();
    }

    private BillingQueries queries() {
        return stage.queries();
    }
}
