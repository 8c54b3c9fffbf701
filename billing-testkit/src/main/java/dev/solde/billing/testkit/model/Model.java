package dev.solde.billing.testkit.model;

import dev.solde.billing.command.Command;
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
import dev.solde.billing.testkit.model.TestCommand.Keyed;
import dev.solde.billing.testkit.model.TestCommand.Link;
import dev.solde.billing.testkit.model.TestCommand.Open;
import dev.solde.billing.testkit.model.TestCommand.Pay;
import dev.solde.billing.testkit.model.TestCommand.PayExactly;
import dev.solde.billing.testkit.model.TestCommand.PayInvoice;
import dev.solde.billing.testkit.model.TestCommand.SettleNote;
import dev.solde.billing.testkit.model.TestCommand.SettlePayment;
import dev.solde.billing.testkit.model.TestCommand.Unlink;
import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * Foresees what the kernel answers: the same rules, written once more in the simplest way, with plain lists and longs, no
 * tax, no storage, no hash. When the two disagree, one of them is wrong.
 */
final class Model {

    /** Names nothing. */
    static final int UNKNOWN = -1;

    private final ModelState state;

    Model(LocalDate today, int accounts) {
        state = new ModelState(today, accounts);
    }

    ModelState state() {
        return state;
    }

    /** The command with every number brought to something that is there, if anything of the kind is. */
    TestCommand resolve(TestCommand command) {
        if (command instanceof Verb verb) {
            return verb.resolve(state);
        } else if (command instanceof CreditOf c) {
            int invoice = state.plainInvoice(c.invoice());
            long most = invoice == UNKNOWN ? 0 : state.items.get(invoice).creditable;
            return new CreditOf(invoice, ModelState.within(c.invoice(), c.cents(), most), c.settle());
        } else if (command instanceof CreditWhole c) {
            return new CreditWhole(state.plainInvoice(c.invoice()));
        } else if (command instanceof PayInvoice c) {
            return new PayInvoice(invoice(c.invoice()), c.cents());
        } else if (command instanceof PayExactly c) {
            int invoice = invoice(c.invoice());
            long most = Math.min(c.cents(), state.open(invoice));
            return new PayExactly(invoice, c.cents(), ModelState.within(c.invoice(), c.share(), most));
        } else if (command instanceof Link c) {
            int credit = state.openCredit(c.credit(), item -> true);
            int debit = state.openDebit(c.debit(), credit);
            return new Link(credit, debit, pair(c.debit(), c.cents(), credit, debit), c.daysAgo());
        } else if (command instanceof AutoItem c) {
            return new AutoItem(state.pick(c.item(), item -> true));
        } else if (command instanceof Unlink c) {
            int link = ModelState.pick(
                    c.allocation(), state.links, there -> there.isLive() && there.lock == AllocationLock.NONE);
            long most = link == UNKNOWN ? 0 : state.links.get(link).live;
            return new Unlink(link, ModelState.within(c.allocation(), c.cents(), most));
        } else if (command instanceof SettleNote c) {
            int note = state.openCredit(c.note(), of(ItemKind.CREDIT_NOTE));
            int debit = state.openDebit(c.debit(), note);
            return new SettleNote(note, debit, pair(c.debit(), c.cents(), note, debit));
        } else if (command instanceof SettlePayment c) {
            int payment = state.openCredit(c.payment(), of(ItemKind.PAYMENT));
            int debit = state.openDebit(c.debit(), payment);
            return new SettlePayment(payment, debit, pair(c.debit(), c.cents(), payment, debit));
        } else if (command instanceof GiveUp c) {
            int debit = state.pick(c.debit(), ModelItem::isDebit, item -> item.open > 0);
            return new GiveUp(debit, ModelState.within(c.debit(), c.cents(), state.open(debit)), c.cause());
        }
        return command;
    }

    private static Predicate<ModelItem> of(ItemKind kind) {
        return item -> item.kind == kind;
    }

    private int invoice(int number) {
        return state.pick(number, of(ItemKind.INVOICE), item -> item.open > 0);
    }

    /** So much of both, mostly no more than both have. */
    private long pair(int number, long cents, int credit, int debit) {
        return ModelState.within(number, cents, Math.min(state.open(credit), state.open(debit)));
    }

    /** The account that a resolved command is about; that of something unknown is the first. */
    int accountOf(TestCommand command) {
        if (command instanceof Verb verb) {
            return verb.account(state);
        } else if (command instanceof Open c) {
            return c.account();
        } else if (command instanceof Invoice c) {
            return c.account();
        } else if (command instanceof Goodwill c) {
            return c.account();
        } else if (command instanceof Pay c) {
            return c.account();
        } else if (command instanceof Auto c) {
            return c.account();
        } else if (command instanceof Forget c) {
            return c.account();
        } else if (command instanceof CreditOf c) {
            return state.accountOf(c.invoice());
        } else if (command instanceof CreditWhole c) {
            return state.accountOf(c.invoice());
        } else if (command instanceof PayInvoice c) {
            return state.accountOf(c.invoice());
        } else if (command instanceof PayExactly c) {
            return state.accountOf(c.invoice());
        } else if (command instanceof Link c) {
            return state.accountOf(c.credit());
        } else if (command instanceof AutoItem c) {
            return state.accountOf(c.item());
        } else if (command instanceof SettleNote c) {
            return state.accountOf(c.note());
        } else if (command instanceof SettlePayment c) {
            return state.accountOf(c.payment());
        } else if (command instanceof GiveUp c) {
            return state.accountOf(c.debit());
        } else if (command instanceof Unlink c) {
            return c.allocation() == UNKNOWN ? 0 : state.links.get(c.allocation()).credit.account;
        }
        throw new IllegalArgumentException("not about an account: " + command);
    }

    /** What comes of a draft that is kept, changed or thrown away: no record, and no key is kept. */
    Answer answer(DraftVerb verb) {
        ModelAccount account = state.accounts.get(verb.account(state));
        return account.exists ? new ModelRules(state, account).decide(verb) : Answer.of("account-not-found");
    }

    /**
     * What a resolved command is answered with; changes the model when it is accepted.
     *
     * @param said the command as the kernel is told it, which a retry under its key must equal
     */
    Answer answer(Keyed keyed, Command<?> said) {
        TestCommand command = keyed.command();
        ModelAccount account = state.accounts.get(accountOf(command));
        if (!account.exists) {
            if (!(command instanceof Open)) {
                return Answer.of("account-not-found");
            }
        } else if (keyed.key() != 0 && account.keys.containsKey(keyed.key())) {
            return Answer.of(account.keys.get(keyed.key()).equals(said) ? "replayed" : "command-key-reused");
        } else if (command instanceof Open) {
            return Answer.of("account-exists");
        }
        Answer answer = new ModelRules(state, account).decide(command);
        if (answer.code().equals("accepted") && keyed.key() != 0) {
            account.keys.put(keyed.key(), said);
        }
        return answer;
    }
}
