package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.Erase;
import dev.solde.billing.fact.AccountRevised;
import dev.solde.billing.fact.FlagRaised;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Marks the records whose texts are erased; the shell then erases them in the same transaction. */
final class EraseRule implements Rule<Erase, Long> {

    @Override
    public String kind() {
        return "erase";
    }

    @Override
    public LoadScope scope(Erase command) {
        return LoadScope.of(command.account());
    }

    @Override
    public Optional<Instant> textsRecordedBefore(Erase command, ZoneId zone) {
        return Optional.of(command.through().plusDays(1).atStartOfDay(zone).toInstant());
    }

    @Override
    public Decision decide(Erase command, Loaded loaded, DecisionContext context) {
        if (context.textsThrough() == 0) {
            return new Decision.Reject(new Rejection.NothingToErase(command.account(), command.through()));
        }
        LedgerDraft draft = new LedgerDraft(loaded.ledger(), context)
                .add(new FlagRaised(FlagRaised.Flag.TEXTS_ERASED, Optional.empty(), context.textsThrough()));
        if (context.isPartyYounger()) {
            draft.add(asBefore(loaded.ledger().account()));
        }
        return draft.accept();
    }

    /** The mark takes the account's party, whoever gave it; one that a later record gave is said again. */
    private static AccountRevised asBefore(AccountState account) {
        return new AccountRevised(
                account.currency().getCurrencyCode(),
                Amounts.digits(account.currency()),
                account.settings(),
                account.party());
    }

    @Override
    public Long result(Made made) {
        return made.facts(FlagRaised.class).get(0).untilSequence();
    }
}
