package dev.solde.billing.testkit.model;

import dev.solde.billing.command.Command;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PaymentReversalId;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.ledger.StatementId;
import dev.solde.billing.ledger.WriteOffId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is on an account before a batch begins, by kind; the last of each list is not there. An account that is not opened has nothing
 * else.
 */
final class BatchAccount {

    private static final UUID NOTHING = new UUID(0x7000L, 0x8000_0000_0000_0000L);

    final AccountId id;
    final List<InvoiceId> invoices = new ArrayList<>();
    final List<PaymentId> payments = new ArrayList<>();
    final List<CreditNoteId> notes = new ArrayList<>();
    final List<AllocationId> allocations = new ArrayList<>();
    final List<PendingEntryId> entries = new ArrayList<>();
    final List<ExpectedPaymentId> scheduled = new ArrayList<>();
    final List<ExpectedPaymentId> inProgress = new ArrayList<>();
    final List<RefundId> refunds = new ArrayList<>();
    final List<PaymentReversalId> reversals = new ArrayList<>();
    final List<WriteOffId> writeOffs = new ArrayList<>();
    final List<StatementId> statements = new ArrayList<>();

    /** The commands that issue the stored drafts. */
    final List<Function<CommandKey, Command<?>>> drafts = new ArrayList<>();

    long version;

    BatchAccount(AccountId id) {
        this.id = id;
    }

    /** Puts what is not there at the end of each list. */
    void close() {
        invoices.add(new InvoiceId(id, NOTHING));
        payments.add(new PaymentId(id, NOTHING));
        notes.add(new CreditNoteId(id, NOTHING));
        allocations.add(new AllocationId(id, NOTHING));
        entries.add(new PendingEntryId(id, NOTHING));
        scheduled.add(new ExpectedPaymentId(id, NOTHING));
        inProgress.add(new ExpectedPaymentId(id, NOTHING));
        refunds.add(new RefundId(id, NOTHING));
        reversals.add(new PaymentReversalId(id, NOTHING));
        writeOffs.add(new WriteOffId(id, NOTHING));
        statements.add(new StatementId(id, NOTHING));
    }

    List<DebitItemId> debits() {
        return Stream.<DebitItemId>concat(invoices.stream(), Stream.concat(refunds.stream(), reversals.stream()))
                .toList();
    }

    List<CreditItemId> credits() {
        return Stream.<CreditItemId>concat(payments.stream(), notes.stream()).toList();
    }
}
