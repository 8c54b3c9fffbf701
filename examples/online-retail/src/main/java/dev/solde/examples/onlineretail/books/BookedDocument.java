package dev.solde.examples.onlineretail.books;

import dev.solde.billing.document.IssuedDocument;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.ledger.OpenItem;
import java.time.LocalDate;
import javax.money.MonetaryAmount;

/**
 * A document as it was read back.
 *
 * @param open what is not yet settled of an invoice, or not yet used of a credit note
 */
public record BookedDocument(
        ItemId id, String number, LocalDate issueDate, int lines, MonetaryAmount total, MonetaryAmount open) {

    static BookedDocument of(IssuedDocument document, OpenItem item) {
        return new BookedDocument(
                document.item(),
                document.number().value(),
                document.issueDate(),
                document.lines().size(),
                document.totalInclTax(),
                item.openAmount());
    }

    /** Whose it is. */
    public AccountId account() {
        return id.account();
    }

    /** Whether it is an invoice; otherwise it is a credit note. */
    public boolean isInvoice() {
        return id.kind() == ItemKind.INVOICE;
    }

    /** Whether nothing is left of it. */
    public boolean isSettled() {
        return open.isZero();
    }

    /** Whether a part is settled and a part is left. */
    public boolean isPartlySettled() {
        return open.isPositive() && open.isLessThan(total);
    }
}
