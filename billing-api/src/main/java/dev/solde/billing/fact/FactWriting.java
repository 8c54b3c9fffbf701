package dev.solde.billing.fact;

import java.math.BigDecimal;
import java.util.function.Function;

/** The fields of each kind of fact, in their order. {@link FactReading} is its mirror. */
final class FactWriting implements Fact.Cases<FieldWriter> {

    private final Function<String, FieldWriter> lines;

    FactWriting(Function<String, FieldWriter> lines) {
        this.lines = lines;
    }

    @Override
    public FieldWriter accountRevised(AccountRevised fact) {
        return lines.apply("account")
                .string(fact.currency())
                .number(fact.digits())
                .optional(fact.terms(), Object::toString)
                .text(fact.party());
    }

    @Override
    public FieldWriter entryPosted(EntryPosted fact) {
        return lines.apply("entry")
                .item(fact.item())
                .amount(fact.amountMinor())
                .number(fact.entryNumber())
                .amount(fact.balanceAfterMinor())
                .date(fact.documentDate())
                .date(fact.postingDate())
                .date(fact.valueDate())
                .date(fact.dueDate())
                .date(fact.postingHighWater())
                .number(fact.backdatedDays())
                .optional(fact.cause(), cause -> cause);
    }

    @Override
    public FieldWriter documentIssued(DocumentIssued fact) {
        return lines.apply("document")
                .item(fact.document())
                .code(fact.type())
                .string(fact.number().value())
                .optional(fact.series(), series -> series)
                .number(fact.seriesValue())
                .code(fact.priceMode())
                .date(fact.issueDate())
                .date(fact.dueDate())
                .optional(fact.terms(), Object::toString)
                .amount(fact.sumOfLinesMinor())
                .amount(fact.allowanceTotalMinor())
                .amount(fact.chargeTotalMinor())
                .amount(fact.totalExclTaxMinor())
                .amount(fact.totalTaxMinor())
                .amount(fact.totalInclTaxMinor())
                .text(fact.seller())
                .text(fact.buyer())
                .text(fact.note());
    }

    @Override
    public FieldWriter lineIssued(LineIssued fact) {
        return lines.apply("line")
                .item(fact.document())
                .number(fact.position())
                .code(fact.kind())
                .number(fact.lineNumber())
                .text(fact.label())
                .optional(fact.type(), Object::toString)
                .decimal(fact.quantity())
                .decimal(fact.unitPrice())
                .decimal(fact.baseQuantity())
                .optional(fact.percent(), BigDecimal::toPlainString)
                .amount(fact.amountMinor())
                .amount(fact.netMinor())
                .taxes(fact.taxes())
                .number(fact.correctedLine())
                .decimal(fact.correctedQuantity());
    }

    @Override
    public FieldWriter taxCharged(TaxCharged fact) {
        return lines.apply("tax")
                .item(fact.document())
                .tax(fact.tax())
                .taxes(fact.companions())
                .amount(fact.baseMinor())
                .amount(fact.taxMinor());
    }

    @Override
    public FieldWriter referenceMade(ReferenceMade fact) {
        return lines.apply("reference")
                .item(fact.document())
                .number(fact.lineNumber())
                .code(fact.role())
                .string(fact.reference().kind())
                .string(fact.reference().value())
                .optional(fact.target(), item -> item.kind().code() + "/" + item.uuid());
    }

    @Override
    public FieldWriter allocated(Allocated fact) {
        return lines.apply("allocation")
                .uuid(fact.id().uuid())
                .item(fact.credit())
                .item(fact.debit())
                .amount(fact.amountMinor())
                .date(fact.effectiveDate())
                .code(fact.lock())
                .optional(fact.settlement(), settlement -> settlement.uuid().toString())
                .optional(fact.payment(), payment -> payment.uuid().toString());
    }

    @Override
    public FieldWriter deallocated(Deallocated fact) {
        return lines.apply("deallocation")
                .uuid(fact.allocation().uuid())
                .amount(fact.amountMinor())
                .date(fact.effectiveDate());
    }

    @Override
    public FieldWriter paymentReceived(PaymentReceived fact) {
        return lines.apply("payment")
                .uuid(fact.payment().uuid())
                .string(fact.method().code())
                .text(fact.payer())
                .text(fact.reference())
                .text(fact.memo());
    }

    @Override
    public FieldWriter flagRaised(FlagRaised fact) {
        return lines.apply("flag").code(fact.flag()).number(fact.untilSequence());
    }
}
