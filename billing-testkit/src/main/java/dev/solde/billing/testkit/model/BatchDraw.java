package dev.solde.billing.testkit.model;

import dev.solde.billing.command.Command;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.ledger.StatementId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.money.MonetaryAmount;

/**
 * What a step means on its account.
 *
 * @param position of the step in its list, for a key of its own
 */
record BatchDraw(BatchAccount on, BatchStep step, int position, LocalDate today) {

    /** The commands of the steps. */
    static List<Command<?>> commands(List<BatchStep> steps, List<BatchAccount> accounts, LocalDate today) {
        List<Command<?>> commands = new ArrayList<>();
        for (BatchStep step : steps) {
            if (step.kind() != BatchStep.AGAIN) {
                BatchDraw draw = new BatchDraw(accounts.get(step.account()), step, commands.size(), today);
                commands.add(BatchCatalogue.KINDS.get(step.kind()).command(draw));
            } else if (!commands.isEmpty()) {
                commands.add(commands.get(step.first() % commands.size()));
            }
        }
        return commands;
    }

    /** A kind of command. */
    @FunctionalInterface
    interface Kind {
        Command<?> command(BatchDraw draw);
    }

    private static <T> T pick(List<T> all, int index) {
        return index == BatchStep.UNKNOWN || all.size() == 1
                ? all.get(all.size() - 1)
                : all.get(index % (all.size() - 1));
    }

    AccountId account() {
        return on.id;
    }

    AccountId notOpened() {
        return Names.account(BatchStage.OPENED + step.first() % (BatchStage.ACCOUNTS - BatchStage.OPENED));
    }

    InvoiceId invoice() {
        return pick(on.invoices, step.first());
    }

    DebitItemId debit() {
        return pick(on.debits(), step.first());
    }

    DebitItemId otherDebit() {
        return pick(on.debits(), step.second());
    }

    CreditItemId credit() {
        return pick(on.credits(), step.second());
    }

    PaymentId payment() {
        return pick(on.payments, step.second());
    }

    CreditNoteId note() {
        return pick(on.notes, step.second());
    }

    AllocationId allocation() {
        return pick(on.allocations, step.first());
    }

    PendingEntryId entry() {
        return pick(on.entries, step.first());
    }

    RefundId refund() {
        return pick(on.refunds, step.first());
    }

    ExpectedPaymentId scheduled() {
        return pick(on.scheduled, step.first());
    }

    ExpectedPaymentId inProgress() {
        return pick(on.inProgress, step.first());
    }

    MonetaryAmount amount() {
        return Names.eur(step.cents());
    }

    MonetaryAmount half() {
        return Names.eur((step.cents() + 1) / 2);
    }

    LocalDate day() {
        return today.minusDays(step.daysAgo());
    }

    /** A number from outside, one of few. */
    DocumentNumber number() {
        return DocumentNumber.of("OLD-" + step.second() % 5);
    }

    StatementId statement() {
        return pick(on.statements, step.first());
    }

    boolean either() {
        return step.second() % 2 == 0;
    }

    <T> T one(List<T> of) {
        return of.get(step.second() % of.size());
    }

    CommandKey key() {
        return step.key() == 0
                ? CommandKey.of("own", Integer.toString(position))
                : CommandKey.of("shared", Integer.toString(step.key()));
    }
}
