package dev.solde.billing.command;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CustomerAccount;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.PaymentTerms;
import java.util.Optional;
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

    /** The customer as put on new documents. */
    Optional<Party> party();

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
         * @throws IllegalArgumentException for a currency without ISO 4217 digits, such as gold
         */
        @Override
        public OpenAccount build() {
            OpenAccount command = super.build();
            Doors.expected(command.expectedVersion());
            Amounts.digits(command.currency());
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
