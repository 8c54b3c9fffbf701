package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.EUR;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;

import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.document.Series;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Actor;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.PaymentTerms;
import dev.solde.billing.ledger.PendingEntryId;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.money.Monetary;

/** Values that are refused when they are made. */
final class BadValues {

    private BadValues() {}

    static Map<String, Supplier<?>> all() {
        InvoiceId invoice = new InvoiceId(DUPONT, new UUID(1, 1));
        Map<String, Supplier<?>> doors = new LinkedHashMap<>();
        doors.put("blank account", () -> AccountId.of(" "));
        doors.put("account with a space at its end", () -> AccountId.of("a "));
        doors.put("account of 65", () -> AccountId.of("a".repeat(65)));
        doors.put("account with a control character", () -> AccountId.of("a\u0000b"));
        doors.put("gold", () -> OpenAccount.of(DUPONT, Monetary.getCurrency("XAU")));
        doors.put("too many decimals", () -> eur("1.001"));
        doors.put("too large", () -> eur("10000000000000.00"));
        doors.put("huge exponent", () -> Amounts.of(new BigDecimal("1E+999999999"), EUR));
        doors.put("price of 10 decimals", () -> Amounts.price("0.0000000001", EUR));
        doors.put("blank actor", () -> Actor.of(""));
        doors.put("key of 91", () -> CommandKey.of("psp", "x".repeat(91)));
        doors.put("key scope", () -> CommandKey.of("p s", "x"));
        doors.put("number of 36", () -> DocumentNumber.of("x".repeat(36)));
        doors.put("series", () -> Series.of("F-1"));
        doors.put("terms below 0", () -> PaymentTerms.days(-1));
        doors.put("party without name", () -> new Party(Map.of()));
        doors.put("page of 1001", () -> dev.solde.billing.ledger.PageRequest.first(1001));
        doors.put("id of another kind", () -> PendingEntryId.parse(invoice.toString()));
        return doors;
    }
}
