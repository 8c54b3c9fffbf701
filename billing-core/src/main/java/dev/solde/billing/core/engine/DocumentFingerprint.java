package dev.solde.billing.core.engine;

import dev.solde.billing.command.BillNow;
import dev.solde.billing.command.CancelInvoice;
import dev.solde.billing.command.CancelItems;
import dev.solde.billing.command.CreditedPart;
import dev.solde.billing.command.DraftVersion;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.Penalty;
import dev.solde.billing.document.Adjustment;
import dev.solde.billing.document.Line;
import java.util.Optional;

/** What makes commands that issue documents the same. */
final class DocumentFingerprint {

    private final FingerprintText text;

    DocumentFingerprint(FingerprintText text) {
        this.text = text;
    }

    FingerprintText issueInvoice(IssueInvoice command) {
        text.add(command.priceMode().name())
                .each("lines", command.lines(), this::line)
                .each("allowances", command.allowances(), this::adjustment)
                .each("charges", command.charges(), this::adjustment);
        text.add(command.issueDate())
                .add(command.number())
                .add(command.series())
                .each("references", command.references(), text::add)
                .add(command.terms())
                .add(command.dueDate());
        if (!command.entries().isEmpty()) {
            text.each("entries", command.entries(), text::add);
        }
        return draft(command.draft());
    }

    FingerprintText issueGlobalCreditNote(IssueGlobalCreditNote command) {
        text.add(command.priceMode().name())
                .each("lines", command.lines(), this::line)
                .each("allowances", command.allowances(), this::adjustment)
                .each("charges", command.charges(), this::adjustment);
        text.add(command.issueDate())
                .add(command.number())
                .add(command.series())
                .each("references", command.references(), text::add)
                .add(command.settle());
        return draft(command.draft());
    }

    FingerprintText issueCreditNote(IssueCreditNote command) {
        text.add(command.invoice())
                .each("parts", command.parts(), this::part)
                .add(command.settle())
                .add(command.sourceRelease().name())
                .add(command.issueDate())
                .add(command.number())
                .add(command.series())
                .each("references", command.references(), text::add);
        return draft(command.draft());
    }

    FingerprintText cancelInvoice(CancelInvoice command) {
        return text.add(command.invoice())
                .add(command.whenPaid().name())
                .add(command.issueDate())
                .add(command.number())
                .add(command.series())
                .each("references", command.references(), text::add)
                .add(command.sourceRelease().name());
    }

    FingerprintText cancelItems(CancelItems command) {
        text.add(command.invoice())
                .each("lines", command.lines(), text::add)
                .each("penalty", command.penalty().stream().toList(), this::penalty)
                .each(
                        "refund",
                        command.refund().stream().toList(),
                        route -> text.add(route.via()).add(route.method()).add(route.amount()));
        return text.add(command.issueDate())
                .add(command.number())
                .add(command.series())
                .each("references", command.references(), text::add)
                .add(command.sourceRelease().name());
    }

    FingerprintText billNow(BillNow command) {
        return text.add(command.priceMode().name())
                .each("lines", command.lines(), this::line)
                .add(command.billingDate())
                .add(command.issueDate())
                .add(command.terms())
                .add(command.dueDate())
                .add(command.excessCredit().map(Enum::name))
                .each("references", command.references(), text::add);
    }

    private void penalty(Penalty penalty) {
        text.add(penalty.amount())
                .add(penalty.percent())
                .each(
                        "separate fee",
                        penalty.separateFee().stream().toList(),
                        fee -> text.each(
                                "taxes", fee.taxes().stream().toList(), taxes -> text.each("set", taxes, text::add)));
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

    /** What came later than the published text is added only where it is there, so that older commands keep theirs. */
    private FingerprintText draft(Optional<DraftVersion> draft) {
        draft.ifPresent(made -> text.add("draft").add(made.document()).add(made.version()));
        return text;
    }
}
