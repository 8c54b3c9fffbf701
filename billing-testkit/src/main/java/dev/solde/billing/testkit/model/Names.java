package dev.solde.billing.testkit.model;

import dev.solde.billing.command.Draft;
import dev.solde.billing.command.InvoiceDraft;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.StatementId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;

/** The kernel's ids of the model's numbers. */
final class Names {

    static final CurrencyUnit EUR = Monetary.getCurrency("EUR");

    private static final UUID NOTHING = new UUID(0x7000L, 0x8000_0000_0000_0000L);

    private final Map<Integer, ItemId> items = new HashMap<>();
    private final Map<Integer, AllocationId> links = new HashMap<>();
    private final Map<Integer, ExpectedPaymentId> promises = new HashMap<>();
    private final Map<Integer, PendingEntryId> entries = new HashMap<>();
    private final Map<AccountId, List<StatementId>> statements = new HashMap<>();
    private final List<List<Draft>> drafts = new ArrayList<>();

    static AccountId account(int number) {
        return AccountId.of("account-" + number);
    }

    static MonetaryAmount eur(long cents) {
        return Amounts.ofMinor(cents, EUR);
    }

    void put(int number, ItemId id) {
        items.put(number, id);
    }

    void putLink(int number, AllocationId id) {
        links.put(number, id);
    }

    ItemId item(int number) {
        return items.get(number);
    }

    InvoiceId invoice(int number, int accountOfUnknown) {
        return number == Model.UNKNOWN ? new InvoiceId(account(accountOfUnknown), NOTHING) : (InvoiceId) item(number);
    }

    DebitItemId debit(int number, int accountOfUnknown) {
        return number == Model.UNKNOWN ? invoice(number, accountOfUnknown) : (DebitItemId) item(number);
    }

    /** The id of an item, or one of the first account that nothing has. */
    ItemId id(int number, ItemKind kind) {
        return number == Model.UNKNOWN ? kind.id(account(0), NOTHING) : item(number);
    }

    void putPromise(int number, ExpectedPaymentId id) {
        promises.put(number, id);
    }

    ExpectedPaymentId promise(int number) {
        return number == Model.UNKNOWN ? new ExpectedPaymentId(account(0), NOTHING) : promises.get(number);
    }

    void putEntry(int number, PendingEntryId id) {
        entries.put(number, id);
    }

    PendingEntryId entry(int number) {
        return number == Model.UNKNOWN ? new PendingEntryId(account(0), NOTHING) : entries.get(number);
    }

    void putStatement(StatementId id) {
        statements.computeIfAbsent(id.account(), account -> new ArrayList<>()).add(id);
    }

    StatementId statement(int account, int number) {
        return number == Model.UNKNOWN
                ? new StatementId(account(account), NOTHING)
                : statements.get(account(account)).get(number);
    }

    /** A new draft. */
    void putDraft(Draft first) {
        drafts.add(new ArrayList<>(List.of(first)));
    }

    /** The next version of a draft. */
    void putDraft(int number, Draft next) {
        drafts.get(number).add(next);
    }

    /** A draft as it was so many versions before. */
    Draft draft(int number, int versionsAgo) {
        if (number == Model.UNKNOWN) {
            var any = IssueInvoice.builder(account(0)).line("Judo", 1, eur(1), Translation.NO_TAX);
            return new InvoiceDraft(invoice(number, 0), 1, any.build());
        }
        List<Draft> versions = drafts.get(number);
        return versions.get(versions.size() - 1 - versionsAgo);
    }

    CreditItemId credit(int number) {
        return number == Model.UNKNOWN ? new PaymentId(account(0), NOTHING) : (CreditItemId) item(number);
    }

    CreditNoteId note(int number) {
        return number == Model.UNKNOWN ? new CreditNoteId(account(0), NOTHING) : (CreditNoteId) item(number);
    }

    PaymentId payment(int number) {
        return number == Model.UNKNOWN ? new PaymentId(account(0), NOTHING) : (PaymentId) item(number);
    }

    AllocationId link(int number) {
        return number == Model.UNKNOWN ? new AllocationId(account(0), NOTHING) : links.get(number);
    }
}
