package dev.solde.billing.core.memory;

import dev.solde.billing.fact.FactCodec;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.FreeText;
import java.util.List;
import java.util.Optional;

/** Takes the free texts and the salt out of records. Digests and hashes stay, so the chain still verifies. */
final class Erasing {

    private Erasing() {}

    static AccountBook erased(AccountBook book, long throughSequence) {
        FactCodec codec = FactCodec.of(book.id(), Amounts.digits(book.state().currency()));
        List<JournalRecord> records = book.records().stream()
                .map(record -> record.sequence() <= throughSequence ? erased(record, codec) : record)
                .toList();
        return new AccountBook(book.ledger(), records);
    }

    private static JournalRecord erased(JournalRecord record, FactCodec codec) {
        return new JournalRecord(
                record.account(),
                record.sequence(),
                record.commandKind(),
                record.key(),
                record.fingerprint(),
                record.actor(),
                record.reason().map(text -> FreeText.erased()),
                record.recordedAt(),
                record.facts().stream().map(codec::erased).toList(),
                Optional.empty(),
                record.textDigests(),
                record.hash());
    }
}
