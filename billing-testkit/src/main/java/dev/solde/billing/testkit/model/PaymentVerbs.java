package dev.solde.billing.testkit.model;

import dev.solde.billing.command.Command;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RecordPayments;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.payment.PaymentMethod;

/** Money that arrives by several methods at once. */
final class PaymentVerbs {

    private PaymentVerbs() {}

    /** Pays an invoice in cash and by cheque, all or none; what it does not take waits. */
    record Several(int invoice, long cash, long cheque) implements Verb {

        @Override
        public Verb resolve(ModelState state) {
            return new Several(state.pick(invoice, ItemKind.INVOICE), cash, cheque);
        }

        @Override
        public int account(ModelState state) {
            return state.accountOf(invoice);
        }

        @Override
        public Command<?> command(Saying saying) {
            var id = saying.names().invoice(invoice, 0);
            return RecordPayments.of(
                            RecordPayment.of(id, Names.eur(cash), PaymentMethod.CASH),
                            RecordPayment.of(id, Names.eur(cheque), PaymentMethod.CHEQUE))
                    .toBuilder()
                    .commandKey(saying.key())
                    .build();
        }

        @Override
        public String refusal(ModelBooks books) {
            return invoice == Model.UNKNOWN ? "item-not-found" : "";
        }

        @Override
        public void apply(ModelBooks books) {
            pay(books, cash);
            pay(books, cheque);
        }

        private void pay(ModelBooks books, long cents) {
            ModelItem payment = books.make(ItemKind.PAYMENT, cents, books.state.today, Model.UNKNOWN);
            ModelItem debit = books.item(invoice);
            books.link(payment, debit, Math.min(cents, debit.open), books.state.today);
        }
    }
}
