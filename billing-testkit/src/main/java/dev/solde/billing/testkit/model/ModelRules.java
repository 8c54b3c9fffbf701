package dev.solde.billing.testkit.model;

import dev.solde.billing.allocation.WriteOff;
import dev.solde.billing.command.CreditSettlement;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.testkit.model.TestCommand.Auto;
import dev.solde.billing.testkit.model.TestCommand.AutoItem;
import dev.solde.billing.testkit.model.TestCommand.CreditOf;
import dev.solde.billing.testkit.model.TestCommand.CreditWhole;
import dev.solde.billing.testkit.model.TestCommand.Forget;
import dev.solde.billing.testkit.model.TestCommand.GiveUp;
import dev.solde.billing.testkit.model.TestCommand.Goodwill;
import dev.solde.billing.testkit.model.TestCommand.Invoice;
import dev.solde.billing.testkit.model.TestCommand.Link;
import dev.solde.billing.testkit.model.TestCommand.Open;
import dev.solde.billing.testkit.model.TestCommand.Pay;
import dev.solde.billing.testkit.model.TestCommand.PayExactly;
import dev.solde.billing.testkit.model.TestCommand.PayInvoice;
import dev.solde.billing.testkit.model.TestCommand.SettleNote;
import dev.solde.billing.testkit.model.TestCommand.SettlePayment;
import dev.solde.billing.testkit.model.TestCommand.Unlink;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The rules of one command on one account of the model, each a few lines. */
final class ModelRules extends ModelBooks {

    ModelRules(ModelState state, ModelAccount account) {
        super(state, account);
    }

    Answer decide(DraftVerb verb) {
        String refusal = verb.refusal(this);
        if (refusal.isEmpty()) {
            verb.apply(this);
        }
        return Answer.of(refusal.isEmpty() ? "accepted" : refusal);
    }

    Answer decide(TestCommand command) {
        String refusal = refusal(command);
        if (!refusal.isEmpty()) {
            return Answer.of(refusal);
        }
        account.version++;
        apply(command);
        boolean always = command instanceof Open || command instanceof Forget;
        if (!always && !touched && made.isNothing()) {
            account.version--;
            return Answer.of("nothing");
        }
        account.recorded.add(state.today);
        return new Answer("accepted", made);
    }

    /** The first reason against it; empty if there is none. */
    private String refusal(TestCommand command) {
        if (command instanceof Verb verb) {
            return verb.refusal(this);
        } else if (command instanceof Pay c) {
            return closed(c.daysAgo());
        } else if (command instanceof CreditOf c) {
            return c.invoice() == Model.UNKNOWN ? "item-not-found" : credited(item(c.invoice()), c.cents());
        } else if (command instanceof CreditWhole c) {
            return c.invoice() == Model.UNKNOWN ? "item-not-found" : credited(item(c.invoice()), 0);
        } else if (command instanceof PayInvoice c) {
            return c.invoice() == Model.UNKNOWN ? "item-not-found" : "";
        } else if (command instanceof PayExactly c) {
            return c.invoice() == Model.UNKNOWN
                    ? "item-not-found"
                    : c.share() > c.cents() ? "exceeds-payment" : within(item(c.invoice()).open, c.share());
        } else if (command instanceof Link c) {
            String refusal = pair(c.credit(), c.debit(), c.cents(), "exceeds-open-amount");
            if (refusal.isEmpty() && c.daysAgo() >= 0 && !closed(c.daysAgo()).isEmpty()) {
                return closed(c.daysAgo());
            }
            return refusal.isEmpty()
                            && c.daysAgo() >= 0
                            && state.today.minusDays(c.daysAgo()).isBefore(bound(c))
                    ? "before-item-date"
                    : refusal;
        } else if (command instanceof AutoItem c) {
            return c.item() == Model.UNKNOWN ? "item-not-found" : "";
        } else if (command instanceof Unlink c) {
            return c.allocation() == Model.UNKNOWN ? "allocation-not-found" : unlinked(c);
        } else if (command instanceof SettleNote c) {
            return pair(c.note(), c.debit(), c.cents(), "exceeds-open-amount");
        } else if (command instanceof SettlePayment c) {
            return pair(c.payment(), c.debit(), c.cents(), "exceeds-payment");
        } else if (command instanceof GiveUp c) {
            return c.debit() == Model.UNKNOWN ? "item-not-found" : givenUp(c);
        }
        return command instanceof Forget c
                        && account.lastRecordBy(state.today.minusDays(c.daysAgo())) <= account.erasedThrough
                ? "nothing-to-erase"
                : "";
    }

    static String credited(ModelItem invoice, long cents) {
        return invoice.creditable == 0
                ? "already-credited"
                : cents > invoice.creditable ? "exceeds-creditable-amount" : "";
    }

    private static String within(long open, long wanted) {
        return wanted > open ? "exceeds-open-amount" : "";
    }

