package dev.solde.billing.allocation;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.OpenItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;

/**
 * What a strategy may allocate.
 *
 * @param version the account's version at which the items were read
 * @param asOf the day on which it is decided what is due
 * @param credits the credits to use, in {@link OpenItem#CREDIT_ORDER}
 * @param debits the debits to settle, in {@link OpenItem#DEBIT_ORDER}: what falls due first comes first
 */
public record AllocationRequest(
        AccountId account,
        long version,
        CurrencyUnit currency,
        LocalDate asOf,
        List<OpenItem> credits,
        List<OpenItem> debits) {

    /** Copies the lists. */
    public AllocationRequest {
        credits = List.copyOf(credits);
        debits = List.copyOf(debits);
    }

    /**
     * Settles debits one after the other with as much credit as there is. For each debit its own credit notes come first,
     * then the credits in their order.
     */
    public AllocationProposal fill(Stream<OpenItem> debitsInOrder) {
        Map<OpenItem, Long> left = new LinkedHashMap<>();
        credits.forEach(credit -> left.put(credit, credit.openMinor()));
        List<AllocationProposal.Share> shares = new ArrayList<>();
        for (OpenItem debit : (Iterable<OpenItem>) debitsInOrder::iterator) {
            long open = debit.openMinor();
            open = settle(debit, open, left, shares, true);
            settle(debit, open, left, shares, false);
            if (left.isEmpty()) {
                break;
            }
        }
        return new AllocationProposal(account, version, currency, shares);
    }

    private long settle(
            OpenItem debit, long open, Map<OpenItem, Long> left, List<AllocationProposal.Share> shares, boolean own) {
        long rest = open;
        var credits = left.entrySet().iterator();
        while (rest > 0 && credits.hasNext()) {
            var credit = credits.next();
            boolean isOwn = credit.getKey().origin().filter(debit.id()::equals).isPresent();
            if (own && !isOwn) {
                continue;
            }
            long share = Math.min(rest, credit.getValue());
            shares.add(
                    new AllocationProposal.Share((CreditItemId) credit.getKey().id(), (DebitItemId) debit.id(), share));
            rest -= share;
            credit.setValue(credit.getValue() - share);
            if (credit.getValue() == 0) {
                credits.remove();
            }
        }
        return rest;
    }
}
