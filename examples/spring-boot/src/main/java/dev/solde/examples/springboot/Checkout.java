package dev.solde.examples.springboot;

import dev.solde.billing.Billing;
import dev.solde.billing.RejectedException;
import dev.solde.billing.command.Allocate;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.PaymentId;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders and invoices: both or neither. */
@Service
class Checkout {

    private final Billing billing;
    private final Orders orders;
    private final Stock stock;

    Checkout(Billing billing, Orders orders, Stock stock) {
        this.billing = billing;
        this.orders = orders;
        this.stock = stock;
    }

    /** Notes the order and bills it. An article that is out of stock is noticed last, and undoes everything. */
    @Transactional
    public Order place(Cart cart) {
        orders.insert(cart);
        Invoice invoice = billing.issueInvoice(IssueInvoice.builder(AccountId.of(cart.customer()))
                .reference(HostReference.of("order", cart.order()))
                .line(cart.article(), 1, Money.eur(cart.price()), Tax.rate("20"))
                .build());
        String note = cart.voucher().flatMap(voucher -> use(voucher, invoice)).orElse("");
        Order order = new Order(cart.order(), cart.customer(), invoice.number().value(), note);
        orders.update(order);
        stock.take(cart.article());
        return order;
    }

    /** A refusal has written nothing, so that the transaction goes on; what it says is for the customer. */
    private Optional<String> use(Cart.Voucher voucher, Invoice invoice) {
        try {
            billing.allocate(
                    Allocate.of(PaymentId.parse(voucher.payment()), invoice.id(), Money.eur(voucher.amount())));
            return Optional.empty();
        } catch (RejectedException refused) {
            return Optional.of(refused.rejection().message());
        }
    }
}
