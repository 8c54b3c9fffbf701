package dev.solde.billing.command;

import dev.solde.billing.internal.Checks;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountSetting;
import dev.solde.billing.ledger.AccountSettings;
import dev.solde.billing.ledger.CreditApplication;
import dev.solde.billing.ledger.CustomerAccount;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.PaymentTerms;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Changes settings of an account: what is named changes, the rest stays. What was issued before stays as it was issued; a command
 * that changes nothing writes nothing.
 *
 * <p>Refused, in this order: {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed}.
 */
@Value.Immutable
public sealed interface ReviseAccount extends Command<CustomerAccount> permits ImmutableReviseAccount {

    /** The account. */
    @Override
    AccountId account();

    /** The payment terms of an invoice that names none. */
    Optional<PaymentTerms> terms();

    /** The day of the month on which pending entries are billed, 1 to 31. */
    OptionalInt billingDay();

    /** What becomes of credit that waits. */
    Optional<CreditApplication> creditApplication();

    /** The customer as put on new documents. */
    Optional<Party> party();

    /** What the account says no longer for itself. */
    Set<AccountSetting> resets();

    /** Opens a change of this account. */
    static Builder builder(AccountId account) {
        return new Builder().account(account);
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    @Override
    default <T> T match(Cases<T> cases) {
        return cases.reviseAccount(this);
    }

    /** Builds a {@link ReviseAccount}. */
    final class Builder extends ImmutableReviseAccount.Builder {
        Builder() {}

        /**
         * Builds the command.
         *
         * @throws IllegalArgumentException when nothing is named, or a setting is both changed and reset, or for a billing day
         *     outside 1 to 31
         */
        @Override
        public ReviseAccount build() {
            ReviseAccount command = super.build();
            Doors.expected(command.expectedVersion());
            new AccountSettings(command.terms(), command.billingDay(), command.creditApplication());
            Set<AccountSetting> changed = EnumSet.noneOf(AccountSetting.class);
            command.terms().ifPresent(any -> changed.add(AccountSetting.TERMS));
            command.billingDay().ifPresent(any -> changed.add(AccountSetting.BILLING_DAY));
            command.creditApplication().ifPresent(any -> changed.add(AccountSetting.CREDIT_APPLICATION));
            command.party().ifPresent(any -> changed.add(AccountSetting.PARTY));
            Checks.require(!changed.isEmpty() || !command.resets().isEmpty(), "nothing is to be changed");
            Checks.require(Collections.disjoint(changed, command.resets()), "changed and reset: ", command.resets());
            return new Builder()
                    .from(command)
                    .reason(Doors.reason(command.reason()))
                    .finish();
        }

        private ReviseAccount finish() {
            return super.build();
        }
    }
}
