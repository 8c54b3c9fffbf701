package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.fact.AccountRevised;
import dev.solde.billing.fact.PeriodClosed;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CustomerAccount;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;

/** Opens an account once, in one currency. */
final class OpenAccountRule implements Rule<OpenAccount, CustomerAccount> {

    @Override
    public String kind() {
        return "open-account";
    }

    @Override
    public boolean opensAccount() {
        return true;
    }

    @Override
    public LoadScope scope(OpenAccount command) {
        return LoadScope.of(command.account());
    }

    @Override
    public Decision decide(OpenAccount command, Loaded loaded, DecisionContext context) {
        if (loaded.ledger().account().version() > 0) {
            return new Decision.Reject(new Rejection.AccountExists(command.account()));
        }
        LedgerDraft draft = new LedgerDraft(loaded.ledger(), context)
                .add(new AccountRevised(
                        command.currency().getCurrencyCode(),
                        Amounts.digits(command.currency()),
                        command.settings(),
                        command.party().map(Party::toText)));
        context.tenantLockedThrough().ifPresent(through -> draft.add(new PeriodClosed(through, 0, 0, 0, 0)));
        return draft.accept();
    }

    @Override
    public CustomerAccount result(Made made) {
        AccountRevised opened = made.facts(AccountRevised.class).get(0);
        return new CustomerAccount(
                made.account(),
                made.currency(),
                opened.settings(),
                opened.party().flatMap(Party::ofText));
    }
}
