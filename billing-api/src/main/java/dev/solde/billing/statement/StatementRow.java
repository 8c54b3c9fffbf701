package dev.solde.billing.statement;

import dev.solde.billing.document.InvoiceLine;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.payment.PaymentMethod;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/** An item on a statement: an invoice, a payment, a refund, whatever moved the balance. */
@Value.Immutable
public sealed interface StatementRow permits ImmutableStatementRow {

    /** The day on which it counts in the balance. */
    LocalDate date();

    /** The date on the document. */
    LocalDate documentDate();

    /** The item. */
    ItemId item();

    /** The number of its ledger entry; none for a document of total 0, which posts no entry. */
    OptionalLong entryNumber();

    /** The number of the document, or the old number of an opening item. */
    Optional<DocumentNumber> number();

    /** What the host calls it. */
    List<HostReference> references();

    /** The day on which a debit falls due; for a credit its posting date. */
    LocalDate dueDate();

    /** The whole amount, 0 or more; on which side it stands is the item's. */
    MonetaryAmount amount();

    /** What was not settled of it on the statement's day; all of an item that was posted later than that. */
    MonetaryAmount openAmount();

    /** The running balance after this row; on an {@code OPEN_ITEM} statement the sum of what is open so far. */
    MonetaryAmount balanceAfter();

    /** The invoice that a credit note corrects, or the item that this one reverses or reinstates. */
    Optional<ItemId> origin();

    /** How a payment came or a refund went. */
    Optional<PaymentMethod> method();

    /** The services billed, if the statement shows them; those of a credit note, too. */
    List<InvoiceLine> lines();

    /** What sort of item it is. */
    default ItemKind kind() {
        return item().kind();
    }

    /** The amount if it raises what is owed. */
    default Optional<MonetaryAmount> debit() {
        return kind().side() == Side.DEBIT ? Optional.of(amount()) : Optional.empty();
    }

    /** The amount if it lowers what is owed. */
    default Optional<MonetaryAmount> credit() {
        return kind().side() == Side.CREDIT ? Optional.of(amount()) : Optional.empty();
    }

    /** What was settled of it on the statement's day: of an invoice what was paid and credited, of a credit what was used. */
    default MonetaryAmount settledAmount() {
        return amount().subtract(openAmount());
    }

    /** Whether nothing was open of it on the statement's day. */
    default boolean isSettled() {
        return openAmount().isZero();
    }

    /** Whether it is an invoice, issued here or taken over from another system. */
    default boolean isInvoice() {
        return kind() == ItemKind.INVOICE || kind() == ItemKind.OPENING_DEBIT;
    }

    /** How many days it is past its due date on that day; 0 for a credit, for what is settled, and up to the due date. */
    default long daysOverdue(LocalDate asOf) {
        boolean owed = kind().side() == Side.DEBIT && !isSettled();
        return owed ? Math.max(0, ChronoUnit.DAYS.between(dueDate(), asOf)) : 0;
    }

    /** For the kernel, which makes rows from items. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link StatementRow}. */
    final class Builder extends ImmutableStatementRow.Builder {
        Builder() {}
    }
}
