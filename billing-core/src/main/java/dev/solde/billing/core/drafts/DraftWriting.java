package dev.solde.billing.core.drafts;

import dev.solde.billing.command.Command;
import dev.solde.billing.command.CreditedPart;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.document.Adjustment;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.Series;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.Party;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Writes the commands of drafts, every attribute but the draft itself. */
final class DraftWriting {

    static final String VERSION = "draft/1";

    private final DraftText text = new DraftText().field(VERSION);

    static String write(IssueInvoice command) {
        DraftWriting writing = new DraftWriting();
        writing.common("invoice", command);
        writing.text.code(command.priceMode()).each(command.lines(), writing::line);
        writing.adjustments(command.allowances());
        writing.adjustments(command.charges());
        writing.text.each(
                command.entries(), entry -> writing.text.field(entry.uuid().toString()));
        writing.document(command.issueDate(), command.number(), command.series(), command.references(), command.note());
        writing.party(command.buyer());
        return writing.text
                .optional(command.terms(), terms -> writing.text.field(terms.toString()))
                .optional(command.dueDate(), writing::date)
                .toString();
    }

    static String write(IssueCreditNote command) {
        DraftWriting writing = new DraftWriting();
        writing.common("credit-note", command);
        writing.text
                .field(command.invoice().uuid().toString())
                .each(command.parts(), writing::part)
                .optional(command.settle(), writing.text::code)
                .code(command.sourceRelease());
        writing.document(command.issueDate(), command.number(), command.series(), command.references(), command.note());
        return writing.text.toString();
    }

    static String write(IssueGlobalCreditNote command) {
        DraftWriting writing = new DraftWriting();
        writing.common("global-credit-note", command);
        writing.text.code(command.priceMode()).each(command.lines(), writing::line);
        writing.adjustments(command.allowances());
        writing.adjustments(command.charges());
        writing.text.optional(command.settle(), writing.text::code);
        writing.document(command.issueDate(), command.number(), command.series(), command.references(), command.note());
        writing.party(command.buyer());
        return writing.text.toString();
    }

    private void common(String kind, Command<?> command) {
        text.field(kind)
                .field(command.account().value())
                .optional(command.commandKey(), key -> text.field(key.scope()).field(key.id()))
                .optional(command.actor(), actor -> text.field(actor.code()))
                .optional(command.reason(), text::field)
                .optional(command.expectedVersion().stream().boxed().findFirst(), text::number);
    }

    private void document(
            Optional<LocalDate> issueDate,
            Optional<DocumentNumber> number,
            Optional<Series> series,
            List<HostReference> references,
            Optional<String> note) {
        text.optional(issueDate, this::date)
                .optional(number, value -> text.field(value.value()))
                .optional(series, value -> text.field(value.code()).code(value.dates()))
                .each(references, this::reference)
                .optional(note, text::field);
    }

    private void party(Optional<Party> party) {
        text.optional(party, value -> text.field(value.toText().shown()));
    }

    private void date(LocalDate date) {
        text.field(date.toString());
    }

    private void reference(HostReference reference) {
        text.field(reference.kind()).field(reference.value());
    }

    private void line(Line line) {
        text.field(line.label())
                .decimal(line.quantity())
                .money(line.unitPrice())
                .decimal(line.baseQuantity())
                .each(line.taxes(), this::tax);
        adjustments(line.allowances());
        adjustments(line.charges());
        text.optional(line.lineType(), type -> text.field(type.code())).optional(line.source(), this::reference);
    }

    private void tax(Tax tax) {
        text.field(tax.name()).field(tax.category().code()).decimal(tax.rate()).optional(tax.reason(), text::field);
    }

    private void adjustments(List<? extends Adjustment> adjustments) {
        text.each(
                adjustments,
                adjustment -> text.optional(adjustment.amount(), text::money)
                        .optional(adjustment.percent(), text::decimal)
                        .field(adjustment.reason())
                        .each(adjustment.taxes(), this::tax));
    }

    private void part(CreditedPart part) {
        if (part instanceof CreditedPart.Whole) {
            text.field("whole");
        } else if (part instanceof CreditedPart.OfAmount of) {
            text.field("amount").money(of.amount()).code(of.priceMode());
        } else if (part instanceof CreditedPart.LineRest rest) {
            text.field("line").number(rest.line());
        } else if (part instanceof CreditedPart.LineQuantity pieces) {
            text.field("quantity")
                    .number(pieces.line())
                    .decimal(pieces.quantity())
                    .optional(pieces.unitPrice(), text::money);
        } else if (part instanceof CreditedPart.LineAmount amount) {
            text.field("line-amount").number(amount.line()).money(amount.amount());
        } else if (part instanceof CreditedPart.FreeLine free) {
            text.field("free-line");
            line(free.line());
        } else if (part instanceof CreditedPart.AllowanceRest rest) {
            text.field("allowance").number(rest.number());
        } else if (part instanceof CreditedPart.ChargeRest rest) {
            text.field("charge").number(rest.number());
        } else {
            throw new IllegalStateException("a part without a code: " + part);
        }
    }
}
