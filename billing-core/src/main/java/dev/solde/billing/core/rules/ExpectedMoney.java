package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.fact.ExpectedPaymentRevised;
import dev.solde.billing.fact.PaymentReceived;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.payment.ExpectedPaymentState;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.time.LocalDate;
import java.util.Optional;
import javax.money.CurrencyUnit;

/** The end of an expected payment: its money comes, or it does not. */
final class ExpectedMoney {

    private ExpectedMoney() {}

    /** With the debits that the money is meant for. */
    static LoadScope scope(ExpectedPaymentId id) {
        return LoadScope.builder(id.account()).expectedPayment(id).build();
    }

    private static Optional<ExpectedPaymentRevised> found(ExpectedPaymentId id, Loaded loaded) {
        return loaded.expectedPayments().stream()
                .filter(expected -> expected.expected().equals(id))
                .findFirst();
    }

    /** Refuses an unknown one, and one that is not in the state in which this can happen to it. */
    static Optional<Rejection> refuse(ExpectedPaymentId id, ExpectedPaymentState needed, Loaded loaded) {
        Optional<ExpectedPaymentRevised> found = found(id, loaded);
        if (found.isEmpty()) {
            return Optional.of(new Rejection.ExpectedPaymentNotFound(id));
        }
        ExpectedPaymentState state = found.get().state();
        return state == needed
                ? Optional.empty()
                : Optional.of(
                        needed == ExpectedPaymentState.SCHEDULED
                                ? new Rejection.NotScheduled(id, state)
                                : new Rejection.NotInProgress(id, state));
    }

    /** Records the money and allocates it to what it was meant for, as far as that is still open. */
    static Decision arrive(
            ExpectedPaymentId id,
            ExpectedPaymentState needed,
            Optional<LocalDate> asked,
            Loaded loaded,
            DecisionContext context) {
        LocalDate postingDate = PostingDates.of(asked, context);
        Optional<Rejection> refused = Refusals.first(
                () -> refuse(id, needed, loaded),
                () -> Refusals.date(loaded.ledger().account(), postingDate, context.today()),
                () -> found(id, loaded)
                        .flatMap(ExpectedPaymentRevised::dueOn)
                        .filter(postingDate::isBefore)
                        .map(dueOn -> new Rejection.TooEarly(id, postingDate, dueOn)));
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        ExpectedPaymentRevised expected = found(id, loaded).orElseThrow();
        LedgerDraft draft = new LedgerDraft(loaded.ledger(), context);
        refused = PaymentPosting.record(payment(expected, postingDate, loaded.ledger()), loaded, draft, context);
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        PaymentId payment = draft.facts(PaymentReceived.class).get(0).payment();
        return draft.add(revised(expected, ExpectedPaymentState.COLLECTED, Optional.of(payment)))
                .accept();
    }

    private static RecordPayment payment(ExpectedPaymentRevised expected, LocalDate postingDate, Ledger ledger) {
        CurrencyUnit currency = ledger.account().currency();
        RecordPayment.Builder payment = RecordPayment.builder(
                        expected.expected().account(),
                        Amounts.ofMinor(expected.amountMinor(), currency),
                        expected.method())
                .postingDate(postingDate)
                .payer(expected.payer().flatMap(FreeText::value))
                .reference(expected.reference().flatMap(FreeText::value))
                .memo(expected.memo().flatMap(FreeText::value));
        for (ExpectedPaymentRevised.Share share : expected.shares()) {
            long amount = Math.min(
                    share.amountMinor(), ledger.items().get(share.debit()).openMinor());
            if (amount > 0) {
                payment.allocate(share.debit(), Amounts.ofMinor(amount, currency));
            }
        }
        return payment.build();
    }

    /** The money does not come. */
    static Decision end(
            ExpectedPaymentId id,
            ExpectedPaymentState needed,
            ExpectedPaymentState end,
            Loaded loaded,
            DecisionContext context) {
        return refuse(id, needed, loaded)
                .<Decision>map(Decision.Reject::new)
                .orElseGet(() -> new LedgerDraft(loaded.ledger(), context)
                        .add(revised(found(id, loaded).orElseThrow(), end, Optional.empty()))
                        .accept());
    }

    private static ExpectedPaymentRevised revised(
            ExpectedPaymentRevised expected, ExpectedPaymentState state, Optional<PaymentId> payment) {
        return new ExpectedPaymentRevised(
                expected.expected(),
                state,
                expected.method(),
                expected.amountMinor(),
                expected.dueOn(),
                expected.shares(),
                payment,
                kept(expected.payer()),
                kept(expected.reference()),
                kept(expected.memo()));
    }

    /** A text that was erased cannot be written again; it stays unknown. */
    private static Optional<FreeText> kept(Optional<FreeText> text) {
        return text.filter(there -> !there.isErased());
    }
}
