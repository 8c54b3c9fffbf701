package dev.solde.billing.core.statements;

import dev.solde.billing.fact.ExpectedPaymentRevised;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What live expected payments are meant for: it is still owed, but need not be paid now. */
public final class Reservations {

    private final Map<ItemId, Long> reserved = new HashMap<>();

    /** The reservations of these live expected payments. */
    public Reservations(List<ExpectedPaymentRevised> expected) {
        expected.stream()
                .flatMap(payment -> payment.shares().stream())
                .forEach(share -> reserved.merge(share.debit(), share.amountMinor(), Math::addExact));
    }

    /** What is open of these debits and not reserved, in minor units. */
    public long payableMinor(Collection<OpenItem> debits) {
        return debits.stream()
                .mapToLong(debit -> Math.max(0, debit.openMinor() - reserved.getOrDefault(debit.id(), 0L)))
                .reduce(0, Math::addExact);
    }
}
