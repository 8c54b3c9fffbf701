package dev.solde.billing.fact;

import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.ItemId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
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
                .optional(fact.settings().terms(), Object::toString)
                .optional(optional(fact.settings().billingDay()), Object::toString)
                .optional(fact.settings().creditApplication(), Enum::name)
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
                .optional(fact.cause(), cause -> cause)
                .optional(fact.number(), DocumentNumber::value)
                .optional(fact.origin(), FactWriting::item);
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
                .optional(fact.target(), FactWriting::item);
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
        return lines.apply("flag")
                .code(fact.flag())
                .optional(fact.item(), FactWriting::item)
                .number(fact.untilSequence());
    }

    @Override
    public FieldWriter refundRevised(RefundRevised fact) {
        return lines.apply("refund")
                .uuid(fact.refund().uuid())
                .code(fact.state())
                .amount(fact.amountMinor())
                .string(fact.method().code())
                .optional(fact.via(), payment -> payment.uuid().toString())
                .date(fact.cancellableOn())
                .text(fact.memo());
    }

    @Override
    public FieldWriter expectedPaymentRevised(ExpectedPaymentRevised fact) {
        FieldWriter line = lines.apply("expected-payment")
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
    public FieldWriter pendingEntryRevised(PendingEntryRevised fact) {
        return lines.apply("pending-entry")
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
    public FieldWriter periodClosed(PeriodClosed fact) {
        return lines.apply("closure")
                .date(fact.through())
                .amount(fact.debitMinor())
                .amount(fact.creditMinor())
                .amount(fact.perpetualDebitMinor())
                .amount(fact.perpetualCreditMinor());
    }

    @Override
    public FieldWriter statementGenerated(StatementGenerated fact) {
        FieldWriter line = lines.apply("statement")
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
