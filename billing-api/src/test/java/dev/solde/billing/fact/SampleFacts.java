package dev.solde.billing.fact;

import dev.solde.billing.document.DocumentType;
import dev.solde.billing.document.LineKind;
import dev.solde.billing.document.PendingEntryState;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountSettings;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.CreditApplication;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.Digest;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.LineType;
import dev.solde.billing.ledger.OpeningDebitId;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PaymentTerms;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.ledger.SettlementId;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.ledger.StatementId;
import dev.solde.billing.payment.ExpectedPaymentState;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.RefundState;
import dev.solde.billing.statement.AgeingBasis;
import dev.solde.billing.statement.CreditTreatment;
import dev.solde.billing.statement.StatementKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
                        new AccountSettings(
                                Optional.of(PaymentTerms.days(30).endOfMonth()),
                                OptionalInt.of(31),
                                Optional.of(CreditApplication.AUTOMATIC)),
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
                        Optional.of("X"),
                        Optional.of(DocumentNumber.of("OLD/7")),
                        Optional.of(PAYMENT)),
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
                new FlagRaised(FlagRaised.Flag.TEXTS_ERASED, Optional.empty(), 7),
                new FlagRaised(FlagRaised.Flag.CANCELLED, Optional.of(INVOICE), 0),
                new RefundRevised(
                        new RefundId(ACCOUNT, uuid(6)),
                        RefundState.TRANSMITTED,
                        2000,
                        PaymentMethod.CARD,
                        Optional.of(PAYMENT),
                        DAY,
                        Optional.of(FreeText.of("back to the card"))),
                new ExpectedPaymentRevised(
                        new ExpectedPaymentId(ACCOUNT, uuid(7)),
                        ExpectedPaymentState.SCHEDULED,
                        PaymentMethod.CHEQUE,
                        7000,
                        Optional.of(DAY.plusMonths(1)),
                        List.of(
                                new ExpectedPaymentRevised.Share(INVOICE, 5000),
                                new ExpectedPaymentRevised.Share(new OpeningDebitId(ACCOUNT, uuid(8)), 2000)),
                        Optional.of(PAYMENT),
                        Optional.of(FreeText.of("grandmother")),
                        Optional.empty(),
                        Optional.of(FreeText.erased())),
                new PendingEntryRevised(
                        new PendingEntryId(ACCOUNT, uuid(9)),
                        PendingEntryState.PENDING,
                        Side.CREDIT,
                        FreeText.of("Gift"),
                        Optional.of(LineType.of("GIFT")),
                        2000,
                        700,
                        PriceMode.GROSS,
                        List.of(Tax.rate("20")),
                        DAY,
                        3,
                        Optional.of(new PendingEntryId(ACCOUNT, uuid(10)))),
                new PeriodClosed(DAY, 21000, 5000, 121000, 105000),
                new StatementGenerated(
                        new StatementId(ACCOUNT, uuid(11)),
                        StatementKind.BALANCE_FORWARD,
                        DAY.withDayOfMonth(1),
                        DAY,
                        DAY.plusDays(3),
                        true,
                        false,
                        AgeingBasis.DUE_DATE,
                        CreditTreatment.OFFSET_OLDEST,
                        List.of(1, 31, 61, 91),
                        Optional.of(new StatementId(ACCOUNT, uuid(12))),
                        -100,
                        25,
                        21000,
                        5000,
                        15925,
                        16000,
                        Digest.parse("ab".repeat(32)),
                        Optional.of(FreeText.of("name=Judo Club")),
                        Optional.empty()));
    }

    private static UUID uuid(int number) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }
}
