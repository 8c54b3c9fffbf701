package dev.solde.billing.core.engine;

import dev.solde.billing.allocation.AllocationStrategy;
import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.command.Allocate;
import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.BillNow;
import dev.solde.billing.command.CancelInvoice;
import dev.solde.billing.command.CancelItems;
import dev.solde.billing.command.CancelPendingEntry;
import dev.solde.billing.command.CancelRefund;
import dev.solde.billing.command.CancelScheduled;
import dev.solde.billing.command.ChangePendingEntry;
import dev.solde.billing.command.ClosePeriod;
import dev.solde.billing.command.CollectScheduled;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.ConfirmPayment;
import dev.solde.billing.command.ConfirmRefund;
import dev.solde.billing.command.Deallocate;
import dev.solde.billing.command.DisputeItem;
import dev.solde.billing.command.EndDispute;
import dev.solde.billing.command.Erase;
import dev.solde.billing.command.FailRefund;
import dev.solde.billing.command.FailScheduled;
import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RecordPayments;
import dev.solde.billing.command.RecordSending;
import dev.solde.billing.command.RefundCredit;
import dev.solde.billing.command.RefundInvoice;
import dev.solde.billing.command.RefundPayment;
import dev.solde.billing.command.ReinstatePayment;
import dev.solde.billing.command.ReleasePayment;
import dev.solde.billing.command.ReplaceAllocations;
import dev.solde.billing.command.ReservePayment;
import dev.solde.billing.command.ReversePayment;
import dev.solde.billing.command.ReverseWriteOff;
import dev.solde.billing.command.ReviseAccount;
import dev.solde.billing.command.SchedulePayment;
import dev.solde.billing.command.Settle;
import dev.solde.billing.command.SettleCreditNote;
import dev.solde.billing.command.TakeOverItems;
import dev.solde.billing.command.TransmitRefund;
import dev.solde.billing.command.WithdrawPayment;
import dev.solde.billing.command.WriteOffCredit;
import dev.solde.billing.command.WriteOffItem;
import dev.solde.billing.ledger.AccountSettings;
import dev.solde.billing.ledger.Digest;
import dev.solde.billing.ledger.RefundId;

/**
 * Tells a retry from another command under the same key: SHA-256 over the command as it was given, before any default is
 * filled in, so that a retry after midnight is the same command. Free texts and parties are left out, so that nothing of them
 * survives an erasure; key, actor, reason and expected version are not content.
 */
final class Fingerprint implements Command.Cases<FingerprintText> {

    private final FingerprintText text;

    private Fingerprint(FingerprintText text) {
        this.text = text;
    }

    static Digest of(Command<?> command, String kind) {
        FingerprintText text = new FingerprintText(kind).add(command.account().value());
        return command.match(new Fingerprint(text)).digest();
    }

    @Override
    public FingerprintText openAccount(OpenAccount command) {
        return settings(text.add(command.currency().getCurrencyCode()), command.settings());
    }

    @Override
    public FingerprintText issueInvoice(IssueInvoice command) {
        return new DocumentFingerprint(text).issueInvoice(command);
    }

    @Override
    public FingerprintText issueGlobalCreditNote(IssueGlobalCreditNote command) {
        return new DocumentFingerprint(text).issueGlobalCreditNote(command);
    }

    @Override
    public FingerprintText issueCreditNote(IssueCreditNote command) {
        return new DocumentFingerprint(text).issueCreditNote(command);
    }

    @Override
    public FingerprintText recordPayment(RecordPayment command) {
        text.add(command.amount())
                .add(command.method())
                .add(command.postingDate())
                .add(command.valueDate())
                .each(
                        "shares",
                        command.shares(),
                        share -> text.add(share.debit()).add(share.amount()))
                .add(command.allocateBy().map(AllocationStrategy::name));
        command.statement().ifPresent(statement -> text.add("statement").add(statement));
        command.remittance()
                .ifPresent(words -> text.each(
                        "remittance",
                        words.items(),
                        item -> text.add(item.name()).add(item.amount())));
        return text;
    }

