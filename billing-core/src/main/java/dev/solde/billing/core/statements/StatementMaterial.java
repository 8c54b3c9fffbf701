package dev.solde.billing.core.statements;

import dev.solde.billing.fact.ExpectedPaymentRevised;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.port.MadeStatement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.money.CurrencyUnit;

/**
 * All that a statement is made of, as known at one record of the account.
 *
 * @param knownAt the last record that it knows
 * @param knownAtInstant when that was made
 * @param previous the statement whose balance is brought forward
 * @param openingMinor the balance brought forward
 * @param closingMinor the balance at the end of the period, read apart from the movements
 * @param corrections what was recorded after the previous statement for the time before its end
 * @param movements the items posted in the period, with what is open of them on the statement's day
 * @param open all items with something open on that day
 * @param expected the live expected payments
 * @param records the records that brought these items
 */
public record StatementMaterial(
        AccountId account,
        CurrencyUnit currency,
        long knownAt,
        Instant knownAtInstant,
        Optional<MadeStatement> previous,
        long openingMinor,
        long closingMinor,
        List<OpenItem> corrections,
        List<OpenItem> movements,
        List<OpenItem> open,
        List<ExpectedPaymentRevised> expected,
        Map<Long, JournalRecord> records) {

    /** Copies the lists and the map. */
    public StatementMaterial {
        corrections = List.copyOf(corrections);
        movements = List.copyOf(movements);
        open = List.copyOf(open);
        expected = List.copyOf(expected);
        records = Map.copyOf(records);
    }
}
