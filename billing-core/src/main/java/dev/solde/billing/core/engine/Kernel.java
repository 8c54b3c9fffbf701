package dev.solde.billing.core.engine;

import dev.solde.billing.Batch;
import dev.solde.billing.Billing;
import dev.solde.billing.BillingQueries;
import dev.solde.billing.EventFeed;
import dev.solde.billing.Outcome;
import dev.solde.billing.Preview;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.CreditNoteDraft;
import dev.solde.billing.command.Draft;
import dev.solde.billing.command.GlobalCreditNoteDraft;
import dev.solde.billing.command.InvoiceDraft;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.core.queries.KernelQueries;
import dev.solde.billing.core.rules.CreditNoteDraftRule;
import dev.solde.billing.core.rules.GlobalCreditNoteDraftRule;
import dev.solde.billing.core.rules.InvoiceDraftRule;
import dev.solde.billing.fact.JournalHead;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.port.HostTransaction;
import dev.solde.billing.port.TransactionRunner;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The kernel: hands commands to the executor and reads to the queries. */
public final class Kernel implements Billing {

    private final BillingStorage storage;
    private final KernelContext context;
    private final CommandExecutor executor;
    private final DraftExecutor drafts;
    private final Restorer restorer;
    private final BillingReader reader;
    private final BillingQueries queries;
    private final boolean isWithin;

    private Kernel(
            BillingStorage storage,
            KernelContext context,
            TransactionRunner transactions,
            BillingReader reader,
            boolean isWithin) {
        this.storage = storage;
        this.context = context;
        this.executor = new CommandExecutor(transactions, context);
        this.drafts = new DraftExecutor(transactions, context);
        this.restorer = new Restorer(transactions, context);
        this.reader = reader;
        this.queries = KernelQueries.of(
                reader,
                context.tenant(),
                context.settings(),
                context::today,
                new Proposer(new Looking(transactions), context::today));
        this.isWithin = isWithin;
    }

    /** A kernel that runs in transactions of the storage's own. */
    public static Billing of(BillingStorage storage, KernelContext context) {
        return new Kernel(
                storage, context, storage.transactions(context.tenant()), storage.reader(context.tenant()), false);
    }

    @Override
    public Billing within(HostTransaction transaction) {
        return new Kernel(
                storage,
                context,
                storage.joining(context.tenant(), transaction),
                storage.reader(context.tenant(), transaction),
                true);
    }

    @Override
    public <R> Outcome<R> execute(Command<R> command) {
        return executor.execute(command);
    }

    @Override
    public <R> Preview<R> preview(Command<R> command) {
        return executor.preview(command);
    }

    @Override
    public InvoiceDraft saveDraft(IssueInvoice command) {
        return drafts.save(new InvoiceDraftRule(command));
    }

    @Override
    public CreditNoteDraft saveDraft(IssueCreditNote command) {
        return drafts.save(new CreditNoteDraftRule(command));
    }

    @Override
    public GlobalCreditNoteDraft saveDraft(IssueGlobalCreditNote command) {
        return drafts.save(new GlobalCreditNoteDraftRule(command));
    }

    @Override
    public void discardDraft(Draft draft) {
        drafts.discard(draft.id(), OptionalLong.of(draft.version()));
    }

    @Override
    public void discardDraft(ItemId document) {
        drafts.discard(document, OptionalLong.empty());
    }

    @Override
    public void lock(AccountId... accounts) {
        executor.lock(List.of(accounts));
    }

    @Override
    public Batch batch() {
        return KernelBatch.of(executor, new BatchSources(reader, context.ids()));
    }

    @Override
    public BillingQueries queries() {
        return queries;
    }

    @Override
    public EventFeed feed() {
        if (isWithin) {
            throw new IllegalStateException(
                    "the event feed is not read in a transaction of the host, which may roll back what"
                            + " was read: ask the kernel that is not joined");
        }
        return new KernelFeed(storage.feed(context.tenant()));
    }

    @Override
    public JournalHead restore(Stream<JournalRecord> records) {
        return restorer.restore(records);
    }
}