    @Override
    public FingerprintText recordPayments(RecordPayments command) {
        return text.each("payments", command.payments(), this::recordPayment);
    }

    @Override
    public FingerprintText allocate(Allocate command) {
        return text.each(
                        "pairs",
                        command.pairs(),
                        pair -> text.add(pair.credit()).add(pair.debit()).add(pair.amount()))
                .add(command.effectiveDate());
    }

    @Override
    public FingerprintText autoAllocate(AutoAllocate command) {
        return text.add(command.item())
                .add(command.strategy().map(AllocationStrategy::name))
                .add(command.effectiveDate());
    }

    @Override
    public FingerprintText deallocate(Deallocate command) {
        return text.add(command.allocation())
                .add(command.settlement())
                .add(command.amount())
                .add(command.effectiveDate());
    }

    @Override
    public FingerprintText settle(Settle command) {
        return text.each("lines", command.lines(), line -> text.add(line.item()).add(line.amount()))
                .add(command.payment())
                .add(command.effectiveDate());
    }

    @Override
    public FingerprintText writeOffItem(WriteOffItem command) {
        return text.add(command.item())
                .add(command.cause().name())
                .add(command.amount())
                .add(command.postingDate());
    }

    @Override
    public FingerprintText erase(Erase command) {
        return text.add(command.through());
    }

    @Override
    public FingerprintText generateStatement(GenerateStatement command) {
        return text.add(command.kind().name())
                .add(command.period())
                .add(command.unpaidOnly())
                .add(command.withLines())
                .add(command.asOf())
                .add(command.ageingBasis().name())
                .add(command.creditTreatment().name())
                .each("buckets", command.buckets(), text::add);
    }

    @Override
    public FingerprintText reversePayment(ReversePayment command) {
        return text.add(command.payment())
                .add(command.cause().code())
                .add(command.amount())
                .add(command.postingDate())
                .each(
                        "fee",
                        command.fee().stream().toList(),
                        fee -> text.add(fee.amount()).each("taxes", fee.taxes(), text::add));
    }

    @Override
    public FingerprintText reinstatePayment(ReinstatePayment command) {
        return text.add(command.reversal()).add(command.postingDate());
    }

    @Override
    public FingerprintText writeOffCredit(WriteOffCredit command) {
        return text.add(command.item())
                .add(command.cause().code())
                .add(command.amount())
                .add(command.postingDate());
    }

    @Override
    public FingerprintText reverseWriteOff(ReverseWriteOff command) {
        return text.add(command.writeOff()).add(command.postingDate());
    }

    @Override
    public FingerprintText recordSending(RecordSending command) {
        return text.add(command.subject()).add(command.recipient()).add(command.channel());
    }

    @Override
    public FingerprintText disputeItem(DisputeItem command) {
        return text.add(command.item());
    }

    @Override
    public FingerprintText endDispute(EndDispute command) {
        return text.add(command.item());
    }

    @Override
    public FingerprintText schedulePayment(SchedulePayment command) {
        return text.add(command.amount())
                .add(command.method())
                .add(command.dueOn())
                .each(
                        "shares",
                        command.shares(),
                        share -> text.add(share.debit()).add(share.amount()));
    }

    @Override
    public FingerprintText reservePayment(ReservePayment command) {
        return text.add(command.amount())
                .add(command.method())
                .each(
                        "shares",
                        command.shares(),
                        share -> text.add(share.debit()).add(share.amount()));
    }

    @Override
    public FingerprintText collectScheduled(CollectScheduled command) {
        return text.add(command.expected()).add(command.postingDate());
    }

    @Override
    public FingerprintText confirmPayment(ConfirmPayment command) {
        return text.add(command.expected()).add(command.postingDate());
    }

    @Override
    public FingerprintText cancelScheduled(CancelScheduled command) {
        return text.add(command.expected());
    }

    @Override
    public FingerprintText failScheduled(FailScheduled command) {
        return text.add(command.expected());
    }

