package dev.solde.billing.core.rules;

import dev.solde.billing.command.ReviseAccount;
import dev.solde.billing.fact.AccountRevised;
import dev.solde.billing.ledger.AccountSetting;
import dev.solde.billing.ledger.AccountSettings;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CustomerAccount;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Changes settings of an account; the revision is complete, so that the latest says all. */
final class ReviseAccountRule implements Rule<ReviseAccount, CustomerAccount> {

    @Override
    public String kind() {
        return "revise-account";
    }

    @Override
    public LoadScope scope(ReviseAccount command) {
        return LoadScope.of(command.account());
    }

    @Override
    public Decision decide(ReviseAccount command, Loaded loaded, DecisionContext context) {
        AccountState account = loaded.ledger().account();
        AccountSettings settings = settings(command, account.settings());
        Optional<FreeText> party = party(command, account);
        LedgerDraft draft = new LedgerDraft(loaded.ledger(), context);
        if (!settings.equals(account.settings()) || !party.equals(known(account))) {
            draft.add(new AccountRevised(
                    account.currency().getCurrencyCode(), Amounts.digits(account.currency()), settings, party));
        }
        return draft.accept();
    }

    private static AccountSettings settings(ReviseAccount command, AccountSettings before) {
        Set<AccountSetting> resets = command.resets();
        return new AccountSettings(
                resets.contains(AccountSetting.TERMS)
                        ? Optional.empty()
                        : command.terms().or(before::terms),
                resets.contains(AccountSetting.BILLING_DAY)
                        ? OptionalInt.empty()
                        : command.billingDay().isPresent() ? command.billingDay() : before.billingDay(),
                resets.contains(AccountSetting.CREDIT_APPLICATION)
                        ? Optional.empty()
                        : command.creditApplication().or(before::creditApplication));
    }

    /** A party that was erased cannot be written again; it stays unknown. */
    private static Optional<FreeText> party(ReviseAccount command, AccountState before) {
        return command.resets().contains(AccountSetting.PARTY)
                ? Optional.empty()
                : command.party().map(Party::toText).or(() -> known(before));
    }

    private static Optional<FreeText> known(AccountState account) {
        return account.party().filter(text -> !text.isErased());
    }

    @Override
    public CustomerAccount result(Made made) {
        return made.facts(AccountRevised.class).stream()
                .findFirst()
                .map(revised -> account(made, revised.settings(), revised.party()))
                .orElseGet(() ->
                        account(made, made.state().settings(), made.state().party()));
    }

    private static CustomerAccount account(Made made, AccountSettings settings, Optional<FreeText> party) {
        return new CustomerAccount(made.account(), made.currency(), settings, party.flatMap(Party::ofText));
    }
}
