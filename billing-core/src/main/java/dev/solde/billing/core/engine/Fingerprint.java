package dev.solde.billing.core.engine;

import dev.solde.billing.allocation.AllocationStrategy;
import dev.solde.billing.command.Allocate;
import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.CancelScheduled;
import dev.solde.billing.command.ClosePeriod;
import dev.solde.billing.command.CollectScheduled;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.ConfirmPayment;
import dev.solde.billing.command.CreditedPart;
import dev.solde.billing.command.Deallocate;
import dev.solde.billing.command.DisputeItem;
import dev.solde.billing.command.EndDispute;
import dev.solde.billing.command.Erase;
import dev.solde.billing.command.FailScheduled;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RecordPayments;
import dev.solde.billing.command.ReinstatePayment;
import dev.solde.billing.command.ReleasePayment;
import dev.solde.billing.command.ReservePayment;
import dev.solde.billing.command.ReversePayment;
import dev.solde.billing.command.ReverseWriteOff;
import dev.solde.billing.command.ReviseAccount;
import dev.solde.billing.command.SchedulePayment;
import dev.solde.billing.command.Settle;
import dev.solde.billing.command.SettleCreditNote;
import dev.solde.billing.command.TakeOverItems;
import dev.solde.billing.command.WriteOffCredit;
import dev.solde.billing.command.WriteOffItem;
import dev.solde.billing.document.Adjustment;
import dev.solde.billing.document.Line;
import dev.solde.billing.ledger.AccountSettings;
import dev.solde.billing.ledger.Digest;

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
        text.add(command.priceMode().name())
                .each("lines", command.lines(), this::line)
                .each("allowances", command.allowances(), this::adjustment)
                .each("charges", command.charges(), this::adjustment);
        return text.add(command.issueDate())
                .add(command.number())
                .add(command.series())
                .each("references", command.references(), text::add)
                .add(command.terms())
                .add(command.dueDate());
    }

    @Override
    public FingerprintText issueGlobalCreditNote(IssueGlobalCreditNote command) {
        text.add(command.priceMode().name())
                .each("lines", command.lines(), this::line)
                .each("allowances", command.allowances(), this::adjustment)
                .each("charges", command.charges(), this::adjustment);
        return text.add(command.issueDate())
                .add(command.number())
                .add(command.series())
                .each("references", command.references(), text::add)
                .add(command.settle());
    }

    @Override
    public FingerprintText issueCreditNote(IssueCreditNote command) {
        return text.add(command.invoice())
                .each("parts", command.parts(), this::part)
                .add(command.settle())
                .add(command.sourceRelease().name())
                .add(command.issueDate())
                .add(command.number())
                .add(command.series())
                .each("references", command.references(), text::add);
    }

    @Override
    public FingerprintText recordPayment(RecordPayment command) {
        return text.add(command.amount())
                .add(command.method())
                .add(command.postingDate())
                .add(command.valueDate())
                .each(
                        "shares",
                        command.shares(),
                        share -> text.add(share.debit()).add(share.amount()))
                .add(command.allocateBy().map(AllocationStrategy::name));
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

    private static FingerprintText settings(FingerprintText text, AccountSettings settings) {
        return text.add(settings.terms())
                .add(settings.billingDay().stream().boxed().findFirst())
                .add(settings.creditApplication().map(Enum::name));
    }

    private void line(Line line) {
        text.add(line.quantity())
                .add(line.unitPrice())
                .add(line.baseQuantity())
                .each("taxes", line.taxes(), text::add)
                .each("allowances", line.allowances(), this::adjustment)
                .each("charges", line.charges(), this::adjustment)
                .add(line.lineType())
                .add(line.source());
    }

    private void adjustment(Adjustment adjustment) {
        text.add(adjustment.amount()).add(adjustment.percent()).each("taxes", adjustment.taxes(), text::add);
    }

    private void part(CreditedPart part) {
        if (part instanceof CreditedPart.Whole) {
            text.add("whole");
        } else if (part instanceof CreditedPart.OfAmount of) {
            text.add("amount").add(of.amount()).add(of.priceMode().name());
        } else if (part instanceof CreditedPart.LineRest rest) {
            text.add("line").add(rest.line());
        } else if (part instanceof CreditedPart.LineQuantity pieces) {
            text.add("quantity").add(pieces.line()).add(pieces.quantity()).add(pieces.unitPrice());
        } else if (part instanceof CreditedPart.LineAmount amount) {
            text.add("line-amount").add(amount.line()).add(amount.amount());
        } else if (part instanceof CreditedPart.FreeLine free) {
            text.add("free-line");
            line(free.line());
        } else if (part instanceof CreditedPart.AllowanceRest rest) {
            text.add("allowance").add(rest.number());
        } else if (part instanceof CreditedPart.ChargeRest rest) {
            text.add("charge").add(rest.number());
        } else {
            throw new IllegalStateException("a part without a code: " + part);
        }
    }
}
