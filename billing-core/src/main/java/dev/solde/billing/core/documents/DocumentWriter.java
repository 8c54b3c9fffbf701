package dev.solde.billing.core.documents;

import dev.solde.billing.core.tax.AdjustmentFigures;
import dev.solde.billing.core.tax.DocumentFigures;
import dev.solde.billing.core.tax.DocumentTotals;
import dev.solde.billing.core.tax.LineFigures;
import dev.solde.billing.document.Adjustment;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.LineKind;
import dev.solde.billing.document.Tax;
import dev.solde.billing.fact.DocumentIssued;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.LineIssued;
import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.PendingEntryId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Turns what was asked and what it comes to into the facts of a document, in one order: head, lines, taxes, references. */
public final class DocumentWriter {

    private final DocumentHead head;
    private final Taxes taxes;
    private final List<Fact> lines = new ArrayList<>();
    private final List<Fact> references = new ArrayList<>(0);
    private int lineNumber;

    /** Begins a document on which these taxes may stand. */
    public DocumentWriter(DocumentHead head, Collection<Tax> taxes) {
        this.head = head;
        this.taxes = new Taxes(taxes);
    }

    /** Adds lines as they were asked with what they come to, their sources and their own adjustments. */
    public DocumentWriter lines(List<Line> asked, List<LineFigures> figures) {
        for (int i = 0; i < asked.size(); i++) {
            Line line = asked.get(i);
            LineFigures amounts = figures.get(i);
            lineNumber++;
            add(new LineIssued(
                    head.id(),
                    lines.size() + 1,
                    LineKind.SOLD,
                    lineNumber,
                    Optional.of(FreeText.of(line.label())),
                    line.lineType(),
                    line.quantity(),
                    Amounts.decimal(line.unitPrice()),
                    line.baseQuantity(),
                    Optional.empty(),
                    amounts.amount(),
                    amounts.net(),
                    line.taxes(),
                    0,
                    BigDecimal.ZERO));
            inLine(LineKind.ALLOWANCE, line.allowances(), amounts.allowances(), line.taxes());
            inLine(LineKind.CHARGE, line.charges(), amounts.charges(), line.taxes());
            int number = lineNumber;
            line.source().ifPresent(source -> reference(number, ReferenceMade.Role.SOURCE, source));
        }
        return this;
    }

    /** Says of lines which pending entries they bill, by line number. */
    public DocumentWriter entries(Map<Integer, PendingEntryId> entries) {
        // Nearly always there is none, and a tree would be made for nothing.
        Map<Integer, PendingEntryId> inOrder = entries.isEmpty() ? entries : new TreeMap<>(entries);
        inOrder.forEach((line, entry) -> reference(line, ReferenceMade.Role.ENTRY, EntryReferences.of(entry)));
        return this;
    }

    private void inLine(LineKind kind, List<? extends Adjustment> asked, List<Long> amounts, List<Tax> lineTaxes) {
        for (int i = 0; i < asked.size(); i++) {
            Adjustment adjustment = asked.get(i);
            long amount = amounts.get(i);
            adjustment(
                    kind,
                    lineNumber,
                    Optional.of(FreeText.of(adjustment.reason())),
                    adjustment.percent(),
                    amount,
                    amount,
                    lineTaxes,
                    0);
        }
    }

    /** Adds the allowances or charges on the whole document. */
    public DocumentWriter adjustments(
            LineKind kind, List<? extends Adjustment> asked, List<AdjustmentFigures> figures) {
        for (int i = 0; i < asked.size(); i++) {
            Adjustment adjustment = asked.get(i);
            AdjustmentFigures amounts = figures.get(i);
            adjustment(
                    kind,
                    0,
                    Optional.of(FreeText.of(adjustment.reason())),
                    adjustment.percent(),
                    amounts.amount(),
                    amounts.net(),
                    adjustment.taxes(),
                    0);
        }
        return this;
    }

    /** Adds a part of an allowance or charge of the invoice that a credit note takes back. */
    DocumentWriter correctedAdjustment(LineIssued invoiced, int number, AdjustmentFigures part) {
        adjustment(
                invoiced.kind(),
                0,
                invoiced.label().filter(label -> !label.isErased()),
                Optional.empty(),
                part.amount(),
                part.net(),
                invoiced.taxes(),
                number);
        return this;
    }

    private void adjustment(
            LineKind kind,
            int line,
            Optional<FreeText> reason,
            Optional<BigDecimal> percent,
            long amount,
            long net,
            List<Tax> taxesOfIt,
            int corrected) {
        add(new LineIssued(
                head.id(),
                lines.size() + 1,
                kind,
                line,
                reason,
                Optional.empty(),
                BigDecimal.ONE,
                BigDecimal.ZERO,
                BigDecimal.ONE,
                percent,
                amount,
                net,
                taxesOfIt,
                corrected,
                BigDecimal.ZERO));
    }

    /** The next line's number. */
    int nextLineNumber() {
        return ++lineNumber;
    }

    /** The next line's position. */
    int nextPosition() {
        return lines.size() + 1;
    }

    void add(LineIssued line) {
        lines.add(line);
    }

    /** The taxes by which figures are named. */
    Taxes taxes() {
        return taxes;
    }

    /** Adds references on the whole document. */
    public DocumentWriter references(List<HostReference> hostReferences) {
        hostReferences.forEach(reference -> reference(0, ReferenceMade.Role.HOST, reference));
        return this;
    }

    DocumentWriter reference(int line, ReferenceMade.Role role, HostReference reference) {
        references.add(new ReferenceMade(head.id(), line, role, reference, Optional.empty()));
        return this;
    }

    DocumentWriter reference(ReferenceMade reference) {
        references.add(reference);
        return this;
    }

    /** All facts of the document with these totals. */
    public List<Fact> facts(DocumentFigures figures) {
        DocumentTotals totals = figures.totals();
        List<Fact> facts = new ArrayList<>(lines.size() + references.size() + 4);
        facts.add(new DocumentIssued(
                head.id(),
                head.type(),
                head.number(),
                head.series(),
                head.seriesValue(),
                head.priceMode(),
                head.issueDate(),
                head.dueDate(),
                head.terms(),
                totals.sumOfLines(),
                totals.allowanceTotal(),
                totals.chargeTotal(),
                totals.totalExclTax(),
                totals.totalTax(),
                totals.totalInclTax(),
                head.seller(),
                head.buyer(),
                head.note()));
        facts.addAll(lines);
        facts.addAll(taxes.facts(head.id(), figures.taxSets()));
        facts.addAll(references);
        return facts;
    }
}
