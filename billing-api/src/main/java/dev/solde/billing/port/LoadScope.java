package dev.solde.billing.port;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.ledger.SettlementId;
import dev.solde.billing.ledger.StatementId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What a command needs to see of its account: never the history, never all open items. What is not asked for is not loaded and
 * costs nothing.
 */
@Value.Immutable
public sealed interface LoadScope permits ImmutableLoadScope {

    /** The account; its row is always loaded. */
    AccountId account();

    /** The command's key, to find the record that it made before. */
    Optional<CommandKey> key();

    /** The items that the command names. */
    Set<ItemId> items();

    /** The allocations that it names; their items come with them. */
    Set<AllocationId> allocations();

    /** A settlement of which all live allocations and their items are wanted. */
    Optional<SettlementId> settlement();

    /**
     * Items of which all live allocations are wanted, with the items at both ends: those to it, those from it, and those of
     * settlements on it where it is a payment.
     */
    Set<ItemId> allocationsOf();

    /** Items of which the items are wanted that have them as origin, and those that have these as origin. */
    Set<ItemId> descendantsOf();

    /** Items of which the item is wanted that they have as origin. */
    Set<ItemId> originsOf();

    /** Items of which the records are wanted that brought them. */
    Set<ItemId> recordsOf();

    /** An invoice whose record and whose credit notes' records are wanted. */
    Optional<InvoiceId> creditedInvoice();

    /** A document number brought from outside, to see whether it is taken. */
    Optional<DocumentNumber> number();

    /** The sources of new lines, to see which are billed already. */
    Set<HostReference> sources();

    /**
     * Names by which open debits of the account are looked for: their numbers, or the values of host references of their own. The
     * debits come with them.
     */
    Set<String> documentsNamed();

    /** Refunds whose current state is wanted, with the payments to which they are routed. */
    Set<RefundId> refunds();

    /** Payments of which all live refunds are wanted that are routed back to them, with the items. */
    Set<PaymentId> refundsVia();

    /** The pending entries that the command names. */
    Set<PendingEntryId> pendingEntries();

    /** A day: all entries that are pending and have a processing date on or before it are wanted. */
    Optional<LocalDate> entriesDueBy();

    /** The expected payments that the command names; the debits for which they are meant come with those that are live. */
    Set<ExpectedPaymentId> expectedPayments();

    /** Debits of which all live expected payments are wanted that are meant for them. */
    Set<DebitItemId> expectedOn();

    /** A document of which the draft is wanted. */
    Optional<ItemId> draft();

    /** The statement that the command names. */
    Optional<StatementId> statement();

    /** A day through which a period is to be closed: the previous closure and the totals since are wanted. */
    Optional<LocalDate> periodThrough();

    /**
     * Series that will be locked before long: a storage may do it at once, after the account and before {@link
     * DocumentNumbers#lock} asks for them.
     */
    Set<SeriesNeed> seriesToLock();

    /** Series that will be looked at without a lock: likewise, for {@link DocumentNumbers#peek}. */
    Set<SeriesNeed> seriesToPeek();

    /** Only the account row. */
    static LoadScope of(AccountId account) {
        return builder(account).build();
    }

    /** Opens a scope on this account. */
    static Builder builder(AccountId account) {
        return new Builder().account(account);
    }

    /** Goes back, to ask for more. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** The same scope for a command with this key, with these series to lock and to look at. */
    default LoadScope with(Optional<CommandKey> key, Collection<SeriesNeed> toLock, Collection<SeriesNeed> toPeek) {
        return ((ImmutableLoadScope) this).withKey(key).withSeriesToLock(toLock).withSeriesToPeek(toPeek);
    }

    /** Builds a {@link LoadScope}. */
    final class Builder extends ImmutableLoadScope.Builder {
        Builder() {}
    }
}
