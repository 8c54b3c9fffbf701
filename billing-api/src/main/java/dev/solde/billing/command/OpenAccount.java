package dev.solde.billing.command;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountSettings;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CreditApplication;
import dev.solde.billing.ledger.CustomerAccount;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.PaymentTerms;
import java.util.Optional;
import java.util.OptionalInt;
import javax.money.CurrencyUnit;
import org.immutables.value.Value;

/**
 * Opens a customer's account in one currency, once.
 *
 * <p>Refused, in this order: {@code command-key-reused}, {@code ledger-changed}, {@code account-exists}.
 */
@Value.Immutable
public sealed interface OpenAccount extends Command<CustomerAccount> permits ImmutableOpenAccount {

    /** The one currency of everything on the account. */
    CurrencyUnit currency();

    /** The payment terms of an invoice that names none; without them the settings' default. */
    Optional<PaymentTerms> terms();

    /** The day of the month on which pending entries are billed, 1 to 31; without it every billing run bills them. */
    OptionalInt billingDay();

    /** What becomes of credit that waits; without it the settings' default. */
    Optional<CreditApplication> creditApplication();

    /** The customer as put on new documents. */
    Optional<Party> party();

    /** The settings as the journal keeps them. */
    default AccountSettings settings() {
        return new AccountSettings(terms(), billingDay(), creditApplication());
    }

    /** An account with default settings. */
    static OpenAccount of(AccountId account, CurrencyUnit currency) {
        return builder(account, currency).build();
    }

    /** Opens the rest. */
    static Builder builder(AccountId account, CurrencyUnit currency) {
        return new Builder().account(account).currency(currency);
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    @Override
    default <T> T match(Cases<T> cases) {
        return cases.openAccount(this);
    }

    /** Builds an {@link OpenAccount}. */
    final class Builder extends ImmutableOpenAccount.Builder {
        Builder() {}

        /**
         * Builds the command.
         *
         * @throws IllegalArgumentException for a currency without ISO 4217 digits, such as gold, or a billing day outside 1
         *     to 31
         */
        @Override
        public OpenAccount build() {
            OpenAccount command = super.build();
            Doors.expected(command.expectedVersion());
            Amounts.digits(command.currency());
            command.settings();
            return new Builder()
                    .from(command)
                    .reason(Doors.reason(command.reason()))
                    .finish();
        }

        private OpenAccount finish() {
            return super.build();
        }
    }
}
