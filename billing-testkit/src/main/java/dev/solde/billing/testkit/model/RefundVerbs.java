package dev.solde.billing.testkit.model;

import dev.solde.billing.command.Command;
import dev.solde.billing.command.RefundCredit;
import dev.solde.billing.command.RefundInvoice;
import dev.solde.billing.command.RefundPayment;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.payment.PaymentMethod;
import java.util.LinkedHashMap;
import java.util.Map;

/** Credit that goes back as money. */
final class RefundVerbs {

    private RefundVerbs() {}

    /** Where a refund stands. */
    enum State {
        PENDING,
        TRANSMITTED,
        CONFIRMED,
        CANCELLED,
        FAILED;

        boolean isLive() {
            return ordinal() <= CONFIRMED.ordinal();
        }
    }

    /** Where the money is taken from. */
    enum Source {
        AVAILABLE,
        UNAPPLIED_ONLY,
        REOPEN_LATEST
    }

    /** Gives back of the account's net credit. */
    record Net(int account, long cents) implements Verb {

        @Override
        public int account(ModelState state) {
            return account;
        }

        @Override
        public Command<?> command(Saying saying) {
            return RefundCredit.builder(Names.account(account), Names.eur(cents))
                    .method(PaymentMethod.CASH)
                    .commandKey(saying.key())
                    .build();
        }

        @Override
        public String refusal(ModelBooks books) {
            long undisputed = books.credits().mapToLong(credit -> credit.open).sum();
            long net = -books.account.balance();
            return net <= 0 ? "no-credit-balance" : cents > Math.min(net, undisputed) ? "exceeds-credit-balance" : "";
        }

        @Override
        public void apply(ModelBooks books) {
            Map<ModelItem, Long> consumed = new LinkedHashMap<>();
            long missing = cents;
            for (ModelItem credit : books.credits().toList()) {
                long part = Math.min(missing, credit.open);
                if (part > 0) {
                    consumed.put(credit, part);
                    missing -= part;
                }
            }
            refund(books, consumed, Model.UNKNOWN);
        }
    }

    /** Gives back of a credit note. */
    record Note(int note, long cents) implements Verb {

        @Override
        public Verb resolve(ModelState state) {
            int named = state.openCredit(note, item -> item.kind == ItemKind.CREDIT_NOTE);
            return new Note(named, ModelState.within(note, cents, state.open(named)));
        }

        @Override
        public int account(ModelState state) {
            return state.accountOf(note);
        }

        @Override
        public Command<?> command(Saying saying) {
            return RefundCredit.builder((CreditNoteId) saying.names().id(note, ItemKind.CREDIT_NOTE), Names.eur(cents))
                    .method(PaymentMethod.CASH)
                    .commandKey(saying.key())
                    .build();
        }

        @Override
        public String refusal(ModelBooks books) {
            return note == Model.UNKNOWN
                    ? "item-not-found"
                    : cents > books.item(note).open ? "exceeds-open-amount" : "";
        }

        @Override
        public void apply(ModelBooks books) {
            refund(books, Map.of(books.item(note), cents), Model.UNKNOWN);
        }
    }

    /** Gives back of a payment. */
    record Paid(int payment, long cents, Source source) implements Verb {

        @Override
        public Verb resolve(ModelState state) {
            int named = state.pick(payment, item -> item.kind == ItemKind.PAYMENT, item -> item.left() > 0);
            long most = named == Model.UNKNOWN ? 0 : state.items.get(named).left();
            return new Paid(named, ModelState.within(payment, cents, most), source);
        }

        @Override
        public int account(ModelState state) {
            return state.accountOf(payment);
        }

        @Override
        public Command<?> command(Saying saying) {
            var builder = RefundPayment.builder(
                            (PaymentId) saying.names().id(payment, ItemKind.PAYMENT), Names.eur(cents))
                    .commandKey(saying.key());
            return switch (source) {
                case AVAILABLE -> builder.build();
                case UNAPPLIED_ONLY -> builder.unappliedOnly().build();
                case REOPEN_LATEST -> builder.reopenLatestFirst().build();
            };
        }

        @Override
        public String refusal(ModelBooks books) {
            return payment == Model.UNKNOWN
                    ? "item-not-found"
                    : RefundTaking.ofPayment(books, books.item(payment)).refusal(cents, source);
        }

        @Override
        public void apply(ModelBooks books) {
            RefundTaking.ofPayment(books, books.item(payment)).apply(cents, source);
        }
    }

    /** Gives back what was paid for an invoice. */
    record Invoiced(int invoice, long cents, Source source) implements Verb {

        @Override
        public Verb resolve(ModelState state) {
            int named = state.pick(invoice, item -> item.kind == ItemKind.INVOICE, item -> item.open < item.amount);
            long most = named == Model.UNKNOWN ? 0 : state.items.get(named).amount - state.open(named);
            return new Invoiced(named, ModelState.within(invoice, cents, most), source);
        }

        @Override
        public int account(ModelState state) {
            return state.accountOf(invoice);
        }

        @Override
        public Command<?> command(Saying saying) {
            var builder = RefundInvoice.builder(
                            (InvoiceId) saying.names().id(invoice, ItemKind.INVOICE), Names.eur(cents))
                    .commandKey(saying.key());
            return switch (source) {
                case AVAILABLE -> builder.build();
                case UNAPPLIED_ONLY -> builder.unappliedOnly().build();
                case REOPEN_LATEST -> builder.reopenLatestFirst().build();
            };
        }

        @Override
        public String refusal(ModelBooks books) {
            return invoice == Model.UNKNOWN
                    ? "item-not-found"
                    : RefundTaking.ofInvoice(books, books.item(invoice)).refusal(cents, source);
        }

        @Override
        public void apply(ModelBooks books) {
            RefundTaking.ofInvoice(books, books.item(invoice)).apply(cents, source);
        }
    }

    /** One debit, settled at once by what it consumes. */
    static void refund(ModelBooks books, Map<ModelItem, Long> consumed, int via) {
        long cents = consumed.values().stream().mapToLong(Long::longValue).sum();
        ModelItem refund = books.make(ItemKind.REFUND, cents, books.state.today, Model.UNKNOWN);
        refund.via = via;
        if (via != Model.UNKNOWN) {
            books.item(via).refunded += cents;
        }
        consumed.forEach((credit, part) -> books.link(credit, refund, part, books.state.today, AllocationLock.REFUND));
    }
}
