package dev.solde.billing.fact;

import dev.solde.billing.document.DocumentType;
import dev.solde.billing.document.LineKind;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.LineType;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PaymentTerms;
import dev.solde.billing.ledger.SettlementId;
import dev.solde.billing.payment.PaymentMethod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One fact of each kind, with the awkward values that a codec could lose. */
final class SampleFacts {

    static final AccountId ACCOUNT = AccountId.of("family/dupont – 7");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);
    private static final InvoiceId INVOICE = new InvoiceId(ACCOUNT, uuid(1));
    private static final CreditNoteId NOTE = new CreditNoteId(ACCOUNT, uuid(2));
    private static final PaymentId PAYMENT = new PaymentId(ACCOUNT, uuid(3));

    private SampleFacts() {}

    static List<Fact> oneOfEachKind() {
        return List.of(
                new AccountRevised(
                        "EUR",
                        2,
                        Optional.of(PaymentTerms.days(30).endOfMonth()),
                        Optional.of(Party.of("Dupont\\n & fils")
                                .address("1 rue", "75011 Paris")
                                .toText())),
                new DocumentIssued(
                        INVOICE,
                        DocumentType.INVOICE,
                        DocumentNumber.of("F-2026-000001"),
                        Optional.of("F"),
                        1,
                        PriceMode.GROSS,
                        DAY,
                        DAY.plusDays(30),
                        Optional.of(PaymentTerms.days(30)),
                        17500,
                        0,
                        0,
                        17500,
                        3500,
                        21000,
                        Optional.empty(),
                        Optional.of(FreeText.erased()),
                        Optional.of(FreeText.of("-"))),
                new LineIssued(
                        INVOICE,
                        1,
                        LineKind.SOLD,
                        1,
                        Optional.of(FreeText.of("tab\there, line\nthere, back\\slash, ~ and = 漢字 😀")),
                        Optional.of(LineType.of("TRAINING")),
                        new BigDecimal("-0.000001"),
                        new BigDecimal("0.003500001"),
                        BigDecimal.TEN,
                        Optional.of(new BigDecimal("5.5")),
                        -1,
                        -1,
                        List.of(Tax.rate("GST", "5"), Tax.exempt("VATEX-EU-132-1M"), Tax.outsideScope("fee, of; bank")),
                        0,
                        BigDecimal.ZERO),
                new TaxCharged(INVOICE, Tax.rate("GST", "5"), List.of(Tax.rate("QST", "9.975")), 10000, 500),
                new ReferenceMade(
                        NOTE,
                        0,
                        ReferenceMade.Role.PRECEDING,
                        HostReference.of("invoice", "F-2026-000001"),
                        Optional.of(INVOICE)),
                new EntryPosted(
                        INVOICE,
                        21000,
                        1,
                        -21000,
                        DAY,
                        DAY,
                        DAY,
                        DAY.plusDays(30),
                        DAY.plusDays(2),
                        2,
                        Optional.of("X")),
                new PaymentReceived(
                        PAYMENT,
                        PaymentMethod.CREDIT_TRANSFER,
                        Optional.empty(),
                        Optional.of(FreeText.of("~")),
                        Optional.of(FreeText.erased())),
                new Allocated(
                        new AllocationId(ACCOUNT, uuid(4)),
                        PAYMENT,
                        INVOICE,
                        5000,
                        DAY,
                        AllocationLock.NONE,
                        Optional.of(new SettlementId(ACCOUNT, uuid(5))),
                        Optional.of(PAYMENT)),
                new Deallocated(new AllocationId(ACCOUNT, uuid(4)), 5000, DAY),
                new FlagRaised(FlagRaised.Flag.TEXTS_ERASED, 7));
    }

    private static UUID uuid(int number) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }
}
