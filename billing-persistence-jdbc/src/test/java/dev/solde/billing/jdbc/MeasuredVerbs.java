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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import javax.sql.DataSource;

/** Gives each verb once on an account and notes the statements and rows that it took. */
final class MeasuredVerbs {

    static final String DOCUMENTED = """
            open-account 5
            issue-invoice, 3 lines 12
            issue-invoice, with a key 13
            issue-invoice, repeated 7
            record-payment, on an invoice 9
            record-payment, named by the payer 11
            record-payments, two 7
            allocate 6
            deallocate 8
            replace-allocations 9
            issue-credit-note, on an invoice 18
            issue-global-credit-note 12
            settle 6
            auto-allocate, proposed for a payment 3
            auto-allocate, a credit note 7
            write-off-item 8
            preview of an invoice 4
            balance 1
            item 1
            add-pending-entry 5
            save-draft, new 6
            save-draft, again 8
            issue-invoice, from a draft 19
            bill-now, two entries 18
            schedule-payment, for an invoice 8
            confirm-payment, for an invoice 15
            dispute-item 6
            end-dispute 6
            reverse-payment, of an invoice 11
            refund-payment 13
            transmit-refund 7
            cancel-refund 16
            cancel-invoice 22
            close-period 7
            """;

    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    private static final Tax VAT_20 = Tax.rate("20");

    private final CountingDataSource counting;
    private final Billing billing;
    private final AccountId account;
    private final Map<String, Cost> costs = new LinkedHashMap<>();

    /** Statements executed (a batch is one) and rows that came back. */
    record Cost(int statements, long rows) {}

    MeasuredVerbs(DataSource dataSource, AccountId account) {
        this.counting = CountingDataSource.of(dataSource);
        this.billing = BillingKernel.builder()
                .storage(JdbcBillingStorage.builder(counting.dataSource()).build())
                .build();
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
        return costs;
    }

    <T> T measured(String verb, Supplier<T> work) {
        counting.reset();
        T result = work.get();
        // The time-out of H2 is set and put back by statements of its own; PostgreSQL gets it with the first query.
        int statements = (int) counting.statements().stream()
                .filter(sql -> !sql.contains("lock_timeout") || sql.contains("select"))
                .count();
        costs.put(verb, new Cost(statements, counting.rows()));
        return result;
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
