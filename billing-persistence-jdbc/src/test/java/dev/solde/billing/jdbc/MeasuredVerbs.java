package dev.solde.billing.jdbc;

import dev.solde.billing.Billing;
import dev.solde.billing.command.Allocate;
import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.CreditSettlement;
import dev.solde.billing.command.Deallocate;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RecordPayments;
import dev.solde.billing.command.ReplaceAllocations;
import dev.solde.billing.command.Settle;
import dev.solde.billing.command.WriteOffItem;
import dev.solde.billing.core.AllocationStrategies;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.Remittance;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import javax.sql.DataSource;

/** Gives each verb once on an account and notes the statements and rows that it took. */
final class MeasuredVerbs {

    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    private static final Tax VAT_20 = Tax.rate("20");

    private final CountingDataSource counting;
    private final JdbcBillingStorage storage;
    private final Billing billing;
    private final AccountId account;
    private final Map<String, Cost> costs = new LinkedHashMap<>();

    /** The day of what an account holds before anything is measured. */
    static final LocalDate PAST = LocalDate.now().minusDays(60);

    /**
     * What a verb took.
     *
     * @param statements executed; a batch is one
     * @param rows that came back
     * @param shown the rows of the statement that it made; 0 of any other verb, which shows no list
     */
    record Cost(int statements, long rows, int shown) {}

    MeasuredVerbs(DataSource dataSource, AccountId account) {
        this.counting = CountingDataSource.of(dataSource);
        this.storage = JdbcBillingStorage.builder(counting.dataSource()).build();
        this.billing = BillingKernel.builder().storage(storage).build();
        this.account = account;
    }

    Map<String, Cost> costs() {
        // The series exist before anything is measured, so that no verb is charged for making them.
        Invoice earlier = billing.issueInvoice(invoice());
        billing.issueGlobalCreditNote(goodwill());
        measured("open-account", () -> billing.openAccount(OpenAccount.of(AccountId.of(account + "-new"), EUR)));
        Invoice invoice = measured("issue-invoice, 3 lines", () -> billing.issueInvoice(invoice()));
        IssueInvoice keyed = invoice().toBuilder()
                .commandKey(CommandKey.of("shop", "order-" + account))
                .build();
        measured("issue-invoice, with a key", () -> billing.issueInvoice(keyed));
        measured("issue-invoice, repeated", () -> billing.issueInvoice(keyed));
        Payment payment = measured(
                "record-payment, on an invoice",
                () -> billing.recordPayment(RecordPayment.of(invoice.id(), eur("10.00"), PaymentMethod.CARD)));
        measured(
                "record-payment, named by the payer",
                () -> billing.recordPayment(RecordPayment.builder(account, eur("1.00"), PaymentMethod.CARD)
                        .remittance(Remittance.naming(invoice.number().value()).and("unknown"))
                        .build()));
        measured(
                "record-payments, two",
                () -> billing.recordPayments(RecordPayments.of(
                        RecordPayment.of(account, eur("1.00"), PaymentMethod.CASH),
                        RecordPayment.of(account, eur("1.00"), PaymentMethod.CHEQUE))));
        Payment waiting = billing.recordPayment(RecordPayment.of(account, eur("20.00"), PaymentMethod.CARD));
        Allocation allocation = measured(
                        "allocate", () -> billing.allocate(Allocate.of(waiting.id(), invoice.id(), eur("5.00"))))
                .get(0);
        measured("deallocate", () -> billing.deallocate(Deallocate.of(allocation.id())));
        billing.allocate(Allocate.of(waiting.id(), earlier.id(), eur("6.00")));
        measured(
                "replace-allocations",
                () -> billing.replaceAllocations(ReplaceAllocations.builder(waiting.id())
                        .allocate(invoice.id(), eur("4.00"))
                        .build()));
        CreditNote note = measured(
                "issue-credit-note, on an invoice",
                () -> billing.issueCreditNote(IssueCreditNote.builder(invoice.id())
                        .lineAmount(1, eur("5.00"))
                        .settle(CreditSettlement.NONE)
                        .build()));
        measured("issue-global-credit-note", () -> billing.issueGlobalCreditNote(goodwill()));
        measured(
                "settle",
                () -> billing.settle(Settle.builder(account)
                        .allocate(note.id(), eur("-1.00"))
                        .allocate(invoice.id(), eur("1.00"))
                        .build()));
        measured(
                "auto-allocate, proposed for a payment",
                () -> billing.queries().proposeAllocation(account, eur("1.00"), AllocationStrategies.oldestDueFirst()));
        measured("auto-allocate, a credit note", () -> billing.autoAllocate(AutoAllocate.of(note.id())));
        measured("write-off-item", () -> billing.writeOffItem(WriteOffItem.badDebt(invoice.id())));
        measured("preview of an invoice", () -> billing.preview(invoice()));
        measured("balance", () -> billing.queries().balance(account));
        measured("item", () -> billing.queries().item(payment.id()));
        new MeasuredThings(this, billing, account).measure();
        new MeasuredCorrections(this, billing, account).measure();
        new MeasuredStatements(this, billing, account).measure();
        new MeasuredForms(this, billing, account)
                .measure(BillingKernel.builder()
                        .storage(storage)
                        .clock(Clock.offset(Clock.systemDefaultZone(), Duration.ofDays(1)))
                        .build());
        return costs;
    }

    <T> T measured(String verb, Supplier<T> work) {
        counting.reset();
        T result = work.get();
        // The time-out of H2 is set and put back by statements of its own; PostgreSQL gets it with the first query.
        int statements = (int) counting.statements().stream()
                .filter(sql -> !CountingDataSource.isSetting(sql))
                .count();
        costs.put(verb, new Cost(statements, counting.rows(), 0));
        return result;
    }

    /** Adds to what was measured how many rows the statement shows. */
    void shows(String verb, int rows) {
        costs.computeIfPresent(verb, (name, cost) -> new Cost(cost.statements(), cost.rows(), rows));
    }

    private IssueInvoice invoice() {
        return IssueInvoice.builder(account)
                .line("Judo", 1, eur("175.00"), VAT_20)
                .line("Judogi", 2, eur("39.90"), VAT_20)
                .line("Licence", 1, eur("41.00"), Tax.exempt("VATEX-EU-132-1M"))
                .build();
    }

    private IssueGlobalCreditNote goodwill() {
        return IssueGlobalCreditNote.ofAmount(account, "Goodwill", eur("1.00"), PriceMode.GROSS, VAT_20);
    }

    static MonetaryAmount eur(String amount) {
        return Amounts.of(amount, EUR);
    }
}
