package dev.solde.billing.testkit.model;

import dev.solde.billing.command.CancelScheduled;
import dev.solde.billing.command.CollectScheduled;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.ConfirmPayment;
import dev.solde.billing.command.FailScheduled;
import dev.solde.billing.command.ReleasePayment;
import dev.solde.billing.command.ReservePayment;
import dev.solde.billing.command.SchedulePayment;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.testkit.model.ModelPromise.State;
import java.util.Optional;

/** Payments that are expected. */
final class PromiseVerbs {

    private PromiseVerbs() {}

    /** Expects money, so much of it meant for a debit; in some days, or in progress at a gateway below 0. */
    record Expect(int debit, long cents, long share, int inDays) implements Verb {

        @Override
        public Verb resolve(ModelState state) {
            return new Expect(state.pick(debit, ModelItem::isDebit), cents, share, inDays);
        }

        @Override
        public int account(ModelState state) {
            return state.accountOf(debit);
        }

        @Override
        public Command<?> command(Saying saying) {
            var account = saying.names().id(debit, ItemKind.INVOICE).account();
            if (inDays < 0) {
                return ReservePayment.builder(account, Names.eur(cents), PaymentMethod.CARD)
                        .allocate(saying.names().debit(debit, 0), Names.eur(share))
                        .commandKey(saying.key())
                        .build();
            }
            return SchedulePayment.builder(
                            account,
                            Names.eur(cents),
                            PaymentMethod.CHEQUE,
                            saying.today().plusDays(inDays))
                    .allocate(saying.names().debit(debit, 0), Names.eur(share))
                    .commandKey(saying.key())
                    .build();
        }

        @Override
        public String refusal(ModelBooks books) {
            if (debit == Model.UNKNOWN) {
                return "item-not-found";
            }
            if (inDays == 0) {
                return "not-future";
            }
            long open = books.item(debit).open;
            return share > cents
                    ? "exceeds-payment"
                    : share > open
                            ? "exceeds-open-amount"
                            : share > open - books.state.reserved(debit) ? "item-reserved" : "";
        }

        @Override
        public void apply(ModelBooks books) {
            ModelState state = books.state;
            ModelPromise promise = new ModelPromise(
                    state.promises.size(),
                    books.number,
                    cents,
                    inDays < 0 ? Optional.empty() : Optional.of(state.today.plusDays(inDays)),
                    debit,
                    share);
            state.promises.add(promise);
            books.made.promises().add(promise.number);
        }
    }

    /** Brings what was expected to its end. */
    record Conclude(int promise, End end) implements Verb {

        @Override
        public Verb resolve(ModelState state) {
            return new Conclude(
                    ModelState.pick(
                            promise,
                            state.promises,
                            there -> there.state == end.needed && !(end == End.COLLECT && there.isEarly(state.today))),
                    end);
        }

        @Override
        public int account(ModelState state) {
            return promise == Model.UNKNOWN ? 0 : state.promises.get(promise).account;
        }

        @Override
        public Command<?> command(Saying saying) {
            ExpectedPaymentId id = saying.names().promise(promise);
            return switch (end) {
                case COLLECT ->
                    CollectScheduled.builder(id).commandKey(saying.key()).build();
                case CANCEL ->
                    CancelScheduled.builder(id).commandKey(saying.key()).build();
                case FAIL ->
                    FailScheduled.builder(id)
                            .reason("no funds")
                            .commandKey(saying.key())
                            .build();
                case CONFIRM ->
                    ConfirmPayment.builder(id).commandKey(saying.key()).build();
                case RELEASE ->
                    ReleasePayment.builder(id).commandKey(saying.key()).build();
            };
        }

        @Override
        public String refusal(ModelBooks books) {
            if (promise == Model.UNKNOWN) {
                return "expected-payment-not-found";
            }
            ModelPromise expected = books.state.promises.get(promise);
            if (expected.state != end.needed) {
                return end.needed == State.SCHEDULED ? "not-scheduled" : "not-in-progress";
            }
            return end == End.COLLECT && expected.isEarly(books.state.today) ? "too-early" : "";
        }

        @Override
        public void apply(ModelBooks books) {
            ModelPromise expected = books.state.promises.get(promise);
            expected.state = end.then;
            books.touched = true;
            if (end.then == State.COLLECTED) {
                ModelItem payment = books.make(ItemKind.PAYMENT, expected.cents, books.state.today, Model.UNKNOWN);
                ModelItem debit = books.item(expected.debit);
                books.link(payment, debit, Math.min(expected.share, debit.open), books.state.today);
            }
        }
    }

    /** How it ends. */
    enum End {
        COLLECT(State.SCHEDULED, State.COLLECTED),
        CANCEL(State.SCHEDULED, State.CANCELLED),
        FAIL(State.SCHEDULED, State.FAILED),
        CONFIRM(State.IN_PROGRESS, State.COLLECTED),
        RELEASE(State.IN_PROGRESS, State.CANCELLED);

        private final State needed;
        private final State then;

        End(State needed, State then) {
            this.needed = needed;
            this.then = then;
        }
    }
}
