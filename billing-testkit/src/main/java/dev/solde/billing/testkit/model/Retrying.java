package dev.solde.billing.testkit.model;

import dev.solde.billing.Batch;
import dev.solde.billing.Billing;
import dev.solde.billing.BillingException;
import dev.solde.billing.BillingQueries;
import dev.solde.billing.EventFeed;
import dev.solde.billing.Outcome;
import dev.solde.billing.OutcomeUnknownException;
import dev.solde.billing.Preview;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.CreditNoteDraft;
import dev.solde.billing.command.Draft;
import dev.solde.billing.command.GlobalCreditNoteDraft;
import dev.solde.billing.command.InvoiceDraft;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.fact.JournalHead;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.port.HostTransaction;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A caller whose connections break: gives each command to the unreliable kernel until it gets an answer. Reads and drafts, which
 * have no keys, go to the sound kernel.
 */
final class Retrying implements Billing {

    private static final int PATIENCE = 50;

    private final Billing unreliable;
    private final Billing sound;

    Retrying(Billing unreliable, Billing sound) {
        this.unreliable = unreliable;
        this.sound = sound;
    }

    @Override
    public <R> Outcome<R> execute(Command<R> command) {
        long before =
                sound.queries().exists(command.account()) ? sound.queries().version(command.account()) : 0;
        for (int attempt = 1; ; attempt++) {
            try {
                return asIfAtOnce(unreliable.execute(command), before);
            } catch (OutcomeUnknownException lost) {
                requireAdvice(lost, command);
                requirePatience(attempt, lost);
            } catch (BillingException broken) {
                requirePatience(attempt, broken);
            }
        }
    }

    /** What an attempt without an answer has done is no repetition of an earlier command. */
    private static <R> Outcome<R> asIfAtOnce(Outcome<R> outcome, long before) {
        Optional<JournalRecord> record = outcome.record();
        boolean isRepetition = outcome.replayed()
                && record.filter(written -> written.sequence() <= before).isPresent();
        return new Outcome<>(outcome.result(), record, outcome.currency(), outcome.balanceMinor(), isRepetition);
    }

    private static void requireAdvice(OutcomeUnknownException lost, Command<?> command) {
        if (lost.isRetrySafe() != command.commandKey().isPresent()) {
            throw new AssertionError("wrong advice on " + command, lost);
        }
    }

    private static void requirePatience(int attempt, BillingException broken) {
        if (attempt == PATIENCE) {
            throw new AssertionError("no answer in " + PATIENCE + " attempts", broken);
        }
    }

    @Override
    public EventFeed feed() {
        return sound.feed();
    }

    @Override
    public BillingQueries queries() {
        return sound.queries();
    }

    @Override
    public InvoiceDraft saveDraft(IssueInvoice command) {
        return sound.saveDraft(command);
    }

    @Override
    public CreditNoteDraft saveDraft(IssueCreditNote command) {
        return sound.saveDraft(command);
    }

    @Override
    public GlobalCreditNoteDraft saveDraft(IssueGlobalCreditNote command) {
        return sound.saveDraft(command);
    }

    @Override
    public void discardDraft(Draft draft) {
        sound.discardDraft(draft);
    }

    @Override
    public void discardDraft(ItemId document) {
        sound.discardDraft(document);
    }

    @Override
    public <R> Preview<R> preview(Command<R> command) {
        return sound.preview(command);
    }

    @Override
    public Billing within(HostTransaction transaction) {
        return sound.within(transaction);
    }

    @Override
    public void lock(AccountId... accounts) {
        sound.lock(accounts);
    }

    @Override
    public Batch batch() {
        return sound.batch();
    }

    @Override
    public JournalHead restore(Stream<JournalRecord> records) {
        return sound.restore(records);
    }
}
