package dev.solde.examples.eventfeed;

import dev.solde.billing.Billing;
import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RefundCredit;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.payment.PaymentMethod;
import java.util.List;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;

/** What is recorded: a few families and their invoices, payments, credit notes and refunds. */
final class Office {

    static final List<AccountId> FAMILIES = Stream.of("dupont", "martin", "nguyen")
            .map(name -> AccountId.of("family-" + name))
            .toList();

    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    private static final Tax VAT_20 = Tax.rate("20");

    private final Billing billing;

    Office(Billing billing) {
        this.billing = billing;
    }

    private static MonetaryAmount eur(String amount) {
        return Amounts.of(amount, EUR);
    }

    void autumn() {
        for (AccountId family : FAMILIES) {
            billing.openAccount(OpenAccount.of(family, EUR));
            Invoice invoice = billing.issueInvoice(IssueInvoice.builder(family)
                    .line("Judo, autumn term", 1, eur("175.00"), VAT_20)
                    .build());
            billing.recordPayment(RecordPayment.of(invoice.id(), eur("150.00"), PaymentMethod.CARD));
        }
    }

    void winter() {
        for (AccountId family : FAMILIES) {
            Invoice invoice = billing.issueInvoice(IssueInvoice.builder(family)
                    .line("Judo, winter term", 1, eur("180.00"), VAT_20)
                    .build());
            billing.issueCreditNote(IssueCreditNote.builder(invoice.id())
                    .lineAmount(1, eur("30.00"))
                    .reason("two lessons missed")
                    .build());
            billing.recordPayment(RecordPayment.of(family, eur("300.00"), PaymentMethod.CREDIT_TRANSFER));
            billing.autoAllocate(AutoAllocate.of(family));
        }
        billing.refundCredit(RefundCredit.of(FAMILIES.get(0), eur("60.00"), PaymentMethod.CREDIT_TRANSFER));
    }
}
