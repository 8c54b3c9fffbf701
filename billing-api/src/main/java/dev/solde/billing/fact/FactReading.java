package dev.solde.billing.fact;

import dev.solde.billing.document.DocumentType;
import dev.solde.billing.document.LineKind;
import dev.solde.billing.document.LineType;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PaymentTerms;
import dev.solde.billing.ledger.SettlementId;
import dev.solde.billing.payment.PaymentMethod;
import java.math.BigDecimal;
import java.util.UUID;

/** Reads the fields of each kind of fact in the order in which {@link FactWriting} writes them. */
final class FactReading {

    private FactReading() {}

    static Fact read(FieldReader in) {
        return switch (in.kind()) {
            case "account" ->
                new AccountRevised(in.string(), in.integer(), in.optional(PaymentTerms::parse), in.text());
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
                        in.optional(cause -> cause));
            case "document" -> document(in);
            case "line" -> line(in);
            case "tax" -> new TaxCharged(in.item(), in.tax(), in.taxes(), in.amount(), in.amount());
            case "reference" ->
                new ReferenceMade(
                        in.item(),
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
            case "flag" -> new FlagRaised(in.code(FlagRaised.Flag.class), in.number());
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

    private static ItemId target(FieldReader in, String text) {
        int slash = text.indexOf('/');
        return ItemKind.ofCode(text.substring(0, slash)).id(in.account(), UUID.fromString(text.substring(slash + 1)));
    }
}
