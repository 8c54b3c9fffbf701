package dev.solde.billing.core.engine;

import dev.solde.billing.core.rules.Candidates;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.port.LedgerRepository;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the open items for a strategy in blocks, as far as the amount needs and no further. */
final class CandidateReader {

    static final int BLOCK = 100;

    private final LedgerRepository ledgers;
    private final Ledger ledger;
    private final Map<ItemId, OpenItem> items;

    private CandidateReader(LedgerRepository ledgers, Ledger ledger) {
        this.ledgers = ledgers;
        this.ledger = ledger;
        this.items = new LinkedHashMap<>(ledger.items());
    }

    static Ledger read(LedgerRepository ledgers, Ledger ledger, Candidates wanted) {
        if (wanted.debitMinor() == 0 && wanted.creditMinor() == 0) {
            return ledger;
        }
        CandidateReader reader = new CandidateReader(ledgers, ledger);
        List<InvoiceId> invoices = new ArrayList<>(wanted.ownOf());
        reader.read(Side.DEBIT, wanted.debitMinor()).forEach(debit -> {
            if (debit.id() instanceof InvoiceId invoice) {
                invoices.add(invoice);
            }
        });
        if (wanted.creditMinor() > 0 && ledger.account().openCreditMinor() > 0) {
            reader.read(Side.CREDIT, wanted.creditMinor());
            if (!invoices.isEmpty()) {
                reader.keep(ledgers.openCreditNotesOf(ledger.account().id(), invoices));
            }
        }
        return new Ledger(ledger.account(), reader.items, ledger.allocations());
    }

    private List<OpenItem> read(Side side, long amount) {
        List<OpenItem> all = new ArrayList<>();
        // Nothing is looked for where the account says that nothing is open.
        long wanted = Math.min(
                amount,
                side == Side.DEBIT
                        ? ledger.account().openDebitMinor()
                        : ledger.account().openCreditMinor());
        long open = 0;
        Optional<OpenItem> last = Optional.empty();
        while (open < wanted) {
            List<OpenItem> block = ledgers.openItems(ledger.account().id(), side, last, BLOCK);
            for (OpenItem item : block) {
                open = Math.addExact(open, item.openMinor());
            }
            all.addAll(block);
            if (block.size() < BLOCK) {
                break;
            }
            last = Optional.of(block.get(BLOCK - 1));
        }
        keep(all);
        return all;
    }

    private void keep(List<OpenItem> read) {
        read.forEach(item -> items.putIfAbsent(item.id(), item));
    }
}
