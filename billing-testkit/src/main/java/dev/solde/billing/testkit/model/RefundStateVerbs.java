package dev.solde.billing.testkit.model;

import dev.solde.billing.command.CancelRefund;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.ConfirmRefund;
import dev.solde.billing.command.FailRefund;
import dev.solde.billing.command.TransmitRefund;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.testkit.model.RefundVerbs.State;

/** What becomes of a refund. */
final class RefundStateVerbs {

    private RefundStateVerbs() {}

    /** Brings a refund to another state; none comes back to {@code PENDING}, which stands for {@code TRANSMITTED}. */
    record Move(int refund, State to) implements Verb {

        @Override
        public Verb resolve(ModelState state) {
            return new Move(
                    state.pick(
                            refund,
                            item -> item.kind == ItemKind.REFUND,
                            item -> step(item.refund, true).isEmpty()),
                    to == State.PENDING ? State.TRANSMITTED : to);
        }

        @Override
        public int account(ModelState state) {
            return state.accountOf(refund);
        }

        @Override
        public Command<?> command(Saying saying) {
            RefundId id = (RefundId) saying.names().id(refund, ItemKind.REFUND);
            return switch (to) {
                case PENDING, TRANSMITTED ->
                    TransmitRefund.builder(id).commandKey(saying.key()).build();
                case CONFIRMED ->
                    ConfirmRefund.builder(id).commandKey(saying.key()).build();
                case CANCELLED ->
                    CancelRefund.builder(id).commandKey(saying.key()).build();
                case FAILED ->
                    FailRefund.builder(id)
                            .reason("it came back")
                            .commandKey(saying.key())
                            .build();
            };
        }

        @Override
        public String refusal(ModelBooks books) {
            if (refund == Model.UNKNOWN) {
                return "item-not-found";
            }
            ModelItem item = books.item(refund);
            String refused = step(item.refund, item.posting.equals(books.state.today));
            boolean ends = to == State.CANCELLED || to == State.FAILED;
            return refused.isEmpty() && ends && isWrittenOff(books, item) ? "refund-partly-written-off" : refused;
        }

        private String step(State from, boolean ofToday) {
            String ended = "refund-already-ended";
            return switch (to) {
                case PENDING, TRANSMITTED ->
                    switch (from) {
                        case PENDING -> "";
                        case TRANSMITTED, CONFIRMED -> "refund-already-transmitted";
                        case CANCELLED, FAILED -> ended;
                    };
                case CONFIRMED ->
                    switch (from) {
                        case PENDING -> "refund-not-transmitted";
                        case TRANSMITTED -> "";
                        case CONFIRMED, CANCELLED, FAILED -> ended;
                    };
                case CANCELLED ->
                    switch (from) {
                        case PENDING -> ofToday ? "" : "refund-cancel-window-closed";
                        case TRANSMITTED, CONFIRMED -> "refund-already-transmitted";
                        case CANCELLED, FAILED -> ended;
                    };
                case FAILED -> from == State.PENDING || from == State.TRANSMITTED ? "" : ended;
            };
        }

        @Override
        public void apply(ModelBooks books) {
            if (to == State.CANCELLED || to == State.FAILED) {
                end(books, books.item(refund), to);
            } else {
                books.item(refund).refund = to == State.PENDING ? State.TRANSMITTED : to;
                books.touched = true;
            }
        }
    }

    static boolean isWrittenOff(ModelBooks books, ModelItem refund) {
        return books.links(refund).stream().anyMatch(link -> link.lock == AllocationLock.WRITE_OFF);
    }

    /** What it consumed is open again; a credit of its amount settles it. */
    static void end(ModelBooks books, ModelItem refund, State state) {
        ModelItem reversal = books.make(ItemKind.REFUND_REVERSAL, refund.amount, books.state.today, refund.number);
        books.links(refund).forEach(link -> books.end(link, link.live, books.state.today));
        books.link(reversal, refund, refund.amount, books.state.today, AllocationLock.REVERSAL);
        refund.refund = state;
        refund.returned = refund.amount;
        if (refund.via != Model.UNKNOWN) {
            books.item(refund.via).refunded -= refund.amount;
        }
    }
}
