package dev.solde.billing.testkit.model;

import dev.solde.billing.command.Command;
import dev.solde.billing.command.ReinstatePayment;
import dev.solde.billing.command.ReversePayment;
import dev.solde.billing.command.WithdrawPayment;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PaymentReversalId;
import dev.solde.billing.payment.ReversalCause;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Payments that did not come, came after all, or were entered in error. */
final class ReversalVerbs {

    private ReversalVerbs() {}

    /** Takes so much of a payment back, all that is left for 0, from some days ago, with a fee unless that is 0. */
    record Bounce(int payment, long cents, int daysAgo, long fee) implements Verb {

        @Override
        public Verb resolve(ModelState state) {
            return new Bounce(state.pick(payment, ItemKind.PAYMENT), cents, daysAgo, fee);
        }

        @Override
        public int account(ModelState state) {
            return state.accountOf(payment);
        }

        @Override
        public Command<?> command(Saying saying) {
            var builder = ReversePayment.builder(
                            (PaymentId) saying.names().id(payment, ItemKind.PAYMENT), ReversalCause.BOUNCED)
                    .postingDate(saying.daysAgo(daysAgo))
                    .commandKey(saying.key());
            if (fee > 0) {
                builder.fee(Names.eur(fee), Translation.NO_TAX);
            }
            return (cents == 0 ? builder : builder.amount(Names.eur(cents))).build();
        }

        @Override
        public String refusal(ModelBooks books) {
            if (payment == Model.UNKNOWN) {
                return "item-not-found";
            }
            ModelItem paid = books.item(payment);
            String closed = books.closed(daysAgo);
            long left = paid.amount - paid.returned;
            if (!closed.isEmpty()) {
                return closed;
            }
            return left == 0 || cents > left
                    ? "exceeds-reversible-amount"
                    : books.state.today.minusDays(daysAgo).isBefore(paid.posting) ? "before-item-date" : "";
        }

        @Override
        public void apply(ModelBooks books) {
            ModelItem paid = books.item(payment);
            LocalDate day = books.state.today.minusDays(daysAgo);
            reverse(books, paid, cents == 0 ? paid.amount - paid.returned : cents, day);
            if (fee > 0) {
                EntryVerbs.add(books, true, fee, day);
            }
        }
    }

    /** Brings the money of a reversal back. */
    record Reinstate(int reversal) implements Verb {

        @Override
        public Verb resolve(ModelState state) {
            return new Reinstate(
                    state.pick(reversal, item -> item.kind == ItemKind.PAYMENT_REVERSAL, item -> item.returned == 0));
        }

        @Override
        public int account(ModelState state) {
            return state.accountOf(reversal);
        }

        @Override
        public Command<?> command(Saying saying) {
            return ReinstatePayment.builder((PaymentReversalId) saying.names().id(reversal, ItemKind.PAYMENT_REVERSAL))
                    .commandKey(saying.key())
                    .build();
        }

        @Override
        public String refusal(ModelBooks books) {
            return reversal == Model.UNKNOWN
                    ? "item-not-found"
                    : books.item(reversal).returned > 0 ? "already-reinstated" : "";
        }

        @Override
        public void apply(ModelBooks books) {
            ModelItem was = books.item(reversal);
            was.returned = was.amount;
            books.item(was.origin).returned -= was.amount;
            ModelItem money = books.make(ItemKind.PAYMENT_REINSTATEMENT, was.amount, books.state.today, was.number);
            for (Answer.End freed : was.freed) {
                ModelItem debit = freed.link().debit;
                long again = Math.min(freed.cents(), Math.min(money.open, debit.open));
                books.link(money, debit, again, books.state.today, freed.link().lock);
            }
        }
    }

    /** Takes a payment back that was entered in error, with its refunds. */
    record Withdraw(int payment) implements Verb {

        @Override
        public Verb resolve(ModelState state) {
            return new Withdraw(state.pick(payment, ItemKind.PAYMENT));
        }

        @Override
        public int account(ModelState state) {
            return state.accountOf(payment);
        }

        @Override
        public Command<?> command(Saying saying) {
            return WithdrawPayment.builder((PaymentId) saying.names().id(payment, ItemKind.PAYMENT))
                    .reason("entered in error")
                    .commandKey(saying.key())
                    .build();
        }

        private List<ModelItem> refunds(ModelBooks books) {
            return books.state.items.stream()
                    .filter(item -> item.kind == ItemKind.REFUND && item.via == payment && item.refund.isLive())
                    .toList();
        }

        @Override
        public String refusal(ModelBooks books) {
            if (payment == Model.UNKNOWN) {
                return "item-not-found";
            }
            ModelItem paid = books.item(payment);
            List<ModelItem> refunds = refunds(books);
            if (paid.returned == paid.amount) {
                return "exceeds-reversible-amount";
            }
            return refunds.stream().anyMatch(refund -> refund.refund != RefundVerbs.State.PENDING)
                    ? "refund-already-transmitted"
                    : refunds.stream().anyMatch(refund -> RefundStateVerbs.isWrittenOff(books, refund))
                            ? "refund-partly-written-off"
                            : "";
        }

        @Override
        public void apply(ModelBooks books) {
            ModelItem paid = books.item(payment);
            refunds(books).forEach(refund -> RefundStateVerbs.end(books, refund, RefundVerbs.State.CANCELLED));
            reverse(books, paid, paid.amount - paid.returned, books.state.today);
        }
    }

    /** One debit, for which the money of the payment is freed as far as it must be. */
    private static void reverse(ModelBooks books, ModelItem paid, long cents, LocalDate day) {
        ModelItem reversal = books.make(ItemKind.PAYMENT_REVERSAL, cents, day, paid.number);
        paid.returned += cents;
        List<ModelItem> money = money(books, paid);
        for (ModelLink link : freeable(books, money)) {
            long missing = cents - money.stream().mapToLong(item -> item.open).sum();
            books.end(link, Math.max(0, Math.min(missing, link.live)), ModelBooks.raised(day, link.credit, link.debit));
        }
        for (ModelItem credit : money) {
            long part = Math.min(reversal.open, credit.open);
            books.link(credit, reversal, part, ModelBooks.raised(day, credit, reversal), AllocationLock.REVERSAL);
        }
        reversal.freed = List.copyOf(books.made.ended());
    }

    /** The items on which the money of a payment lies: the payment, and what was reinstated of its reversals. */
    static List<ModelItem> money(ModelBooks books, ModelItem paid) {
        return Stream.concat(
                        Stream.of(paid),
                        books.state.items.stream()
                                .filter(item -> item.kind == ItemKind.PAYMENT_REINSTATEMENT
                                        && books.item(item.origin).origin == paid.number)
                                .sorted(ModelItem.CREDITS))
                .toList();
    }

    /** Its live allocations but those to reversals, in the order in which they end. */
    static List<ModelLink> freeable(ModelBooks books, List<ModelItem> money) {
        return books.state.links.stream()
                .filter(link -> link.isLive() && money.contains(link.credit) && link.lock != AllocationLock.REVERSAL)
                .sorted(ModelLink.FREED_FIRST)
                .toList();
    }
}
