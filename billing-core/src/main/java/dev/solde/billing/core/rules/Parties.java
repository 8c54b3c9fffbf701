package dev.solde.billing.core.rules;

import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.Party;
import java.util.Optional;

/** Who stands on a new document. */
final class Parties {

    private Parties() {}

    static Optional<FreeText> seller(DecisionContext context) {
        return context.settings().seller().map(Party::toText);
    }

    /** The buyer named with the document, otherwise the account's own, unless that was erased. */
    static Optional<FreeText> buyer(Optional<Party> named, AccountState account) {
        return named.map(Party::toText).or(() -> account.party().filter(text -> !text.isErased()));
    }
}
