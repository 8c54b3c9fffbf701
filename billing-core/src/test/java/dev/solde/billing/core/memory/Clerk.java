package dev.solde.billing.core.memory;

import dev.solde.billing.document.DocumentType;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Series;
import dev.solde.billing.fact.Allocated;
import dev.solde.billing.fact.Deallocated;
import dev.solde.billing.fact.DocumentIssued;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.SettlementId;
import dev.solde.billing.port.LedgerTransaction;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.money.Monetary;

/** Keeps one account as a kernel would, but without any rule. Amounts are in cents. */
final class Clerk {

    static final AccountId DUPONT = AccountId.of("dupont");
    static final Series SERIES = Series.of("F");

    private static final AtomicLong IDS = new AtomicLong();

    private final LedgerTransaction transaction;
    private final AccountId account;

    private Clerk(LedgerTransaction transaction, AccountId account) {
        this.transaction = transaction;
        this.account = account;
    }

    /** The clerk of the account that most tests are about. */
    static Clerk of(LedgerTransaction transaction) {
        return of(transaction, DUPONT);
    }

    static Clerk of(LedgerTransaction transaction, AccountId account) {
        return new Clerk(transaction, account);
    }

    static DocumentNumber number(int value) {
        return DocumentNumber.of(SERIES.format(Year.of(2026), value));
    }

    Clerk open() {
        append(opening());
        return this;
    }

    Change opening() {
        return new Change(Ledger.empty(AccountState.empty(account, Monetary.getCurrency("EUR"))))
                .settings(FreeText.of("NAME=Dupont\n"));
    }

    InvoiceId invoice(int number, long amount, String date, HostReference... sources) {
        InvoiceId id = new InvoiceId(account, uuid());
        Change change = change();
        document(change, id, number, amount, LocalDate.parse(date), Optional.empty());
        for (HostReference source : sources) {
            change.fact(new ReferenceMade(id, 1, ReferenceMade.Role.SOURCE, source, Optional.empty()));
        }
        append(change);
        return id;
    }

    CreditNoteId creditNote(int number, long amount, String date, InvoiceId origin, HostReference... released) {
        CreditNoteId id = new CreditNoteId(account, uuid());
        Change change = change();
        document(change, id, number, amount, LocalDate.parse(date), Optional.of(origin));
        for (HostReference source : released) {
            change.fact(new ReferenceMade(id, 1, ReferenceMade.Role.RELEASE, source, Optional.empty()));
        }
        append(change);
        return id;
    }

    PaymentId payment(long amount, String date) {
        PaymentId id = new PaymentId(account, uuid());
        append(change().post(id, amount, LocalDate.parse(date), Optional.empty(), Optional.empty()));
        return id;
    }

    AllocationId allocate(CreditItemId credit, DebitItemId debit, long amount, String date) {
        return allocate(credit, debit, amount, date, Optional.empty());
    }

    AllocationId allocate(
            CreditItemId credit, DebitItemId debit, long amount, String date, Optional<SettlementId> settlement) {
        Allocated fact = new Allocated(
                new AllocationId(account, uuid()),
                credit,
                debit,
                amount,
                LocalDate.parse(date),
                AllocationLock.NONE,
                settlement,
                Optional.empty());
        append(change(credit, debit).allocate(fact));
        return fact.id();
    }

    void deallocate(AllocationId id, long amount, String date) {
        append(new Change(lock(scope().toBuilder().allocations(Set.of(id)).build()))
                .deallocate(new Deallocated(id, amount, LocalDate.parse(date))));
    }

    /** A change of the account as it is now, under its lock. */
    Change change(ItemId... items) {
        return new Change(lock(scope().toBuilder().items(Set.of(items)).build()));
    }

    void append(Change change) {
        append(change.record(), change.before, change.after());
    }

    void append(JournalRecord record, Ledger before, Ledger after) {
        transaction.ledgers().append(record, before, after);
    }

    static void document(Change change, ItemId id, int number, long amount, LocalDate date, Optional<ItemId> origin) {
        change.fact(new DocumentIssued(
                        id,
                        origin.isPresent() ? DocumentType.CREDIT_NOTE : DocumentType.INVOICE,
                        number(number),
                        Optional.of(SERIES.code()),
                        number,
                        PriceMode.NET,
                        date,
                        date,
                        Optional.empty(),
                        amount,
                        0,
                        0,
                        amount,
                        0,
                        amount,
                        Optional.empty(),
                        Optional.of(FreeText.of("NAME=Dupont\n")),
                        Optional.empty()))
                .post(id, amount, date, Optional.of(number(number)), origin);
    }

    static UUID uuid() {
        return new UUID(0x0190_0000_0000_7000L, IDS.incrementAndGet());
    }

    private LoadScope scope() {
        return LoadScope.of(account);
    }

    private Ledger lock(LoadScope scope) {
        return transaction.ledgers().lock(scope).map(Loaded::ledger).orElseThrow();
    }
}
