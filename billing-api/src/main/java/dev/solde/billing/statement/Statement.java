package dev.solde.billing.statement;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.Digest;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.StatementId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * What was told to a customer of an account: {@code closing = opening + corrections + debits - credits}.
 *
 * <p>A generated statement is frozen: whatever is recorded later, also with an earlier date, it stays as it was. Its
 * {@link #content digest} proves that. A previewed one has an id that nothing else knows.
 */
@Value.Immutable
public sealed interface Statement permits ImmutableStatement {

    /** The statement. */
    StatementId id();

    /** The account. */
    default AccountId account() {
        return id().account();
    }

    /** What it shows. */
    StatementKind kind();

    /** The period of movements and totals. */
    DateRange period();

    /** The day of open amounts, ageing and what is payable. */
    LocalDate asOf();

    /** The last record of the account that it knows; its own record follows. */
    long knownAtSequence();

    /** When that record was made. */
    Instant knownAt();

    /** Whether only invoices with something open are shown. */
    boolean unpaidOnly();

    /** Whether the rows show the services billed. */
    boolean withLines();

    /** How the ageing was made. */
    AgeingOptions ageingOptions();

    /** The currency of the account. */
    CurrencyUnit currency();

    /** The seller of that day, if the kernel knew one; empty after an erasure. */
    Optional<Party> seller();

    /** The customer of that day, if known; empty after an erasure. */
    Optional<Party> customer();

    /** The {@code BALANCE_FORWARD} statement that this one follows. */
    Optional<StatementId> previous();

    /** The balance brought forward: what the previous statement closed with, otherwise the balance of the day before. */
    MonetaryAmount openingBalance();

    /** What was recorded for the time before, after the previous statement was made; only where there is a previous one. */
    List<StatementRow> corrections();

    /** The sum of the corrections, debits less credits. */
    MonetaryAmount correctionsTotal();

    /**
     * The movements of the period by posting date, or on an {@code OPEN_ITEM} statement what is open whatever its age; with {@link
     * #unpaidOnly} the invoices of these that have something open.
     */
    List<StatementRow> rows();

    /** All debits of the period, shown as rows or not. */
    MonetaryAmount totalDebit();

    /** All credits of the period, shown as rows or not. */
    MonetaryAmount totalCredit();

    /** The same by kind; kinds without any are absent. */
    Map<ItemKind, MonetaryAmount> totals();

    /** The balance at the end of the period. */
    MonetaryAmount closingBalance();

    /** The debits of the account with something open on {@link #asOf}, oldest due first. */
    List<StatementRow> openDebits();

    /** The credits that wait on the account on {@link #asOf}. */
    List<StatementRow> unappliedCredits();

    /** The ageing of that day. */
    AgeingReport ageing();

    /** The balance of that day. */
    default MonetaryAmount balance() {
        return ageing().balance();
    }

    /**
     * What can be paid by this statement: what is open of the debits on it, less what expected payments reserve of them; 0 or
     * more. On a {@code BALANCE_FORWARD} statement the debits posted before the period are on it, too, as what was brought forward.
     */
    MonetaryAmount amountPayable();

    /** The digest of rows and figures, free texts left out, so that it outlives their erasure. */
    Digest content();

    /** The total of one kind in the period, 0 if there was none: invoiced, credited, paid in, refunded. */
    default MonetaryAmount total(ItemKind itemKind) {
        MonetaryAmount none = Amounts.ofMinor(0, currency());
        return totals().getOrDefault(itemKind, none);
    }

    /** The invoices among the rows. */
    default List<StatementRow> invoices() {
        return rows().stream().filter(StatementRow::isInvoice).toList();
    }

    /** The invoices among the rows of which nothing is open. */
    default List<StatementRow> paidInvoices() {
        return invoices().stream().filter(StatementRow::isSettled).toList();
    }

    /** What is open of the invoices among the rows. */
    default MonetaryAmount remaining() {
        return invoices().stream()
                .map(StatementRow::openAmount)
                .reduce(Amounts.ofMinor(0, currency()), MonetaryAmount::add);
    }

    /** For the kernel, which makes statements from what was recorded. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Statement}. */
    final class Builder extends ImmutableStatement.Builder {
        Builder() {}
    }
}
