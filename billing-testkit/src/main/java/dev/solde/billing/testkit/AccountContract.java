package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.EUR;
import static dev.solde.billing.testkit.Samples.JPY;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.NO_TAX;
import static dev.solde.billing.testkit.Samples.TND;
import static dev.solde.billing.testkit.Samples.USD;
import static dev.solde.billing.testkit.Samples.VAT_20;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Outcome;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.fact.AccountRevised;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountSettings;
import dev.solde.billing.ledger.Actor;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CustomerAccount;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.PaymentTerms;
import dev.solde.billing.payment.PaymentMethod;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Accounts: opened once, in one currency, with their settings. */
public interface AccountContract extends ContractPart {

    /** The account, its facts and what is read of it, as whole values. */
    @Test
    default void an_account_keeps_its_currency_terms_and_party() {
        Party party = Party.of("Dupont\nfils = \\ \u00e9\u2028")
                .address("1 rue A", "bat. B")
                .email("a@example.org");
        PaymentTerms terms = PaymentTerms.days(30).endOfMonth();
        Outcome<CustomerAccount> outcome = billing()
                .execute(OpenAccount.builder(DUPONT, EUR)
                        .terms(terms)
                        .party(party)
                        .actor(Actor.of("clerk-7"))
                        .reason("first visit")
                        .build());
        AccountSettings settings = new AccountSettings(Optional.of(terms), OptionalInt.empty(), Optional.empty());
        CustomerAccount expected = new CustomerAccount(DUPONT, EUR, settings, Optional.of(party));
        assertThat(outcome.result()).isEqualTo(expected);
        assertThat(outcome.balance()).isEqualTo(eur("0.00"));
        assertThat(queries().account(DUPONT)).isEqualTo(expected);
        assertThat(outcome.record().orElseThrow().facts())
                .isEqualTo(List.of(new AccountRevised("EUR", 2, settings, Optional.of(party.toText()))));
        assertThat(bench().books(DUPONT).records())
                .containsExactly(outcome.record().orElseThrow());
        Invoice invoice = billing().issueInvoice(Samples.invoice(DUPONT, "1.00"));
        assertThat(invoice.buyer()).contains(party);
        assertThat(invoice.dueDate()).isEqualTo(java.time.LocalDate.of(2026, 7, 31));
    }

    /** Opening again is refused, whatever it says. */
    @Test
    @Tag("R-1")
    default void an_account_is_opened_once_and_never_changes_its_currency() {
        billing().openAccount(open(DUPONT));
        refused(DUPONT, () -> billing().openAccount(open(DUPONT))).isEqualTo(new Rejection.AccountExists(DUPONT));
        refused(DUPONT, () -> billing().openAccount(OpenAccount.of(DUPONT, USD)))
                .isEqualTo(new Rejection.AccountExists(DUPONT));
        refused(MARTIN, () -> billing().issueInvoice(Samples.invoice(MARTIN, "1.00")))
                .isEqualTo(new Rejection.AccountNotFound(MARTIN));
    }

    /** Every verb that takes an amount. */
    @Test
    @Tag("R-1")
    default void every_amount_on_an_account_is_in_its_currency() {
        billing().openAccount(open(DUPONT));
        Rejection mismatch = new Rejection.CurrencyMismatch(EUR, USD);
        var dollars = Amounts.of("5.00", USD);
        refused(
                        DUPONT,
                        () -> billing()
                                .issueInvoice(IssueInvoice.builder(DUPONT)
                                        .line("Judo", 1, dollars, VAT_20)
                                        .build()))
                .isEqualTo(mismatch);
        refused(DUPONT, () -> billing().recordPayment(RecordPayment.of(DUPONT, dollars, PaymentMethod.CARD)))
                .isEqualTo(mismatch);
    }

    /** Yen have no decimals, dinars have three. */
    @Test
    @Tag("R-2")
    default void amounts_have_the_digits_of_their_currency() {
        AccountId yen = AccountId.of("yen");
        AccountId dinar = AccountId.of("dinar");
        billing().openAccount(OpenAccount.of(yen, JPY));
        billing().openAccount(OpenAccount.of(dinar, TND));
        billing()
                .issueInvoice(IssueInvoice.builder(yen)
                        .line("Judo", 3, Amounts.price("33.5", JPY), VAT_20)
                        .build());
        billing().recordPayment(RecordPayment.of(yen, Amounts.of("100", JPY), PaymentMethod.CASH));
        billing()
                .issueInvoice(IssueInvoice.builder(dinar)
                        .line("Judo", 1, Amounts.of("1.005", TND), NO_TAX)
                        .build());
        assertThat(queries().balance(yen)).isEqualTo(Amounts.of("21", JPY));
        assertThat(queries().balance(dinar)).isEqualTo(Amounts.of("1.005", TND));
        refused(
                        yen,
                        () -> billing()
                                .recordPayment(RecordPayment.of(yen, Amounts.price("0.5", JPY), PaymentMethod.CASH)))
                .isEqualTo(new Rejection.ScaleTooFine(Amounts.price("0.5", JPY), 0));
        refused(
                        dinar,
                        () -> billing()
                                .recordPayment(
                                        RecordPayment.of(dinar, Amounts.price("0.0005", TND), PaymentMethod.CASH)))
                .isEqualTo(new Rejection.ScaleTooFine(Amounts.price("0.0005", TND), 3));
    }

    /** Ids are the host's: any text that is a key, compared exactly. */
    @Test
    default void accounts_are_told_apart_by_every_character_of_their_ids() {
        List<AccountId> ids = List.of(
                AccountId.of("a"),
                AccountId.of("A"),
                AccountId.of("a/b"),
                AccountId.of("a b"),
                AccountId.of("\u00e9"),
                AccountId.of("e"),
                AccountId.of("x".repeat(64)),
                AccountId.of("' or 1=1 --"),
                AccountId.of("%"),
                AccountId.of("_"));
        ids.forEach(id -> billing().openAccount(open(id)));
        for (int i = 0; i < ids.size(); i++) {
            billing().recordPayment(Samples.payment(ids.get(i), (i + 1) + ".00"));
        }
        for (int i = 0; i < ids.size(); i++) {
            assertThat(queries().balance(ids.get(i))).isEqualTo(eur("-" + (i + 1) + ".00"));
        }
    }
}