    private String pair(int credit, int debit, long cents, String tooMuchOfTheCredit) {
        if (debit != Model.UNKNOWN && state.accountOf(debit) != number) {
            return "different-account";
        }
        if (credit == Model.UNKNOWN || debit == Model.UNKNOWN) {
            return "item-not-found";
        }
        return cents > item(credit).open ? tooMuchOfTheCredit : within(item(debit).open, cents);
    }

    private LocalDate bound(Link c) {
        return ModelState.later(item(c.credit()).lastEffective, item(c.debit()).lastEffective);
    }

    private String unlinked(Unlink c) {
        ModelLink link = state.links.get(c.allocation());
        return link.lock != AllocationLock.NONE
                ? "allocation-locked"
                : link.live == 0 ? "already-deallocated" : c.cents() > link.live ? "exceeds-allocation" : "";
    }

    private String givenUp(GiveUp c) {
        long open = item(c.debit()).open;
        return open == 0 || c.cents() > open
                ? "exceeds-open-amount"
                : c.cause() == WriteOff.Cause.SMALL_DIFFERENCE ? "above-tolerance" : "";
    }

    private void apply(TestCommand command) {
        if (command instanceof Verb verb) {
            verb.apply(this);
        } else if (command instanceof Open) {
            account.exists = true;
        } else if (command instanceof Invoice c) {
            invoice(c.cents(), state.today, state.today.plusDays(c.dueInDays()));
        } else if (command instanceof CreditOf c) {
            credit(item(c.invoice()), c.cents(), c.settle());
        } else if (command instanceof CreditWhole c) {
            credit(item(c.invoice()), item(c.invoice()).creditable, CreditSettlement.NONE);
        } else if (command instanceof Goodwill c) {
            ModelItem note = note(c.cents(), state.today, Model.UNKNOWN);
            settleOldest(note, c.settle());
        } else if (command instanceof Pay c) {
            LocalDate day = state.today.minusDays(c.daysAgo());
            make(ItemKind.PAYMENT, c.cents(), day, day, Model.UNKNOWN);
        } else if (command instanceof PayInvoice c) {
            pay(item(c.invoice()), c.cents(), Math.min(c.cents(), item(c.invoice()).open));
        } else if (command instanceof PayExactly c) {
            pay(item(c.invoice()), c.cents(), c.share());
        } else if (command instanceof Link c) {
            LocalDate day = c.daysAgo() < 0 ? state.today : state.today.minusDays(c.daysAgo());
            link(item(c.credit()), item(c.debit()), c.cents(), day);
        } else if (command instanceof Auto) {
            fill(debits().toList(), credits().toList());
        } else if (command instanceof AutoItem c) {
            ModelItem item = item(c.item());
            List<ModelItem> one = item.open > 0 && !item.disputed ? List.of(item) : List.of();
            fill(
                    item.isDebit() ? one : debits().toList(),
                    item.isDebit() ? credits().toList() : one);
        } else if (command instanceof Unlink c) {
            unlink(c);
        } else if (command instanceof SettleNote c) {
            link(item(c.note()), item(c.debit()), c.cents(), state.today);
        } else if (command instanceof SettlePayment c) {
            link(item(c.payment()), item(c.debit()), c.cents(), state.today);
        } else if (command instanceof Forget c) {
            account.erasedThrough = account.lastRecordBy(state.today.minusDays(c.daysAgo()));
        } else if (command instanceof GiveUp c) {
            long cents = c.cents() == 0 ? item(c.debit()).open : c.cents();
            ModelItem writeOff = make(ItemKind.WRITE_OFF, cents, state.today, state.today, Model.UNKNOWN);
            link(writeOff, item(c.debit()), cents, state.today, AllocationLock.WRITE_OFF);
        }
    }

    private void credit(ModelItem invoice, long cents, CreditSettlement settle) {
        ModelItem note = credited(invoice, cents, settle != CreditSettlement.NONE);
        settleOldest(note, settle);
    }

    private void settleOldest(ModelItem note, CreditSettlement settle) {
        if (settle == CreditSettlement.OWN_THEN_OLDEST) {
            debits().toList().forEach(debit -> link(note, debit, Math.min(note.open, debit.open), state.today));
        }
    }

    private void pay(ModelItem invoice, long cents, long share) {
        ModelItem payment = make(ItemKind.PAYMENT, cents, state.today, state.today, Model.UNKNOWN);
        link(payment, invoice, share, state.today);
    }

    private void fill(List<ModelItem> debits, List<ModelItem> credits) {
        for (ModelItem debit : debits) {
            Stream.concat(credits.stream().filter(credit -> credit.isNoteOf(debit)), credits.stream())
                    .forEach(credit -> link(credit, debit, Math.min(credit.open, debit.open), state.today));
        }
    }

    private void unlink(Unlink c) {
        ModelLink link = state.links.get(c.allocation());
        end(link, c.cents() == 0 ? link.live : c.cents(), state.today);
    }
}
