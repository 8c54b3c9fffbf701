package dev.solde.billing.testkit.model;

import dev.solde.billing.command.Allocate;
import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.Deallocate;
import dev.solde.billing.command.Erase;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.Settle;
import dev.solde.billing.command.WriteOffItem;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.PaymentTerms;
import dev.solde.billing.payment.PaymentMethod;
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
import java.util.Optional;

/** Turns a resolved command of the model into one of the kernel. */
final class Translation {

    static final Tax NO_TAX = Tax.rate("0");

    private final Names names;
    private final ModelState state;
    private final Optional<CommandKey> key;

    Translation(Names names, ModelState state, int key) {
        this.names = names;
        this.state = state;
        this.key = key == 0 ? Optional.empty() : Optional.of(CommandKey.of("run", Integer.toString(key)));
    }

    Command<?> command(TestCommand command) {
        if (command instanceof Verb verb) {
            return verb.command(new Saying(names, state.today, key));
        } else if (command instanceof Open c) {
            return OpenAccount.builder(Names.account(c.account()), Names.EUR)
                    .commandKey(key)
                    .build();
        } else if (command instanceof Invoice c) {
            return IssueInvoice.builder(Names.account(c.account()))
                    .line("Judo", 1, Names.eur(c.cents()), NO_TAX)
                    .terms(PaymentTerms.days(c.dueInDays()))
                    .commandKey(key)
                    .build();
        } else if (command instanceof CreditOf c) {
            return IssueCreditNote.builder(names.invoice(c.invoice(), 0))
                    .lineAmount(1, Names.eur(c.cents()))
                    .settle(c.settle())
                    .commandKey(key)
                    .build();
        } else if (command instanceof CreditWhole c) {
            return IssueCreditNote.whole(names.invoice(c.invoice(), 0), "all of it").toBuilder()
                    .commandKey(key)
                    .build();
        } else if (command instanceof Goodwill c) {
            return IssueGlobalCreditNote.ofAmount(
                            Names.account(c.account()), "Goodwill", Names.eur(c.cents()), PriceMode.NET, NO_TAX)
                    .toBuilder()
                    .settle(c.settle())
                    .commandKey(key)
                    .build();
        }
        return money(command);
    }

    private Command<?> money(TestCommand command) {
        if (command instanceof Pay c) {
            var builder = RecordPayment.builder(Names.account(c.account()), Names.eur(c.cents()), PaymentMethod.CARD);
            if (c.daysAgo() > 0) {
                builder.postingDate(state.today.minusDays(c.daysAgo()));
            }
            return builder.commandKey(key).build();
        } else if (command instanceof Forget c) {
            return Erase.texts(Names.account(c.account()), state.today.minusDays(c.daysAgo()), "over").toBuilder()
                    .commandKey(key)
                    .build();
        } else if (command instanceof PayInvoice c) {
            return RecordPayment.of(names.invoice(c.invoice(), 0), Names.eur(c.cents()), PaymentMethod.CASH).toBuilder()
                    .commandKey(key)
                    .build();
        } else if (command instanceof PayExactly c) {
            var invoice = names.invoice(c.invoice(), 0);
            return RecordPayment.builder(invoice.account(), Names.eur(c.cents()), PaymentMethod.CASH)
                    .allocate(invoice, Names.eur(c.share()))
                    .commandKey(key)
                    .build();
        }
        return allocation(command);
    }

    private Command<?> allocation(TestCommand command) {
        if (command instanceof Link c) {
            var debit = names.debit(c.debit(), state.accountOf(c.credit()));
            var builder = Allocate.builder(names.credit(c.credit()), debit, Names.eur(c.cents()));
            if (c.daysAgo() >= 0) {
                builder.effectiveDate(state.today.minusDays(c.daysAgo()));
            }
            return builder.commandKey(key).build();
        } else if (command instanceof Auto c) {
            return AutoAllocate.builder(Names.account(c.account()))
                    .commandKey(key)
                    .build();
        } else if (command instanceof AutoItem c) {
            return AutoAllocate.builder(c.item() == Model.UNKNOWN ? names.payment(Model.UNKNOWN) : names.item(c.item()))
                    .commandKey(key)
                    .build();
        } else if (command instanceof Unlink c) {
            var builder = Deallocate.builder(names.link(c.allocation())).commandKey(key);
            return (c.cents() == 0 ? builder : builder.amount(Names.eur(c.cents()))).build();
        } else if (command instanceof SettleNote c) {
            var note = names.note(c.note());
            return Settle.builder(note.account())
                    .allocate(note, Names.eur(-c.cents()))
                    .allocate(names.debit(c.debit(), state.accountOf(c.note())), Names.eur(c.cents()))
                    .commandKey(key)
                    .build();
        } else if (command instanceof SettlePayment c) {
            return Settle.builder(names.payment(c.payment()))
                    .allocate(names.debit(c.debit(), state.accountOf(c.payment())), Names.eur(c.cents()))
                    .commandKey(key)
                    .build();
        } else if (command instanceof GiveUp c) {
            var builder =
                    WriteOffItem.builder(names.debit(c.debit(), 0), c.cause()).commandKey(key);
            return (c.cents() == 0 ? builder : builder.amount(Names.eur(c.cents()))).build();
        }
        throw new IllegalArgumentException("not a command of the kernel: " + command);
    }
}
