package dev.solde.examples.portal.desk;

import static dev.solde.billing.RecordSequence.recordSequence;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingQueries;
import dev.solde.billing.RejectedException;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.ReleasePayment;
import dev.solde.billing.command.ReservePayment;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Actor;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.StatementId;
import dev.solde.billing.payment.ExpectedPayment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.statement.CustomerOverview;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementKind;
import dev.solde.billing.statement.StatementRow;
import dev.solde.billing.statement.StatementSummary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;

/**
 * Everything that one customer asks of the kernel. Every id is made of his own account and what the address of the page says, so that
 * what lies on another account does not exist for him: the kernel refuses it as not found.
 */
public final class CustomerDesk {

    private static final Actor CUSTOMER = Actor.of("customer");

    private final Billing billing;
    private final AccountId account;

    /** The desk of the customer with this account. */
    public CustomerDesk(Billing billing, AccountId account) {
        this.billing = billing;
        this.account = account;
    }

    /** What he owes. */
    public CustomerOverview overview() {
        return billing.queries().overview(account);
    }

    /** The currency of his account. */
    public CurrencyUnit currency() {
        return billing.queries().account(account).currency();
    }

    /** What is open, to pay and to use. */
    public List<OpenItem> openItems() {
        return Whole.of(page -> billing.queries().openItems(account, page));
    }

    /** The payments that are on their way. */
    public List<ExpectedPayment> onTheirWay() {
        return Whole.of(page -> billing.queries().expectedPayments(account, page));
    }

    /** His statements, the newest first. */
    public List<StatementSummary> statements() {
        List<StatementSummary> made =
                new ArrayList<>(Whole.of(page -> billing.queries().statements(account, page)));
        Collections.reverse(made);
        return made;
    }

    /** A statement of his. */
    public Statement statement(UUID uuid) {
        return billing.queries().statement(new StatementId(account, uuid));
    }

    /** A statement of all that is open today. */
    public Statement makeStatement(LocalDate today, CommandKey key) {
        return billing.generateStatement(GenerateStatement.builder(
                        account, StatementKind.OPEN_ITEM, DateRange.of(today.withDayOfMonth(1), today))
                .commandKey(key)
                .actor(CUSTOMER)
                .build());
    }

    /** An invoice of his. */
    public Invoice invoice(UUID uuid) {
        return billing.queries().invoice(new InvoiceId(account, uuid));
    }

    /** The version of his account: a form carries it, so that what the form means does not change until it is sent. */
    public long version() {
        return billing.queries().version(account);
    }

    /**
     * What could be paid by a statement at that version, oldest due first: what was open of its debits and not being paid. A version
     * that the account has not had is refused with {@code ledger-changed}: what it will mean is not known yet.
     */
    public Map<DebitItemId, MonetaryAmount> payable(Statement statement, long version) {
        long now = version();
        if (version < 1 || version > now) {
            throw new RejectedException(new Rejection.LedgerChanged(account, version, now));
        }
        BillingQueries queries = billing.queries().knownAt(recordSequence(version));
        Map<DebitItemId, MonetaryAmount> reserved = new HashMap<>();
        Whole.of(page -> queries.expectedPayments(account, page)).stream()
                .flatMap(payment -> payment.shares().stream())
                .forEach(share -> reserved.merge(share.debit(), share.amount(), MonetaryAmount::add));
        Map<DebitItemId, MonetaryAmount> payable = new LinkedHashMap<>();
        statement.rows().stream()
                .map(StatementRow::item)
                .filter(DebitItemId.class::isInstance)
                .map(queries::item)
                .sorted(OpenItem.DEBIT_ORDER)
                .forEach(item -> {
                    DebitItemId debit = (DebitItemId) item.id();
                    MonetaryAmount none = Amounts.ofMinor(0, item.currency());
                    MonetaryAmount free = item.openAmount().subtract(reserved.getOrDefault(debit, none));
                    if (free.isPositive()) {
                        payable.put(debit, free);
                    }
                });
        return payable;
    }

    /**
     * Begins a payment of a statement at the gateway: nobody pays the same meanwhile, and the balance waits for the money. What it is
     * meant for is counted at the version of the form, so that a form that is sent twice is the same command, and one payment.
     */
    public ExpectedPayment reserve(Statement statement, MonetaryAmount amount, long version, CommandKey key) {
        ReservePayment.Builder reservation = ReservePayment.builder(account, amount, PaymentMethod.ONLINE)
                .commandKey(key)
                .actor(CUSTOMER);
        MonetaryAmount rest = amount;
        for (var debit : payable(statement, version).entrySet()) {
            if (rest.isPositive()) {
                MonetaryAmount share = rest.isLessThan(debit.getValue()) ? rest : debit.getValue();
                reservation.allocate(debit.getKey(), share);
                rest = rest.subtract(share);
            }
        }
        return billing.reservePayment(reservation.build());
    }

    /** Gives up a payment that was begun; what it was meant for can be paid again. */
    public ExpectedPayment giveUp(UUID uuid, CommandKey key) {
        return billing.releasePayment(ReleasePayment.builder(new ExpectedPaymentId(account, uuid))
                .commandKey(key)
                .actor(CUSTOMER)
                .build());
    }

    /** What became of a payment that was begun. */
    public ExpectedPayment payment(UUID uuid) {
        return billing.queries().expectedPayment(new ExpectedPaymentId(account, uuid));
    }
}
