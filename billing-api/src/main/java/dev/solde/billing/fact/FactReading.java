package dev.solde.billing.fact;

import dev.solde.billing.document.DocumentType;
import dev.solde.billing.document.LineKind;
import dev.solde.billing.document.PendingEntryState;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.ledger.AccountSettings;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.CreditApplication;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.Digest;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.ledger.LineType;
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
import java.util.OptionalInt;
import java.util.UUID;

/** Reads the fields of each kind of fact in the order in which {@link FactWriting} writes them. */
final class FactReading {

    private FactReading() {}

    static Fact read(FieldReader in) {
        return switch (in.kind()) {
            case "account" -> new AccountRevised(in.string(), in.integer(), settings(in), in.text());
            case "entry" ->
                new EntryPosted(
                        in.item(),
                        in.amount(),
                        in.number(),
                        in.amount(),
                        in.date(),
                        in.date(),
                        in.date(),
                        in.date(),
                        in.date(),
                        in.number(),
                        in.optional(cause -> cause),
                        in.optional(DocumentNumber::of),
                        in.optional(origin -> target(in, origin)));
            case "document" -> document(in);
            case "line" -> line(in);
            case "tax" -> new TaxCharged(in.item(), in.tax(), in.taxes(), in.amount(), in.amount());
            case "reference" ->
                new ReferenceMade(
                        in.subject(),
                        in.integer(),
                        in.code(ReferenceMade.Role.class),
                        new HostReference(in.string(), in.string()),
                        in.optional(target -> target(in, target)));
            case "allocation" ->
                new Allocated(
                        new AllocationId(in.account(), in.uuid()),
                        (CreditItemId) in.item(),
                        (DebitItemId) in.item(),
                        in.amount(),
                        in.date(),
                        in.code(AllocationLock.class),
                        in.optional(uuid -> new SettlementId(in.account(), UUID.fromString(uuid))),
                        in.optional(uuid -> new PaymentId(in.account(), UUID.fromString(uuid))));
            case "deallocation" -> new Deallocated(new AllocationId(in.account(), in.uuid()), in.amount(), in.date());
            case "payment" ->
                new PaymentReceived(
                        new PaymentId(in.account(), in.uuid()),
                        PaymentMethod.of(in.string()),
                        in.text(),
                        in.text(),
                        in.text());
            case "flag" ->
                new FlagRaised(in.code(FlagRaised.Flag.class), in.optional(item -> target(in, item)), in.number());
            case "refund" -> refund(in);
            case "expected-payment" -> expectedPayment(in);
            case "pending-entry" -> pendingEntry(in);
            case "closure" -> new PeriodClosed(in.date(), in.amount(), in.amount(), in.amount(), in.amount());
            case "statement" -> statement(in);
            default -> throw new IllegalArgumentException("not a kind of fact: " + in.kind());
        };
    }

    private static DocumentIssued document(FieldReader in) {
        return new DocumentIssued(
                in.item(),
                in.code(DocumentType.class),
                DocumentNumber.of(in.string()),
                in.optional(series -> series),
                in.number(),
                in.code(PriceMode.class),
                in.date(),
                in.date(),
                in.optional(PaymentTerms::parse),
                in.amount(),
                in.amount(),
                in.amount(),
                in.amount(),
                in.amount(),
                in.amount(),
                in.text(),
                in.text(),
                in.text());
    }

    private static LineIssued line(FieldReader in) {
        return new LineIssued(
                in.item(),
                in.integer(),
                in.code(LineKind.class),
                in.integer(),
                in.text(),
                in.optional(LineType::of),
                in.decimal(),
                in.decimal(),
                in.decimal(),
                in.optional(BigDecimal::new),
                in.amount(),
                in.amount(),
                in.taxes(),
                in.integer(),
                in.decimal());
    }

    private static AccountSettings settings(FieldReader in) {
        return new AccountSettings(
                in.optional(PaymentTerms::parse),
                in.optional(Integer::valueOf).map(OptionalInt::of).orElseGet(OptionalInt::empty),
                in.optional(CreditApplication::valueOf));
    }

    private static RefundRevised refund(FieldReader in) {
        return new RefundRevised(
                new RefundId(in.account(), in.uuid()),
                in.code(RefundState.class),
                in.amount(),
                PaymentMethod.of(in.string()),
                in.optional(uuid -> new PaymentId(in.account(), UUID.fromString(uuid))),
                in.date(),
                in.text());
    }

    private static ExpectedPaymentRevised expectedPayment(FieldReader in) {
        return new ExpectedPaymentRevised(
                new ExpectedPaymentId(in.account(), in.uuid()),
                in.code(ExpectedPaymentState.class),
                PaymentMethod.of(in.string()),
                in.amount(),
                in.optional(LocalDate::parse),
                in.list(() -> new ExpectedPaymentRevised.Share((DebitItemId) in.item(), in.amount())),
                in.optional(uuid -> new PaymentId(in.account(), UUID.fromString(uuid))),
                in.text(),
                in.text(),
                in.text());
    }

    private static PendingEntryRevised pendingEntry(FieldReader in) {
        return new PendingEntryRevised(
                new PendingEntryId(in.account(), in.uuid()),
                in.code(PendingEntryState.class),
                in.code(Side.class),
                in.text().orElseThrow(() -> new IllegalArgumentException("a pending entry has a label")),
                in.optional(LineType::of),
                in.amount(),
                in.amount(),
                in.code(PriceMode.class),
                in.taxes(),
                in.date(),
                in.number(),
                in.optional(uuid -> new PendingEntryId(in.account(), UUID.fromString(uuid))));
    }

    private static StatementGenerated statement(FieldReader in) {
        return new StatementGenerated(
                new StatementId(in.account(), in.uuid()),
                in.code(StatementKind.class),
                in.date(),
                in.date(),
                in.date(),
                in.number() == 1,
                in.number() == 1,
                in.code(AgeingBasis.class),
                in.code(CreditTreatment.class),
                in.list(in::integer),
                in.optional(uuid -> new StatementId(in.account(), UUID.fromString(uuid))),
                in.amount(),
                in.amount(),
                in.amount(),
                in.amount(),
                in.amount(),
                in.amount(),
                Digest.parse(in.string()),
                in.text(),
                in.text());
    }

    private static ItemId target(FieldReader in, String text) {
        int slash = text.indexOf('/');
        return ItemKind.ofCode(text.substring(0, slash)).id(in.account(), UUID.fromString(text.substring(slash + 1)));
    }
}
