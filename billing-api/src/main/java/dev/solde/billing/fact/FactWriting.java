package dev.solde.billing.fact;

import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.ItemId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/** The fields of each kind of fact, in their order. {@link FactReading} is its mirror. */
final class FactWriting implements Fact.Cases<FactFields> {

    private final FactFields fields;

    FactWriting(FactFields fields) {
        this.fields = fields;
    }

    @Override
    public FactFields accountRevised(AccountRevised fact) {
        return fields.begin("account")
                .string(fact.currency())
                .number(fact.digits())
                .optional(fact.settings().terms(), Object::toString)
                .optional(optional(fact.settings().billingDay()), Object::toString)
                .optional(fact.settings().creditApplication(), Enum::name)
                .text(fact.party());
    }

    @Override
    public FactFields entryPosted(EntryPosted fact) {
        return fields.begin("entry")
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
                .optional(fact.cause(), cause -> cause)
                .optional(fact.number(), DocumentNumber::value)
                .optional(fact.origin(), FactWriting::item);
    }

    @Override
    public FactFields documentIssued(DocumentIssued fact) {
        return fields.begin("document")
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
    public FactFields lineIssued(LineIssued fact) {
        return fields.begin("line")
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
    public FactFields taxCharged(TaxCharged fact) {
        return fields.begin("tax")
                .item(fact.document())
                .tax(fact.tax())
                .taxes(fact.companions())
                .amount(fact.baseMinor())
                .amount(fact.taxMinor());
    }

    @Override
    public FactFields referenceMade(ReferenceMade fact) {
        return fields.begin("reference")
                .subject(fact.subject())
                .number(fact.lineNumber())
                .code(fact.role())
                .string(fact.reference().kind())
                .string(fact.reference().value())
                .optional(fact.target(), FactWriting::item);
    }

    @Override
    public FactFields allocated(Allocated fact) {
        return fields.begin("allocation")
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
    public FactFields deallocated(Deallocated fact) {
        return fields.begin("deallocation")
                .uuid(fact.allocation().uuid())
                .amount(fact.amountMinor())
                .date(fact.effectiveDate());
    }

    @Override
    public FactFields paymentReceived(PaymentReceived fact) {
        return fields.begin("payment")
                .uuid(fact.payment().uuid())
                .string(fact.method().code())
                .text(fact.payer())
                .text(fact.reference())
                .text(fact.memo());
    }

    @Override
    public FactFields flagRaised(FlagRaised fact) {
        return fields.begin("flag")
                .code(fact.flag())
                .optional(fact.item(), FactWriting::item)
                .number(fact.untilSequence());
    }

    @Override
    public FactFields refundRevised(RefundRevised fact) {
        return fields.begin("refund")
                .uuid(fact.refund().uuid())
                .code(fact.state())
                .amount(fact.amountMinor())
                .string(fact.method().code())
                .optional(fact.via(), payment -> payment.uuid().toString())
                .date(fact.cancellableOn())
                .text(fact.memo());
    }

    @Override
    public FactFields expectedPaymentRevised(ExpectedPaymentRevised fact) {
        FactFields line = fields.begin("expected-payment")
                .uuid(fact.expected().uuid())
                .code(fact.state())
                .string(fact.method().code())
                .amount(fact.amountMinor())
                .optional(fact.dueOn(), LocalDate::toString)
                .number(fact.shares().size());
        fact.shares().forEach(share -> line.item(share.debit()).amount(share.amountMinor()));
        return line.optional(fact.payment(), payment -> payment.uuid().toString())
                .text(fact.payer())
                .text(fact.reference())
                .text(fact.memo());
    }

    @Override
    public FactFields pendingEntryRevised(PendingEntryRevised fact) {
        return fields.begin("pending-entry")
                .uuid(fact.entry().uuid())
                .code(fact.state())
                .code(fact.side())
                .text(Optional.of(fact.label()))
                .optional(fact.type(), Object::toString)
                .amount(fact.amountMinor())
                .amount(fact.leftMinor())
                .code(fact.priceMode())
                .taxes(fact.taxes())
                .date(fact.processingDate())
                .number(fact.addedIn())
                .optional(fact.copyOf(), entry -> entry.uuid().toString());
    }

    @Override
    public FactFields periodClosed(PeriodClosed fact) {
        return fields.begin("closure")
                .date(fact.through())
                .amount(fact.debitMinor())
                .amount(fact.creditMinor())
                .amount(fact.perpetualDebitMinor())
                .amount(fact.perpetualCreditMinor());
    }

    @Override
    public FactFields statementGenerated(StatementGenerated fact) {
        FactFields line = fields.begin("statement")
                .uuid(fact.statement().uuid())
                .code(fact.kind())
                .date(fact.from())
                .date(fact.to())
                .date(fact.asOf())
                .number(fact.unpaidOnly() ? 1 : 0)
                .number(fact.withLines() ? 1 : 0)
                .code(fact.basis())
                .code(fact.credits())
                .number(fact.buckets().size());
        fact.buckets().forEach(line::number);
        return line.optional(fact.previous(), statement -> statement.uuid().toString())
                .amount(fact.openingMinor())
                .amount(fact.correctionsMinor())
                .amount(fact.debitMinor())
                .amount(fact.creditMinor())
                .amount(fact.closingMinor())
                .amount(fact.payableMinor())
                .string(fact.content().toString())
                .text(fact.seller())
                .text(fact.customer());
    }

    private static String item(ItemId item) {
        return item.kind().code() + "/" + item.uuid();
    }

    private static Optional<Integer> optional(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }
}
