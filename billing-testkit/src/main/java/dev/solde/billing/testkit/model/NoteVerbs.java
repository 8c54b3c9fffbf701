package dev.solde.billing.testkit.model;

import dev.solde.billing.command.CancelInvoice;
import dev.solde.billing.command.CancelItems;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.Penalty;
import dev.solde.billing.command.ReplaceAllocations;
import dev.solde.billing.command.SettleCreditNote;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.payment.PaymentMethod;
import java.util.List;
import java.util.Map;

/** Invoices that are cancelled, credit notes that are settled, and forms that are saved again. */
final class NoteVerbs {

    private NoteVerbs() {}

    /** Cancels an invoice by a credit note of all that is left of it. */
    record CancelWhole(int invoice, boolean keepCredit) implements Verb {

        @Override
        public Verb resolve(ModelState state) {
            return new CancelWhole(state.plainInvoice(invoice), keepCredit);
        }

        @Override
        public int account(ModelState state) {
            return state.accountOf(invoice);
        }

        @Override
        public Command<?> command(Saying saying) {
            return CancelInvoice.builder((InvoiceId) saying.names().id(invoice, ItemKind.INVOICE))
                    .whenPaid(keepCredit ? CancelInvoice.PaidInvoice.KEEP_CREDIT : CancelInvoice.PaidInvoice.REFUSE)
                    .reason("not wanted")
                    .commandKey(saying.key())
                    .build();
        }

        @Override
        public String refusal(ModelBooks books) {
            if (invoice == Model.UNKNOWN) {
                return "item-not-found";
            }
            ModelItem whole = books.item(invoice);
            if (whole.cancelled || keepCredit) {
                return whole.creditable == 0 ? "already-credited" : "";
            }
            boolean paid = books.links(whole).stream()
                    .map(link -> link.credit.kind)
                    .anyMatch(kind -> kind == ItemKind.PAYMENT || kind == ItemKind.PAYMENT_REINSTATEMENT);
            boolean waits = books.notesOf(whole).stream().anyMatch(note -> note.open > 0);
            return paid ? "has-payments" : waits ? "has-credit" : whole.creditable == 0 ? "already-credited" : "";
        }

        @Override
        public void apply(ModelBooks books) {
            ModelItem whole = books.item(invoice);
            List<ModelItem> earlier = books.notesOf(whole);
            books.credited(whole, whole.creditable, true);
            earlier.forEach(note -> books.link(note, whole, Math.min(note.open, whole.open), books.state.today));
            whole.cancelled = true;
        }
    }

    /** Cancels what is left of the line of an invoice, less a penalty, and gives the rest back in cash if so wanted. */
    record CancelLine(int invoice, long penalty, boolean refund) implements Verb {

        @Override
        public Verb resolve(ModelState state) {
            return new CancelLine(state.plainInvoice(invoice), penalty, refund);
        }

        @Override
        public int account(ModelState state) {
            return state.accountOf(invoice);
        }

        @Override
        public Command<?> command(Saying saying) {
            var builder = CancelItems.builder((InvoiceId) saying.names().id(invoice, ItemKind.INVOICE))
                    .lines(List.of(1))
                    .commandKey(saying.key());
            if (penalty > 0) {
                builder.penalty(Penalty.amount(Names.eur(penalty)));
            }
            return (refund ? builder.refundBy(PaymentMethod.CASH) : builder).build();
        }

        @Override
        public String refusal(ModelBooks books) {
            if (invoice == Model.UNKNOWN) {
                return "item-not-found";
            }
            ModelItem cancelled = books.item(invoice);
            long left = cancelled.creditable;
            if (left == 0 || cancelled.takenBack || penalty >= left) {
                return left == 0 || cancelled.takenBack
                        ? "already-credited"
                        : penalty > left ? "penalty-out-of-range" : "nothing-to-credit";
            }
            return refund && left - penalty <= cancelled.open ? "nothing-to-refund" : "";
        }

        @Override
        public void apply(ModelBooks books) {
            ModelItem cancelled = books.item(invoice);
            ModelItem note = books.credited(cancelled, cancelled.creditable - penalty, true);
            cancelled.takenBack = true;
            if (refund) {
                RefundVerbs.refund(books, Map.of(note, note.open), Model.UNKNOWN);
            }
        }
    }

    /** Settles a credit note against its own invoice. */
    record SettleOwn(int note) implements Verb {

        @Override
        public Verb resolve(ModelState state) {
            return new SettleOwn(state.pick(
                    note,
                    item -> item.kind == ItemKind.CREDIT_NOTE,
                    item -> item.origin != Model.UNKNOWN && item.open > 0));
        }

        @Override
        public int account(ModelState state) {
            return state.accountOf(note);
        }

        @Override
        public Command<?> command(Saying saying) {
            return SettleCreditNote.builder(saying.names().note(note))
                    .commandKey(saying.key())
                    .build();
        }

        @Override
        public String refusal(ModelBooks books) {
            return note == Model.UNKNOWN
                    ? "item-not-found"
                    : books.item(note).origin == Model.UNKNOWN ? "no-own-invoice" : "";
        }

        @Override
        public void apply(ModelBooks books) {
            ModelItem credit = books.item(note);
            ModelItem own = books.item(credit.origin);
            books.link(credit, own, Math.min(credit.open, own.open), books.state.today);
        }
    }

    /** Saves the form of a payment again, with one line. */
    record Replace(int payment, int debit, long cents) implements Verb {

        @Override
        public Verb resolve(ModelState state) {
            int named = state.pick(payment, ItemKind.PAYMENT);
            int settled = state.openDebit(debit, named);
            return new Replace(named, settled, ModelState.within(debit, cents, state.open(settled)));
        }

        @Override
        public int account(ModelState state) {
            return state.accountOf(payment);
        }

        @Override
        public Command<?> command(Saying saying) {
            var id = saying.names().payment(payment);
            return ReplaceAllocations.builder(id)
                    .allocate(saying.names().debit(debit, 0), Names.eur(cents))
                    .commandKey(saying.key())
                    .build();
        }

        private List<ModelLink> form(ModelBooks books) {
            return books.links(books.item(payment)).stream()
                    .filter(link -> link.lock == AllocationLock.NONE)
                    .sorted(ModelLink.FREED_FIRST)
                    .toList();
        }

        private static long live(List<ModelLink> links) {
            return links.stream().mapToLong(link -> link.live).sum();
        }

        private List<ModelLink> ofPair(ModelBooks books) {
            return form(books).stream()
                    .filter(link -> link.debit == books.item(debit))
                    .toList();
        }

        @Override
        public String refusal(ModelBooks books) {
            if (books.state.accountOf(debit) != books.number) {
                return "different-account";
            }
            if (payment == Model.UNKNOWN || debit == Model.UNKNOWN) {
                return "item-not-found";
            }
            return cents > books.item(payment).open + live(form(books))
                    ? "exceeds-payment"
                    : cents > books.item(debit).open + live(ofPair(books)) ? "exceeds-open-amount" : "";
        }

        @Override
        public void apply(ModelBooks books) {
            long tooMuch = live(ofPair(books)) - cents;
            for (ModelLink link : form(books)) {
                boolean named = link.debit == books.item(debit);
                long ending = named ? Math.max(0, Math.min(tooMuch, link.live)) : link.live;
                books.end(link, ending, books.state.today);
                tooMuch -= named ? ending : 0;
            }
            books.link(books.item(payment), books.item(debit), -tooMuch, books.state.today);
        }
    }
}