    @Override
    public FingerprintText releasePayment(ReleasePayment command) {
        return text.add(command.expected());
    }

    @Override
    public FingerprintText reviseAccount(ReviseAccount command) {
        return settings(text, new AccountSettings(command.terms(), command.billingDay(), command.creditApplication()))
                .add(command.party().isPresent() ? "party" : "no party")
                .each("resets", command.resets().stream().sorted().toList(), text::add);
    }

    @Override
    public FingerprintText takeOverItems(TakeOverItems command) {
        return text.each(
                        "items",
                        command.items(),
                        item -> text.add(item.side())
                                .add(item.amount())
                                .add(item.number())
                                .add(item.documentDate())
                                .add(item.dueDate())
                                .each("references", item.references(), text::add))
                .add(command.postingDate());
    }

    @Override
    public FingerprintText closePeriod(ClosePeriod command) {
        return text.add(command.through());
    }

    @Override
    public FingerprintText settleCreditNote(SettleCreditNote command) {
        return text.add(command.creditNote()).add(command.effectiveDate());
    }

    @Override
    public FingerprintText cancelInvoice(CancelInvoice command) {
        return new DocumentFingerprint(text).cancelInvoice(command);
    }

    @Override
    public FingerprintText cancelItems(CancelItems command) {
        return new DocumentFingerprint(text).cancelItems(command);
    }

    @Override
    public FingerprintText withdrawPayment(WithdrawPayment command) {
        return text.add(command.payment())
                .each(
                        "refunds",
                        command.wrongRefunds().stream()
                                .map(RefundId::toString)
                                .sorted()
                                .toList(),
                        text::add)
                .add(command.postingDate());
    }

    private static FingerprintText settings(FingerprintText text, AccountSettings settings) {
        return text.add(settings.terms())
                .add(settings.billingDay().stream().boxed().findFirst())
                .add(settings.creditApplication().map(Enum::name));
    }

    @Override
    public FingerprintText refundCredit(RefundCredit command) {
        return new RefundFingerprint(text).refundCredit(command);
    }

    @Override
    public FingerprintText refundPayment(RefundPayment command) {
        return new RefundFingerprint(text).refundPayment(command);
    }

    @Override
    public FingerprintText refundInvoice(RefundInvoice command) {
        return new RefundFingerprint(text).refundInvoice(command);
    }

    @Override
    public FingerprintText cancelRefund(CancelRefund command) {
        return text.add(command.refund()).add(command.postingDate());
    }

    @Override
    public FingerprintText transmitRefund(TransmitRefund command) {
        return text.add(command.refund());
    }

    @Override
    public FingerprintText confirmRefund(ConfirmRefund command) {
        return text.add(command.refund());
    }

    @Override
    public FingerprintText failRefund(FailRefund command) {
        return text.add(command.refund()).add(command.postingDate());
    }

    @Override
    public FingerprintText addPendingEntry(AddPendingEntry command) {
        return text.add(command.side().name())
                .add(command.amount())
                .add(command.priceMode().name())
                .each("taxes", command.taxes(), text::add)
                .add(command.lineType())
                .add(command.processingDate());
    }

    @Override
    public FingerprintText changePendingEntry(ChangePendingEntry command) {
        text.add(command.entry()).add(command.amount()).add(command.lineType()).add(command.processingDate());
        command.taxes().ifPresent(taxes -> text.each("taxes", taxes, text::add));
        return text;
    }

    @Override
    public FingerprintText cancelPendingEntry(CancelPendingEntry command) {
        return text.add(command.entry());
    }

    @Override
    public FingerprintText billNow(BillNow command) {
        return new DocumentFingerprint(text).billNow(command);
    }

    @Override
    public FingerprintText replaceAllocations(ReplaceAllocations command) {
        return text.add(command.payment())
                .each("lines", command.lines(), line -> text.add(line.item()).add(line.amount()))
                .add(command.effectiveDate());
    }
}
