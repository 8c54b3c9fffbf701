package dev.solde.billing.core.documents;

import dev.solde.billing.core.tax.CreditFigures;
import dev.solde.billing.core.tax.CreditNoteLine;
import dev.solde.billing.document.LineKind;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.LineIssued;
import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.LineType;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Turns the figures of a credit note on an invoice into its facts. */
public final class CreditNoteWriter {

    private final CreditedInvoice invoice;
    private final DocumentHead head;
    private final int digits;

    /** Begins a credit note on this invoice, in a currency of so many digits. */
    public CreditNoteWriter(CreditedInvoice invoice, DocumentHead head, int digits) {
        this.invoice = invoice;
        this.head = head;
        this.digits = digits;
    }

    /**
     * All facts of the note.
     *
     * @param freeLabels the labels of the lines that stand for no line of the invoice, in order
     * @param released the references of the invoice's lines that become billable again
     */
    public List<Fact> facts(
            CreditFigures figures,
            List<FreeText> freeLabels,
            List<ReferenceMade> released,
            List<HostReference> hostReferences) {
        DocumentWriter writer = new DocumentWriter(head, invoice.taxes());
        Iterator<FreeText> labels = freeLabels.iterator();
        for (int i = 0; i < figures.lines().size(); i++) {
            CreditNoteLine line = figures.lines().get(i);
            long net = figures.document().lines().get(i).net();
            writer.add(
                    line.isFree()
                            ? line(writer, line, net, Optional.of(labels.next()), Optional.empty(), 0)
                            : invoiced(writer, line, net));
        }
        for (int i = 0; i < figures.allowances().size(); i++) {
            int number = figures.allowances().get(i);
            writer.correctedAdjustment(
                    invoice.adjustment(LineKind.ALLOWANCE, number),
                    number,
                    figures.document().allowances().get(i));
        }
        for (int i = 0; i < figures.charges().size(); i++) {
            int number = figures.charges().get(i);
            writer.correctedAdjustment(
                    invoice.adjustment(LineKind.CHARGE, number),
                    number,
                    figures.document().charges().get(i));
        }
        writer.reference(new ReferenceMade(
                head.id(),
                0,
                ReferenceMade.Role.PRECEDING,
                HostReference.of("invoice", invoice.head().number().value()),
                Optional.of(invoice.head().document())));
        writer.references(hostReferences);
        released.forEach(made -> writer.reference(0, ReferenceMade.Role.RELEASE, made.reference()));
        return writer.facts(figures.document());
    }

    private LineIssued invoiced(DocumentWriter writer, CreditNoteLine line, long net) {
        LineIssued sold = invoice.sold(line.invoiceLine());
        return line(
                writer, line, net, sold.label().filter(label -> !label.isErased()), sold.type(), line.invoiceLine());
    }

    private LineIssued line(
            DocumentWriter writer,
            CreditNoteLine line,
            long net,
            Optional<FreeText> label,
            Optional<LineType> type,
            int corrected) {
        LinePrice price = corrected == 0
                ? LinePrice.of(line.quantity(), line.amount(), digits)
                : LinePrice.of(invoice.sold(line.invoiceLine()), line.quantity(), line.amount(), digits);
        int number = writer.nextLineNumber();
        return new LineIssued(
                head.id(),
                writer.nextPosition(),
                LineKind.SOLD,
                number,
                label,
                type,
                price.quantity(),
                price.unitPrice(),
                price.baseQuantity(),
                Optional.empty(),
                line.amount(),
                net,
                writer.taxes().of(line.taxes()),
                corrected,
                corrected == 0 ? BigDecimal.ZERO : line.quantity());
    }
}
