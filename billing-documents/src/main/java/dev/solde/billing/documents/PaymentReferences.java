package dev.solde.billing.documents;

import dev.solde.billing.document.Invoice;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.statement.Statement;
import java.util.Optional;

/**
 * Which reference a payer is asked to give. Without a word of the host it is made of the account's id on a statement and of the number
 * on an invoice, where these consist of letters, digits and separators and are short enough; otherwise none is printed.
 *
 * <p>Separators and capitals are lost in it: {@code a-1} and {@code A1} have the same. A host whose ids differ only in these gives its own.
 */
public interface PaymentReferences {

    /** The reference of payments by a statement. */
    default Optional<PaymentReference> ofStatement(Statement statement) {
        return ofAccount(statement.account());
    }

    /** The reference of payments of an account, whatever they are for. */
    default Optional<PaymentReference> ofAccount(AccountId account) {
        return PaymentReference.carrying(account.value());
    }

    /** The reference of payments of an invoice. */
    default Optional<PaymentReference> ofInvoice(Invoice invoice) {
        return PaymentReference.carrying(invoice.number().value());
    }
}
