package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.EUR;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Outcome;
import dev.solde.billing.command.Erase;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.ReviseAccount;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.fact.AccountRevised;
import dev.solde.billing.ledger.AccountSetting;
import dev.solde.billing.ledger.AccountSettings;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.CreditApplication;
import dev.solde.billing.ledger.CustomerAccount;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.PaymentTerms;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an account says for itself, and changes later. */
public interface AccountSettingsContract extends ContractPart {

    /** What is named changes, the rest stays, and what was issued stays as it was issued. */
    @Test
    @Tag("R-51")
    default void a_change_of_settings_does_not_touch_what_was_issued() {
        Party dupont = Party.of("Dupont");
        billing()
                .openAccount(OpenAccount.builder(DUPONT, EUR)
                        .terms(PaymentTerms.days(30))
                        .party(dupont)
                        .build());
        Invoice before = billing().issueInvoice(invoice(DUPONT, "10.00"));
        Party moved = Party.of("Dupont").address("2 rue B");
        Outcome<CustomerAccount> outcome = Careful.execute(
                bench(),
                ReviseAccount.builder(DUPONT)
                        .terms(PaymentTerms.days(7))
                        .billingDay(31)
                        .party(moved)
                        .commandKey(CommandKey.of("desk", "1"))
                        .build());
        AccountSettings settings =
                new AccountSettings(Optional.of(PaymentTerms.days(7)), OptionalInt.of(31), Optional.empty());
        CustomerAccount changed = new CustomerAccount(DUPONT, EUR, settings, Optional.of(moved));
        assertThat(outcome.result()).isEqualTo(changed);
        assertThat(queries().account(DUPONT)).isEqualTo(changed);
        assertThat(outcome.record().orElseThrow().facts())
                .isEqualTo(List.of(new AccountRevised("EUR", 2, settings, Optional.of(moved.toText()))));
        assertThat(queries().invoice(before.id())).isEqualTo(before);
        assertThat(List.of(before.dueDate(), before.buyer()))
                .isEqualTo(List.of(TODAY.plusDays(30), Optional.of(dupont)));
        Invoice after = billing().issueInvoice(invoice(DUPONT, "10.00"));
        assertThat(List.of(after.dueDate(), after.buyer())).isEqualTo(List.of(TODAY.plusDays(7), Optional.of(moved)));
    }

    /** A setting that is reset is again the kernel's. */
    @Test
    default void a_setting_that_is_reset_is_the_kernels_again() {
        billing()
                .openAccount(OpenAccount.builder(DUPONT, EUR)
                        .terms(PaymentTerms.days(30))
                        .party(Party.of("Dupont"))
                        .build());
        billing()
                .reviseAccount(ReviseAccount.builder(DUPONT)
                        .billingDay(5)
                        .creditApplication(CreditApplication.MANUAL)
                        .build());
        assertThat(billing()
                        .reviseAccount(ReviseAccount.builder(DUPONT)
                                .reset(AccountSetting.TERMS)
                                .reset(AccountSetting.PARTY)
                                .build()))
                .isEqualTo(new CustomerAccount(
                        DUPONT,
                        EUR,
                        new AccountSettings(Optional.empty(), OptionalInt.of(5), Optional.of(CreditApplication.MANUAL)),
                        Optional.empty()));
        assertThat(billing()
                        .reviseAccount(ReviseAccount.builder(DUPONT)
                                .reset(AccountSetting.BILLING_DAY)
                                .reset(AccountSetting.CREDIT_APPLICATION)
                                .build()))
                .isEqualTo(new CustomerAccount(DUPONT, EUR, AccountSettings.NONE, Optional.empty()));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "10.00"));
        assertThat(List.of(invoice.dueDate(), invoice.buyer())).isEqualTo(List.of(TODAY, Optional.empty()));
    }

    /** No record, and no key is kept. */
    @Test
    default void saying_what_is_so_already_writes_nothing() {
        billing()
                .openAccount(OpenAccount.builder(DUPONT, EUR)
                        .terms(PaymentTerms.days(30))
                        .party(Party.of("Dupont"))
                        .build());
        Books before = bench().books(DUPONT);
        Outcome<CustomerAccount> outcome = billing()
                .execute(ReviseAccount.builder(DUPONT)
                        .terms(PaymentTerms.days(30))
                        .party(Party.of("Dupont"))
                        .reset(AccountSetting.BILLING_DAY)
                        .commandKey(CommandKey.of("desk", "1"))
                        .build());
        assertThat(outcome).isEqualTo(new Outcome<>(queries().account(DUPONT), Optional.empty(), EUR, 0, false));
        assertThat(bench().books(DUPONT)).isEqualTo(before);
    }

    /** An erased party does not come back, and is not lost a second time. */
    @Test
    @Tag("R-143")
    default void settings_change_after_the_party_was_erased() {
        billing()
                .openAccount(OpenAccount.builder(DUPONT, EUR)
                        .terms(PaymentTerms.days(30))
                        .party(Party.of("Dupont"))
                        .build());
        bench().clock().advance(Duration.ofDays(1));
        billing().erase(Erase.texts(DUPONT, TODAY, "retention ended"));
        long version = queries().version(DUPONT);
        billing()
                .reviseAccount(ReviseAccount.builder(DUPONT)
                        .terms(PaymentTerms.days(30))
                        .build());
        billing()
                .reviseAccount(ReviseAccount.builder(DUPONT)
                        .reset(AccountSetting.PARTY)
                        .build());
        assertThat(queries().version(DUPONT)).isEqualTo(version);
        assertThat(billing()
                        .reviseAccount(ReviseAccount.builder(DUPONT)
                                .terms(PaymentTerms.days(7))
                                .build())
                        .party())
                .isEmpty();
        billing()
                .reviseAccount(
                        ReviseAccount.builder(DUPONT).party(Party.of("Durand")).build());
        assertThat(queries().account(DUPONT).party()).contains(Party.of("Durand"));
        assertThat(queries().verify(DUPONT).isClean()).isTrue();
    }
}
