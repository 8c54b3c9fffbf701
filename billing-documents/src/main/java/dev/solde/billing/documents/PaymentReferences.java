package dev.solde.billing.documents;

import dev.solde.billing.document.Invoice;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.statement.Statement;
import java.util.Optional;

/**
 * Which reference a payer is asked to give. Two accounts, or two invoices, must not have the same. Without a word of the host it is made
 *
 * <ul>
 *   <li>on a statement, of the account's id, if that consists of capitals and digits alone: the reference then carries it as it is. Of
 *       other ids none is made, because {@code a-1}, {@code a1} and {@code A1} would have the same, as would {@code 1-23} and
 *       {@code 12-3};
 *   <li>on an invoice, of its number without separators. Numbers of one series stay apart, because their separators stand at the same
 *       places. A host gives its own references if it has series whose numbers differ only in separators or capitals.
 * </ul>
 *
 * <p>What is longer than 21 characters, or contains others, has none.
 */
public interface PaymentReferences {

    /** The reference of payments by a statement. */
    default Optional<PaymentReference> ofStatement(Statement statement) {
        return ofAccount(statement.account());
    }

    /** The reference of payments of an account, whatever they are for. */
    default Optional<PaymentReference> ofAccount(AccountId account) {
        return PaymentReference.carrying(account.value())
                .filter(reference -> reference.carried().equals(account.value()));
    }

    /** The reference of payments of an invoice. */
    default Optional<PaymentReference> ofInvoice(Invoice invoice) {
        return PaymentReference.carrying(invoice.number().value());
    }
}
