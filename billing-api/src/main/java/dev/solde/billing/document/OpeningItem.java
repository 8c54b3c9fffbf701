package dev.solde.billing.document;

import dev.solde.billing.internal.Checks;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/** What was open in the system from which an account is taken over: an unpaid invoice, unused credit. */
@Value.Immutable
public sealed interface OpeningItem permits ImmutableOpeningItem {

    /** A debit is owed by the customer, a credit to him. */
    Side side();

    /** What is still open of it, above 0. */
    MonetaryAmount amount();

    /** The number that the document had there; instalments of one document may share it. */
    Optional<DocumentNumber> number();

    /** The date of the document. */
    LocalDate documentDate();

    /** When it fell or falls due, not before the document's date; for a credit the document's date. */
    @Value.Default
    default LocalDate dueDate() {
        return documentDate();
    }

    /** The host's references, by which the item is found again. */
    List<HostReference> references();

    /** Opens something that the customer owes. */
    static Builder debit(MonetaryAmount amount, LocalDate documentDate) {
        return new Builder().side(Side.DEBIT).amount(amount).documentDate(documentDate);
    }

    /** Opens something that is owed to the customer. */
    static Builder credit(MonetaryAmount amount, LocalDate documentDate) {
        return new Builder().side(Side.CREDIT).amount(amount).documentDate(documentDate);
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Builds an {@link OpeningItem}. */
    final class Builder extends ImmutableOpeningItem.Builder {
        Builder() {}

        /**
         * Builds the item.
         *
         * @throws IllegalArgumentException for an amount not above 0, a due date before the document's, a due date of a credit, or
         *     more than 100 references
         */
        @Override
        public OpeningItem build() {
            OpeningItem item = super.build();
            Checks.require(item.amount().isPositive(), "amount must be above 0: ", item.amount());
            Checks.date(item.documentDate(), "document date");
            Checks.date(item.dueDate(), "due date");
            Checks.require(
                    !item.dueDate().isBefore(item.documentDate()), "due date before the document's: ", item.dueDate());
            Checks.require(
                    item.side() == Side.DEBIT || item.dueDate().equals(item.documentDate()),
                    "a credit does not fall due");
            Checks.require(item.references().size() <= 100, "at most 100 references");
            return new Builder()
                    .from(item)
                    .amount(Amounts.canonical(item.amount()))
                    .finish();
        }

        private OpeningItem finish() {
            return super.build();
        }
    }
}
