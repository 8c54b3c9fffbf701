package dev.solde.billing.testkit.model;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.PaymentId;
import java.util.HashMap;
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
