package dev.solde.billing.core.queries;

import dev.solde.billing.RejectedException;
import dev.solde.billing.Rejection;
import dev.solde.billing.core.documents.ExpectedPaymentReader;
import dev.solde.billing.core.paging.Pages;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.payment.ExpectedPayment;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.ReadView;
import java.util.List;
import java.util.function.Function;

/** Payments that are promised or in progress, each as its latest revision says. */
final class ExpectedPaymentQueries {

    private final BillingReader reader;
    private final Function<AccountId, AccountState> accounts;

    ExpectedPaymentQueries(BillingReader reader, Function<AccountId, AccountState> accounts) {
        this.reader = reader;
        this.accounts = accounts;
    }

    ExpectedPayment expectedPayment(ExpectedPaymentId id, ReadView view) {
        AccountState account = accounts.apply(id.account());
        return reader.expectedPayment(id, view)
                .map(revised -> ExpectedPaymentReader.of(revised, account.currency()))
                .orElseThrow(() -> new RejectedException(new Rejection.ExpectedPaymentNotFound(id)));
    }

    Page<ExpectedPayment> expected(AccountState account, ReadView view, PageRequest page) {
        return reader.expectedPayments(account.id(), view, page)
                .map(revised -> ExpectedPaymentReader.of(revised, account.currency()));
    }

    /** Those in progress have no day and come last. */
    List<ExpectedPayment> scheduled(AccountState account, ReadView view) {
        return Pages.stream(page -> expected(account, view, page))
                .takeWhile(expected -> expected.dueOn().isPresent())
                .toList();
    }
}
