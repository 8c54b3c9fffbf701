package dev.solde.billing.core.documents;

import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.InvoiceLine;
import dev.solde.billing.document.IssuedAdjustment;
import dev.solde.billing.document.LineKind;
import dev.solde.billing.document.Tax;
import dev.solde.billing.document.TaxKey;
import dev.solde.billing.document.TaxSubtotal;
import dev.solde.billing.fact.DocumentIssued;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.LineIssued;
import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.fact.TaxCharged;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.PendingEntryId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import javax.money.CurrencyUnit;

/** Reads a document back from the facts of its record: the only way by which a document comes to be, also when just issued. */
public final class DocumentReader {

    private final DocumentFacts facts;
    private final CurrencyUnit currency;
    private final Map<Integer, List<LineIssued>> adjustments = new HashMap<>();
    private final Map<Integer, HostReference> sources = new HashMap<>();
    private final Map<Integer, PendingEntryId> entries = new HashMap<>();

    private DocumentReader(DocumentFacts facts, CurrencyUnit currency) {
        this.facts = facts;
        this.currency = currency;
        for (LineIssued line : facts.lines()) {
            if (line.kind() != LineKind.SOLD) {
                adjustments
                        .computeIfAbsent(line.lineNumber(), number -> new ArrayList<>())
                        .add(line);
            }
        }
        for (ReferenceMade made : facts.references()) {
            if (made.role() == ReferenceMade.Role.SOURCE) {
                sources.put(made.lineNumber(), made.reference());
            } else if (made.role() == ReferenceMade.Role.ENTRY) {
                entries.put(
                        made.lineNumber(), EntryReferences.entry(made.subject().account(), made.reference()));
            }
        }
    }

    /** The invoice in the facts of its record. */
    public static Invoice invoice(InvoiceId id, List<Fact> record, CurrencyUnit currency) {
        return new DocumentReader(DocumentFacts.of(id, record), currency).invoice(id);
    }

    /** The credit note in the facts of its record. */
    public static CreditNote creditNote(CreditNoteId id, List<Fact> record, CurrencyUnit currency) {
        return new DocumentReader(DocumentFacts.of(id, record), currency).creditNote(id);
    }

    private Invoice invoice(InvoiceId id) {
        DocumentIssued head = facts.head();
        return Invoice.builder()
                .id(id)
                .type(head.type())
                .number(head.number())
                .currency(currency)
                .priceMode(head.priceMode())
                .issueDate(head.issueDate())
                .dueDate(head.dueDate())
                .terms(head.terms())
                .lines(lines())
                .allowances(adjustments(LineKind.ALLOWANCE, 0))
                .charges(adjustments(LineKind.CHARGE, 0))
                .taxSubtotals(subtotals())
                .sumOfLinesMinor(head.sumOfLinesMinor())
                .allowanceTotalMinor(head.allowanceTotalMinor())
                .chargeTotalMinor(head.chargeTotalMinor())
                .totalExclTaxMinor(head.totalExclTaxMinor())
                .totalTaxMinor(head.totalTaxMinor())
                .totalInclTaxMinor(head.totalInclTaxMinor())
                .seller(head.seller().flatMap(Party::ofText))
                .buyer(head.buyer().flatMap(Party::ofText))
                .note(head.note().map(FreeText::shown))
                .references(hostReferences())
                .build();
    }

    private CreditNote creditNote(CreditNoteId id) {
        DocumentIssued head = facts.head();
        Optional<ReferenceMade> preceding =
                facts.references(ReferenceMade.Role.PRECEDING).stream().findFirst();
        return CreditNote.builder()
                .id(id)
                .type(head.type())
                .number(head.number())
                .currency(currency)
                .priceMode(head.priceMode())
                .issueDate(head.issueDate())
                .lines(lines())
                .allowances(adjustments(LineKind.ALLOWANCE, 0))
                .charges(adjustments(LineKind.CHARGE, 0))
                .taxSubtotals(subtotals())
                .sumOfLinesMinor(head.sumOfLinesMinor())
                .allowanceTotalMinor(head.allowanceTotalMinor())
                .chargeTotalMinor(head.chargeTotalMinor())
                .totalExclTaxMinor(head.totalExclTaxMinor())
                .totalTaxMinor(head.totalTaxMinor())
                .totalInclTaxMinor(head.totalInclTaxMinor())
                .seller(head.seller().flatMap(Party::ofText))
                .buyer(head.buyer().flatMap(Party::ofText))
                .note(head.note().map(FreeText::shown))
                .references(hostReferences())
                .invoice(preceding.flatMap(ReferenceMade::target).map(InvoiceId.class::cast))
                .invoiceNumber(preceding.map(
                        reference -> DocumentNumber.of(reference.reference().value())))
                .build();
    }

    private List<InvoiceLine> lines() {
        List<InvoiceLine> lines = new ArrayList<>(facts.lines().size());
        for (LineIssued line : facts.lines()) {
            if (line.kind() == LineKind.SOLD) {
                lines.add(line(line));
            }
        }
        return lines;
    }

    private InvoiceLine line(LineIssued line) {
        int number = line.lineNumber();
        return InvoiceLine.builder()
                .number(number)
                .label(shown(line))
                .quantity(line.quantity())
                .currency(currency)
                .unitPriceNumber(line.unitPrice())
                .baseQuantity(line.baseQuantity())
                .allowances(adjustments(LineKind.ALLOWANCE, number))
                .charges(adjustments(LineKind.CHARGE, number))
                .amountMinor(line.amountMinor())
                .netAmountMinor(line.netMinor())
                .taxes(line.taxes())
                .lineType(line.type())
                .source(Optional.ofNullable(sources.get(number)))
                .pendingEntry(Optional.ofNullable(entries.get(number)))
                .creditedLine(line.correctedLine() == 0 ? OptionalInt.empty() : OptionalInt.of(line.correctedLine()))
                .build();
    }

    private List<IssuedAdjustment> adjustments(LineKind kind, int lineNumber) {
        List<IssuedAdjustment> issued = new ArrayList<>(0);
        for (LineIssued line : adjustments.getOrDefault(lineNumber, List.of())) {
            if (line.kind() == kind) {
                issued.add(new IssuedAdjustment(
                        shown(line), line.percent(), currency, line.amountMinor(), line.netMinor(), line.taxes()));
            }
        }
        return issued;
    }

    /** One subtotal per tax name, category and rate, in their canonical order. */
    private List<TaxSubtotal> subtotals() {
        Map<TaxKey, TaxSubtotal> subtotals = new TreeMap<>();
        for (TaxCharged charged : facts.taxes()) {
            Tax tax = charged.tax();
            subtotals.merge(
                    tax.key(),
                    new TaxSubtotal(tax, currency, charged.baseMinor(), charged.taxMinor()),
                    (one, other) -> new TaxSubtotal(
                            one.tax(),
                            currency,
                            Math.addExact(one.baseMinor(), other.baseMinor()),
                            Math.addExact(one.amountMinor(), other.amountMinor())));
        }
        return List.copyOf(subtotals.values());
    }

    private List<HostReference> hostReferences() {
        List<HostReference> references = new ArrayList<>(0);
        for (ReferenceMade made : facts.references()) {
            if (made.role() == ReferenceMade.Role.HOST) {
                references.add(made.reference());
            }
        }
        return references;
    }

    private static String shown(LineIssued line) {
        return line.label().map(FreeText::shown).orElse("");
    }
}
