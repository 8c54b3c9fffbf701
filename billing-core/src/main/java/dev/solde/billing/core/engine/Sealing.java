package dev.solde.billing.core.engine;

import dev.solde.billing.command.Command;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.FactCodec;
import dev.solde.billing.fact.JournalHash;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.Digest;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.Salt;
import java.util.List;
import java.util.Optional;

/** Makes the journal record of accepted facts: its place in the chain, the digests of its texts, its hash. */
final class Sealing {

    private Sealing() {}

    static JournalRecord seal(
            Command<?> command,
            String kind,
            Digest fingerprint,
            List<Fact> facts,
            AccountState account,
            KernelContext context) {
        FactCodec codec = FactCodec.of(account.id(), Amounts.digits(account.currency()));
        Optional<FreeText> reason = command.reason().map(FreeText::of);
        Salt salt = context.salts().get();
        JournalRecord unhashed = new JournalRecord(
                account.id(),
                account.version() + 1,
                kind,
                command.commandKey(),
                fingerprint,
                command.actor(),
                reason,
                context.nowOn(account),
                facts,
                Optional.of(salt),
                JournalHash.textDigests(salt, reason, facts, codec),
                Digest.ZERO);
        return unhashed.withHash(JournalHash.hash(context.tenant(), account.head(), unhashed, codec));
    }
}
