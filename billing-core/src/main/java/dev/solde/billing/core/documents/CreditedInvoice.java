package dev.solde.billing.core.documents;

import dev.solde.billing.command.SourceRelease;
import dev.solde.billing.core.tax.AdjustmentFigures;
import dev.solde.billing.core.tax.CreditableInvoice;
import dev.solde.billing.core.tax.Credited;
import dev.solde.billing.core.tax.CreditedLine;
import dev.solde.billing.core.tax.InvoicedLine;
import dev.solde.billing.core.tax.TaxSet;
import dev.solde.billing.core.tax.TaxSetFigures;
import dev.solde.billing.document.LineKind;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.fact.DocumentIssued;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.LineIssued;
import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An invoice with what its credit notes took of it, read from the facts of both. */
public final class CreditedInvoice {

    private final DocumentFacts invoice;
    private final Credited credited;
    private final List<LineIssued> sold;
    private final Set<HostReference> released;

    private CreditedInvoice(DocumentFacts invoice, Credited credited, Set<HostReference> released) {
        this.invoice = invoice;
        this.credited = credited;
        this.released = released;
        this.sold = invoice.sold();
    }

    /** Reads the invoice from its own record and from the records of the credit notes on it. */
    public static CreditedInvoice of(InvoiceId id, List<JournalRecord> records) {
        DocumentFacts invoice = DocumentFacts.of(id, records.get(0).facts());
        Map<Integer, CreditedLine> lines = new HashMap<>();
        Map<Integer, Long> allowances = new HashMap<>();
        Map<Integer, Long> charges = new HashMap<>();
        Map<TaxSet, TaxSetFigures> sets = new HashMap<>();
        Set<HostReference> released = new HashSet<>();
        for (DocumentFacts note : notes(id, records)) {
            note.references(ReferenceMade.Role.RELEASE).forEach(release -> released.add(release.reference()));
            for (LineIssued line : note.lines()) {
                int number = line.correctedLine();
                if (number > 0) {
                    switch (line.kind()) {
                        case SOLD ->
                            lines.merge(
                                    number,
                                    new CreditedLine(line.correctedQuantity(), line.amountMinor()),
                                    CreditedLine::plus);
                        case ALLOWANCE -> allowances.merge(number, line.amountMinor(), Math::addExact);
                        case CHARGE -> charges.merge(number, line.amountMinor(), Math::addExact);
                    }
                }
            }
            note.taxSets().forEach(set -> sets.merge(set.taxes(), set, TaxSetFigures::plus));
        }
        return new CreditedInvoice(invoice, new Credited(lines, allowances, charges, sets), released);
    }

    /** The credit notes of an invoice, first issued first. */
    public static List<CreditNoteId> notesOn(InvoiceId invoice, List<JournalRecord> records) {
        return notes(invoice, records).stream()
                .map(note -> (CreditNoteId) note.head().document())
                .toList();
    }

    private static List<DocumentFacts> notes(InvoiceId id, List<JournalRecord> records) {
        List<DocumentFacts> notes = new ArrayList<>();
        for (JournalRecord record : records) {
            for (ReferenceMade reference : record.facts(ReferenceMade.class)) {
                if (reference.role() == ReferenceMade.Role.PRECEDING
                        && reference.target().filter(id::equals).isPresent()) {
                    notes.add(DocumentFacts.of(reference.item(), record.facts()));
                }
            }
        }
        return notes;
    }

    /** The invoice as the calculator wants it. */
    public CreditableInvoice creditable(int digits) {
        List<InvoicedLine> lines = sold.stream()
                .map(line -> new InvoicedLine(
                        line.lineNumber(), line.quantity(), line.amountMinor(), TaxSet.of(line.taxes())))
                .toList();
        return new CreditableInvoice(
                digits,
                priceMode(),
                lines,
                adjustments(LineKind.ALLOWANCE),
                adjustments(LineKind.CHARGE),
                invoice.taxSets());
    }

    private List<AdjustmentFigures> adjustments(LineKind kind) {
        return invoice.adjustments(kind).stream()
                .map(line -> new AdjustmentFigures(line.amountMinor(), line.netMinor(), TaxSet.of(line.taxes())))
                .toList();
    }

    /** What earlier credit notes took. */
    public Credited credited() {
        return credited;
    }

    /** The mode of the invoice's prices, which its credit notes share. */
    public PriceMode priceMode() {
        return head().priceMode();
    }

    /** The invoice as issued. */
    public DocumentIssued head() {
        return invoice.head();
    }

    /** The sold line with this number. */
    LineIssued sold(int number) {
        return sold.get(number - 1);
    }

    /** The allowance or charge on the whole invoice with this number. */
    LineIssued adjustment(LineKind kind, int number) {
        return invoice.adjustments(kind).get(number - 1);
    }

    /** The amount of a sold line in the invoice's price mode. */
    public long soldMinor(int number) {
        return sold(number).amountMinor();
    }

    /**
     * The sources and pending entries that a credit note makes billable again, by line. Those of a line are released once:
     * afterwards they may stand on another document, from which a note on this invoice must not take them.
     *
     * @param lines the lines that the note credits
     */
    public List<ReferenceMade> toRelease(SourceRelease release, Set<Integer> lines) {
        return invoice.references().stream()
                .filter(made -> made.role() == ReferenceMade.Role.SOURCE || made.role() == ReferenceMade.Role.ENTRY)
                .filter(made -> switch (release) {
                    case NONE -> false;
                    case CREDITED_LINES -> lines.contains(made.lineNumber());
                    case ALL_LINES -> true;
                })
                .filter(made -> !released.contains(made.reference()))
                .toList();
    }

    /** All taxes that stand on the invoice. */
    public Set<Tax> taxes() {
        Set<Tax> taxes = new LinkedHashSet<>();
        invoice.lines().forEach(line -> taxes.addAll(line.taxes()));
        return taxes;
    }

    /** The taxes of the sold line with this number. */
    public List<Tax> taxesOf(int line) {
        return sold(line).taxes();
    }
}
