package dev.solde.examples.portal;

import dev.solde.billing.Billing;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.LedgerEntry;
import dev.solde.billing.ledger.PageRequest;
import java.util.List;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;

/** What tests arrange in the ledger and look up there, behind the pages. */
record Books(Billing billing) {

    static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    static final AccountId CAFE = AccountId.of("cafe");
    static final AccountId OTHER = AccountId.of("other");

    static MonetaryAmount eur(String amount) {
        return Amounts.of(amount, EUR);
    }

    /** An invoice without tax. */
    Invoice invoice(AccountId account, String label, String price) {
        return billing.issueInvoice(IssueInvoice.builder(account)
                .line(label, 1, eur(price), Tax.exempt("VATEX-EU-132-1I"))
                .build());
    }

    MonetaryAmount balance(AccountId account) {
        return billing.queries().balance(account);
    }

    /** The ledger in short: the kind of each entry, its amount, and the balance after it. */
    List<String> ledger(AccountId account) {
        return billing.queries().entries(account, PageRequest.first(100)).items().stream()
                .map(Books::told)
                .toList();
    }

    private static String told(LedgerEntry entry) {
        return entry.item().kind().code() + " " + Amounts.plain(entry.amount()) + " -> "
                + Amounts.plain(entry.balanceAfter());
    }
}
