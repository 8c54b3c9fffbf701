package dev.solde.billing.testkit;

import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.port.BillingStorage;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * What every storage promises, told through the kernel's public API. Extend it and say how to make an empty storage:
 *
 * <pre>{@code
 * class FileStorageTest extends StorageContract {
 *   @Override protected BillingStorage newStorage() { return new FileBillingStorage(newDirectory()); }
 * }
 * }</pre>
 *
 * <p>Each theme is an interface. Every test runs on a storage of its own and compares whole values; after it, whatever it was
 * about, all invariants of all accounts are checked. The tags name the rules of the domain that a test covers.
 */
public abstract class StorageContract
        implements LedgerContract,
                AccountContract,
                CommandKeyContract,
                InvoiceContract,
                SourceContract,
                FactsContract,
                LoadContract,
                CreditNoteContract,
                CreditNoteDraftContract,
                CreditableContract,
                PaymentContract,
                RemittanceContract,
                AllocationContract,
                AutoAllocationContract,
                ProposalContract,
                SettlementContract,
                ReallocationContract,
                WriteOffContract,
                CancelContract,
                WithdrawalContract,
                CancelInvoiceContract,
                CancelPrecedenceContract,
                AutomaticCreditContract,
                PendingEntryContract,
                InvoicedEntryContract,
                EntryReleaseContract,
                BillingContract,
                BillingDateContract,
                BillingRunContract,
                BillingRunProgressContract,
                ExcessCreditContract,
                DraftContract,
                CreditWriteOffContract,
                ReversalContract,
                ReinstatementContract,
                DisputeContract,
                ExpectedPaymentContract,
                ExpectedPaymentReadContract,
                TakeOverContract,
                AccountSettingsContract,
                OwnSettlementContract,
                StoredStateContract,
                MoneyPrecedenceContract,
                PromisePrecedenceContract,
                ClosureContract,
                ClosureRunContract,
                BatchContract,
                BatchFailureContract,
                DraftReservationContract,
                BillingPrecedenceContract,
                JournalContract,
                RestoreContract,
                EraseContract,
                NumberContract,
                HistoryContract,
                AgeingContract,
                ReadContract,
                StatementContract,
                FrozenStatementContract,
                SendingContract,
                OverviewContract,
                PagingContract,
                ExplainContract,
                FeedContract,
                FeedConsumerContract,
                LateCommitContract,
                ListenerContract,
                TenantContract,
                IsolationContract,
                JoinContract,
                InputContract,
                PrecedenceContract,
                TranscriptContract,
                RefundContract,
                RefundSourceContract,
                RefundReopenContract,
                RefundWithNoteContract,
                RefundInvoiceContract,
                RefundStateContract,
                RefundReadContract,
                OfficeContract {

    private Bench bench = new Bench(InMemoryBillingStorage::create, Optional.empty());

    /** For subclasses. */
    protected StorageContract() {}

    /** An empty storage; each call gives another one. */
    protected abstract BillingStorage newStorage();

    /** How a host begins a transaction on the storage; without it the tests of joining are skipped. */
    protected Optional<HostTransactionFactory> transactions() {
        return Optional.empty();
    }

    /** Makes the storage of this test. */
    @BeforeEach
    public void makeAnEmptyStorage() {
        bench = new Bench(this::newStorage, transactions());
    }

    /** Checks all invariants of all accounts. */
    @AfterEach
    public void checkInvariants() {
        bench.checkInvariants();
    }

    @Override
    public final Bench bench() {
        return bench;
    }
}
