package dev.solde.examples.schooloffice;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingQueries;
import dev.solde.billing.RejectedException;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.Month;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;

/** What every chapter has at hand: the kernel, the calendar, and somewhere to write. */
record Office(Billing billing, StoryClock clock, PrintStream out) {

    static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    static final int YEAR = 2026;

    /** Lessons are exempt, things that are sold are not. */
    static final Tax LESSONS = Tax.exempt("VATEX-EU-132-1I");

    static final Tax VAT_20 = Tax.rate("20");
    static final Tax VAT_10 = Tax.rate("10");

    static final AccountId DUPONT = AccountId.of("family-dupont");
    static final AccountId MARTIN = AccountId.of("family-martin");
    static final AccountId BERNARD = AccountId.of("family-bernard");

    static MonetaryAmount eur(String amount) {
        return Amounts.of(amount, EUR);
    }

    static LocalDate day(Month month, int day) {
        return LocalDate.of(YEAR, month, day);
    }

    BillingQueries queries() {
        return billing.queries();
    }

    /** Turns the calendar to a day and opens a paragraph. */
    void on(Month month, int day, String title) {
        clock.goTo(day(month, day));
        out.printf("%n%s  %s%n", day(month, day), title);
    }

    /** Tells one thing that happened. */
    void tell(String format, Object... facts) {
        Object[] shown = facts.clone();
        for (int i = 0; i < shown.length; i++) {
            shown[i] = shown[i] instanceof MonetaryAmount amount ? Amounts.format(amount) : shown[i];
        }
        out.printf("  " + format + "%n", shown);
    }

    /** Tells what a family owes. */
    void tellBalance(AccountId family) {
        tell("%s: the balance is %s", family, queries().balance(family));
    }

    /** Tells why the kernel does not do something; to do it would be a mistake of this example. */
    void tellRefusal(String what, Runnable command) {
        try {
            command.run();
        } catch (RejectedException refused) {
            tell("%s is refused: %s", what, refused.rejection().code());
            return;
        }
        throw new IllegalStateException(what + " was not refused");
    }
}
