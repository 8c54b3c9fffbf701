package dev.solde.billing.core.documents;

import dev.solde.billing.document.PendingEntry;
import dev.solde.billing.fact.PendingEntryRevised;
import dev.solde.billing.ledger.Amounts;
import javax.money.CurrencyUnit;

/** Reads a pending entry off its last revision. */
public final class PendingEntryReader {

    private PendingEntryReader() {}

    /** The entry as this revision says. */
    public static PendingEntry entry(PendingEntryRevised revised, CurrencyUnit currency) {
        return PendingEntry.builder()
                .id(revised.entry())
                .state(revised.state())
                .side(revised.side())
                .label(revised.label().shown())
                .lineType(revised.type())
                .amount(Amounts.ofMinor(revised.amountMinor(), currency))
                .left(Amounts.ofMinor(revised.leftMinor(), currency))
                .priceMode(revised.priceMode())
                .taxes(revised.taxes())
                .processingDate(revised.processingDate())
                .copyOf(revised.copyOf())
                .build();
    }
}
