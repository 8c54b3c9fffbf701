package dev.solde.billing.testkit;

import dev.solde.billing.command.Allocate;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.payment.PaymentMethod;
import java.time.LocalDate;
import java.time.ZoneId;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;

/** The names, amounts and short forms that the contract's stories are told with. */
final class Samples {

    static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    static final CurrencyUnit USD = Monetary.getCurrency("USD");
    static final CurrencyUnit JPY = Monetary.getCurrency("JPY");
    static final CurrencyUnit TND = Monetary.getCurrency("TND");

    static final Tax VAT_20 = Tax.rate("20");
    static final Tax VAT_5_5 = Tax.rate("5.5");
    static final Tax NO_TAX = Tax.rate("0");
    static final Tax GST = Tax.rate("GST", "5");
    static final Tax QST = Tax.rate("QST", "9.975");

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    static final AccountId DUPONT = AccountId.of("family-dupont");
    static final AccountId MARTIN = AccountId.of("family-martin");
    static final TenantId OTHER_CLUB = TenantId.of("other-club");

    private Samples() {}

    static MonetaryAmount eur(String amount) {
        return Amounts.of(amount, EUR);
    }

    static OpenAccount open(AccountId account) {
        return OpenAccount.of(account, EUR);
    }

    /** An invoice of one line without tax, so that its total is the amount. */
    static IssueInvoice invoice(AccountId account, String amount) {
        return invoiceBuilder(account, amount).build();
    }

    static IssueInvoice.Builder invoiceBuilder(AccountId account, String amount) {
        return IssueInvoice.builder(account).line("Judo", 1, eur(amount), NO_TAX);
    }

    /** A credit note that stands alone, of one line without tax. */
    static IssueGlobalCreditNote credit(AccountId account, String amount) {
        return IssueGlobalCreditNote.ofAmount(account, "Goodwill", eur(amount), PriceMode.NET, NO_TAX);
    }

    /** A payment that waits on the account. */
    static RecordPayment payment(AccountId account, String amount) {
        return RecordPayment.of(account, eur(amount), PaymentMethod.CARD);
    }

    static Allocate allocate(CreditItemId credit, DebitItemId debit, String amount) {
        return Allocate.of(credit, debit, eur(amount));
    }
}
