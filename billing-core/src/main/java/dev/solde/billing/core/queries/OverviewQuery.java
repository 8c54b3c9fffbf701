package dev.solde.billing.core.queries;

import dev.solde.billing.core.documents.PendingTotals;
import dev.solde.billing.core.paging.Pages;
import dev.solde.billing.core.statements.Reservations;
import dev.solde.billing.fact.ExpectedPaymentRevised;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.ReadView;
import dev.solde.billing.statement.CustomerOverview;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.money.MonetaryAmount;

/** Where a customer stands, from what is open, pending and expected at one moment. */
final class OverviewQuery {

    private final BillingReader reader;
    private final AccountState state;
    private final ReadView view;
    private final LocalDate day;
    private final List<OpenItem> debits = new ArrayList<>();
    private long credit;

    OverviewQuery(BillingReader reader, AccountState state, ReadView view, LocalDate day) {
        this.reader = reader;
        this.state = state;
        this.view = StatementQueries.pinned(view, state);
        this.day = day;
    }

    CustomerOverview read() {
        AccountId account = state.id();
        Pages.stream(page -> reader.openItems(account, view, page)).forEach(this::add);
        List<ExpectedPaymentRevised> expected = Pages.stream(page -> reader.expectedPayments(account, view, page))
                .toList();
        int digits = Amounts.digits(state.currency());
        long unbilled = Pages.stream(page -> reader.pendingEntries(account, view, page))
                .mapToLong(entry -> PendingTotals.signedInclTaxMinor(entry, digits))
                .reduce(0, Math::addExact);
        long outstanding = open(debits);
        long balance = Math.subtractExact(outstanding, credit);
        return new CustomerOverview(
                account,
                day,
                money(balance),
                money(outstanding),
                money(credit),
                money(Math.max(0, -balance)),
                money(unbilled),
                money(open(debits.stream().filter(item -> item.isOverdue(day)).toList())),
                money(expected.stream()
                        .mapToLong(ExpectedPaymentRevised::amountMinor)
                        .reduce(0, Math::addExact)),
                money(new Reservations(expected).payableMinor(debits)));
    }

    private void add(OpenItem item) {
        if (item.side() == Side.DEBIT) {
            debits.add(item);
        } else {
            credit = Math.addExact(credit, item.openMinor());
        }
    }

    private static long open(List<OpenItem> items) {
        return items.stream().mapToLong(OpenItem::openMinor).reduce(0, Math::addExact);
    }

    private MonetaryAmount money(long minor) {
        return Amounts.ofMinor(minor, state.currency());
    }
}
