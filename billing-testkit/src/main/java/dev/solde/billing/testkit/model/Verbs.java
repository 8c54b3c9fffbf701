package dev.solde.billing.testkit.model;

import dev.solde.billing.allocation.CreditWriteOff;
import dev.solde.billing.document.ExcessCredit;
import dev.solde.billing.statement.StatementKind;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitrary verbs; a part of the amounts and numbers is drawn without regard to what is there, so that many are refused. */
final class Verbs {

    private Verbs() {}

    static Arbitrary<TestCommand> any() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, reversals()),
                Tuple.of(7, refunds()),
                Tuple.of(2, givingUp()),
                Tuple.of(6, promises()),
                Tuple.of(3, entries()),
                Tuple.of(2, notes()),
                Tuple.of(2, accounts()),
                Tuple.of(3, drafts()),
                Tuple.of(
                        1,
                        Combinators.combine(Commands.item(), Commands.cents(), Commands.cents())
                                .as(PaymentVerbs.Several::new)));
    }

    private static Arbitrary<TestCommand> reversals() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        3,
                        Combinators.combine(
                                        Commands.item(),
                                        Commands.someOrAll(),
                                        Arbitraries.of(0, 0, 0, 1, 3),
                                        Arbitraries.of(0L, 0L, 300L))
                                .as(ReversalVerbs.Bounce::new)),
                Tuple.of(2, Commands.item().map(ReversalVerbs.Reinstate::new)),
                Tuple.of(1, Commands.item().map(ReversalVerbs.Withdraw::new)));
    }

    private static Arbitrary<TestCommand> refunds() {
        Arbitrary<RefundVerbs.Source> source = Arbitraries.of(RefundVerbs.Source.class);
        return Arbitraries.frequencyOf(
                Tuple.of(
                        1,
                        Combinators.combine(Commands.account(), Commands.cents())
                                .as(RefundVerbs.Net::new)),
                Tuple.of(
                        1,
                        Combinators.combine(Commands.item(), Commands.cents()).as(RefundVerbs.Note::new)),
                Tuple.of(3, refunded()),
                Tuple.of(
                        2,
                        Combinators.combine(Commands.item(), Commands.cents(), source)
                                .as(RefundVerbs.Invoiced::new)),
                Tuple.of(
                        6,
                        Combinators.combine(Commands.item(), Arbitraries.of(RefundVerbs.State.class))
                                .as(RefundStateVerbs.Move::new)));
    }

    private static Arbitrary<TestCommand> givingUp() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        2,
                        Combinators.combine(
                                        Commands.item(),
                                        Commands.someOrAll(),
                                        Arbitraries.of(CreditWriteOff.Cause.class))
                                .as(GivingUpVerbs.Waive::new)),
                Tuple.of(2, Commands.item().map(GivingUpVerbs.TakeBack::new)),
                Tuple.of(
                        2,
                        Combinators.combine(Commands.item(), Arbitraries.of(true, false))
                                .as(GivingUpVerbs.Dispute::new)));
    }

    private static Arbitrary<TestCommand> promises() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, expected()),
                Tuple.of(
                        6,
                        Combinators.combine(
                                        Commands.item(),
                                        Arbitraries.frequencyOf(
                                                Tuple.of(2, Arbitraries.of(PromiseVerbs.End.class)),
                                                Tuple.of(1, Arbitraries.just(PromiseVerbs.End.COLLECT))))
                                .as(PromiseVerbs.Conclude::new)));
    }

    private static Arbitrary<TestCommand> entries() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, entry()),
                Tuple.of(
                        1,
                        Combinators.combine(Commands.item(), Commands.cents()).as(EntryVerbs.Change::new)),
                Tuple.of(1, Commands.item().map(EntryVerbs.Drop::new)),
                Tuple.of(
                        3,
                        Combinators.combine(
                                        Commands.account(),
                                        Commands.someOrAll(),
                                        Commands.days(),
                                        Arbitraries.of(ExcessCredit.class))
                                .as(EntryVerbs.Bill::new)));
    }

    private static Arbitrary<TestCommand> notes() {
        Arbitrary<Boolean> either = Arbitraries.of(true, false);
        return Arbitraries.frequencyOf(
                Tuple.of(1, Combinators.combine(Commands.item(), either).as(NoteVerbs.CancelWhole::new)),
                Tuple.of(
                        2,
                        Combinators.combine(Commands.item(), Commands.someOrAll(), either)
                                .as(NoteVerbs.CancelLine::new)),
                Tuple.of(2, Commands.item().map(NoteVerbs.SettleOwn::new)),
                Tuple.of(
                        2,
                        Combinators.combine(Commands.item(), Commands.item(), Commands.cents())
                                .as(NoteVerbs.Replace::new)));
    }

    private static Arbitrary<TestCommand> drafts() {
        Arbitrary<Integer> versionsAgo = Arbitraries.of(0, 0, 0, 1);
        return Arbitraries.frequencyOf(
                Tuple.of(3, saved()),
                Tuple.of(
                        2,
                        Combinators.combine(Commands.item(), versionsAgo, Commands.cents())
                                .as(DraftVerbs.Edit::new)),
                Tuple.of(1, Combinators.combine(Commands.item(), versionsAgo).as(DraftVerbs.Discard::new)),
                Tuple.of(3, Combinators.combine(Commands.item(), versionsAgo).as(DraftVerbs.Issue::new)));
    }

    private static Arbitrary<TestCommand> accounts() {
        Arbitrary<Integer> few = Arbitraries.integers().between(0, 5);
        return Arbitraries.frequencyOf(
                Tuple.of(1, Combinators.combine(Commands.account(), few).as(AccountVerbs.Close::new)),
                Tuple.of(
                        1,
                        Combinators.combine(Commands.account(), Arbitraries.of(0, 1, 5, 28, 31))
                                .as(AccountVerbs.BillOn::new)),
                Tuple.of(
                        2,
                        Combinators.combine(
                                        Commands.account(),
                                        Arbitraries.of(true, false),
                                        Commands.cents(),
                                        Commands.days(),
                                        few)
                                .as(AccountVerbs.TakeOver::new)),
                Tuple.of(
                        2,
                        Combinators.combine(Commands.account(), Arbitraries.of(StatementKind.class), Commands.days())
                                .as(AccountVerbs.Tell::new)),
                Tuple.of(1, Commands.item().map(AccountVerbs.Send::new)),
                Tuple.of(
                        1,
                        Combinators.combine(Commands.account(), Commands.item()).as(AccountVerbs.Send::new)));
    }

    /** What others are about. */
    static Arbitrary<TestCommand> makers() {
        return Arbitraries.oneOf(
                expected(),
                expected(),
                entry(),
                saved(),
                refunded(),
                Commands.item().map(item -> new GivingUpVerbs.Dispute(item, false)),
                Commands.item().map(refund -> new RefundStateVerbs.Move(refund, RefundVerbs.State.TRANSMITTED)));
    }

    private static Arbitrary<TestCommand> expected() {
        return Combinators.combine(
                        Commands.item(), Commands.cents(), Commands.cents(), Arbitraries.of(-1, -1, 0, 1, 1, 2, 4))
                .as(PromiseVerbs.Expect::new);
    }

    private static Arbitrary<TestCommand> entry() {
        return Combinators.combine(
                        Commands.account(),
                        Arbitraries.of(true, true, false),
                        Commands.cents(),
                        Arbitraries.integers().between(-3, 3))
                .as(EntryVerbs.Add::new);
    }

    private static Arbitrary<TestCommand> saved() {
        return Combinators.combine(
                        Arbitraries.of(ModelDraft.Kind.class),
                        Commands.account(),
                        Commands.item(),
                        Commands.item(),
                        Commands.cents())
                .as(DraftVerbs.Save::new);
    }

    private static Arbitrary<TestCommand> refunded() {
        return Combinators.combine(Commands.item(), Commands.cents(), Arbitraries.of(RefundVerbs.Source.class))
                .as(RefundVerbs.Paid::new);
    }
}
